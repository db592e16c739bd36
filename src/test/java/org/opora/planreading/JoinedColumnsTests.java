package org.opora.planreading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nothing that stands in a column is lost without a word: it is joined to the column it belongs to, or asked about. */
class JoinedColumnsTests {

    private static final String TITLE = "План мероприятий по поддержке школ на 2027 год\n";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "№;Мероприятие;Дата начала;Дата окончания;Ответственный"
                        + "|1;Мониторинг;01.03.2027;31.03.2027;УО | с 01.03.2027 по 31.03.2027",
                "№;Мероприятие;Начало;Окончание;Ответственный|1;Мониторинг;01.03.2027;31.03.2027;УО"
                        + " | с 01.03.2027 по 31.03.2027",
                "№;Мероприятие;Начало;Окончание;Ответственный|1;Семинар;10.03.2027;10.03.2027;УО | 10.03.2027",
                "№;Мероприятие;Начало;Окончание;Ответственный|1;Отчёт;;10.03.2027;УО | до 10.03.2027",
                "№;Мероприятие;Начало;Окончание;Ответственный|1;Сопровождение;ежеквартально;;УО | ежеквартально",
                "№;Мероприятие;Срок (план);Срок (факт);Ответственный|1;Мониторинг;март;;УО | март"
            })
    void beginningAndEndAreOneDate(String heading, String row, String schedule) {
        RecognisedRow read = only(heading, row);

        assertThat(read.schedule().raw()).isEqualTo(schedule);
        assertThat(read.schoolSchedule()).isNull();
        assertThat(read.issues()).noneMatch(issue -> issue.field().startsWith("sch"));
    }

    @Test
    void aHeadingOfTwoLinesDividesTheDates() {
        String plan = TITLE
                + "№\tМероприятие\tСрок реализации\t\tОтветственный\n\t\tначало\tокончание\t\n"
                + "1\tМониторинг результатов\t01.02.2027\t28.02.2027\tУО\n";

        RecognisedPlan read = Plans.read(plan);

        assertThat(read.rows()).hasSize(1);
        assertThat(read.rows().get(0).schedule().raw()).isEqualTo("с 01.02.2027 по 28.02.2027");
        assertThat(read.report().count(LineKind.HEADER)).isEqualTo(2);
    }

    @Test
    void aColumnForEachYearIsADateInEachYear() {
        String plan = "План мероприятий на 2027-2029 годы\n"
                + "№\tМероприятие\tСроки по годам\t\t\tОтветственный\n№\tМероприятие\t2027\t2028\t2029\tОтветственный\n"
                + "1\tМониторинг\tмарт\tмарт\tапрель\tУО\n2\tСеминар\t\t+\t\tИМЦ\n";

        RecognisedPlan read = Plans.read(plan);

        assertThat(read.rows())
                .extracting(row -> row.schedule().raw())
                .containsExactly("март 2027 года; март 2028 года; апрель 2029 года", "2028 год");
        assertThat(read.rows().get(0).schedule().occurrences()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Сроки I кв.;Сроки II кв.;Сроки III кв.;Сроки IV кв. | +;;+; | I квартал; III квартал | 2",
                "I квартал;II квартал;III квартал;IV квартал | +;+;+;+ | I квартал; II квартал; III квартал; IV квартал | 4",
                "январь;февраль;март;апрель | ;х;;до 15 | февраль; до 15 апреля | 2",
                "1 полугодие;2 полугодие;Форма | х;х; | 1 полугодие; 2 полугодие | 2",
                "Сроки март;Сроки апрель | -;по плану школы | по плану школы (апрель) | 1"
            })
    void aColumnForEachQuarterOrMonthIsADateInIt(String heading, String cells, String schedule, int occurrences) {
        RecognisedRow read = only("№;Мероприятие;" + heading + ";Ответственный", "1;Мониторинг;" + cells + ";УО");

        assertThat(read.schedule().raw()).isEqualTo(schedule);
        assertThat(read.schedule().occurrences()).hasSize(occurrences);
        assertThat(read.executors()).extracting(RecognisedExecutor::name).containsExactly("УО");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "№;Мероприятие;Сроки;Ответственный;Соисполнители|1;Мониторинг;март;УО;ИМЦ, ОО | УО* ИМЦ ОО",
                "№;Мероприятие;Сроки;Соисполнители;Ответственный|1;Мониторинг;март;ИМЦ, ОО;УО | УО* ИМЦ ОО",
                "№;Мероприятие;Сроки;Ответственный;Ответственный от ОО|1;Мониторинг;март;УО;Директора | УО* Директора"
            })
    void coExecutorsStandAfterTheResponsible(String heading, String row, String executors) {
        assertThat(only(heading, row).executors().stream()
                        .map(one -> one.name() + (one.responsible() ? "*" : ""))
                        .collect(Collectors.joining(" ")))
                .isEqualTo(executors);
    }

    @ParameterizedTest
    @CsvSource({"Показатель,Ожидаемый результат", "Ожидаемый результат,Подтверждающий документ"})
    void bothColumnsOfResultsAreRead(String first, String second) {
        RecognisedRow read =
                only("№;Мероприятие;Сроки;Ответственный;" + first + ";" + second, "1;Курсы;март;УО;100% школ;Приказ");

        assertThat(read.results()).extracting(RecognisedResult::raw).containsExactly("100% школ", "Приказ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "№;Направления деятельности;Содержание деятельности;Когда;Кто|1;Аналитика;Сбор данных;март;УО"
                        + " | Аналитика; Сбор данных",
                "№;Задача;Действия;Сроки;Ответственные|1;Кадры;Сбор данных;март;УО | Кадры; Сбор данных",
                "№;Мероприятие;Краткое содержание;Сроки;Ответственные|1;Мониторинг;Сбор данных;март;УО"
                        + " | ; Мониторинг. Сбор данных",
                "№;Мероприятие;Школы-участницы;Сроки;Ответственные|1;Мониторинг;МОУ СОШ № 3;март;УО"
                        + " | ; Мониторинг. Школы-участницы: МОУ СОШ № 3"
            })
    void aSecondColumnOfActivitiesKeepsTheDateOfTheMunicipality(String heading, String row, String expected) {
        RecognisedRow read = only(heading, row);

        assertThat(read.section() + "; " + read.activity()).isEqualTo(expected);
        assertThat(read.schedule().raw()).isEqualTo("март");
        assertThat(read.schoolActivity()).isEmpty();
        assertThat(read.schoolSchedule()).isNull();
    }

    @Test
    void oneColumnOfDatesHoldsForTheWorkOfTheSchoolsToo() {
        RecognisedRow read = only(
                "№;Мероприятия муниципального уровня;Мероприятия уровня ОО;Сроки;Ответственный",
                "1;Мониторинг;Самоанализ;март;УО");

        assertThat(read.activity() + "; " + read.schoolActivity()).isEqualTo("Мониторинг; Самоанализ");
        assertThat(read.schedule().raw()).isEqualTo("март");
        assertThat(read.schoolSchedule()).isNotNull();
        assertThat(read.overlay()).extracting(Repair::reason).containsExactly("shared-dates");
    }

    @Test
    void filledColumnsOfUnknownMeaningAreAskedAboutOnce() {
        String plan = TITLE + "№\tМероприятие\tФорма проведения\tСроки\tОтветственный\tПримечание\n"
                + "1\tМониторинг\t-\tмарт\tУО\t\n2\tСеминар\tочно\tмай\tИМЦ\t\n3\tСовещание\tзаочно\tиюнь\tУО\tсм. приказ\n";

        List<RecognisedRow> rows = Plans.read(plan).rows();

        List<RowIssue> asked = rows.stream()
                .flatMap(row -> row.issues().stream())
                .filter(issue -> issue.code().equals("columns-unknown"))
                .toList();
        assertThat(asked).hasSize(1);
        assertThat(rows.get(1).issues()).containsAll(asked);
        assertThat(asked.get(0).args()).containsExactly("«Форма проведения»: очно; «Примечание»: см. приказ");
        assertThat(BlockingDoubts.blocks(asked.get(0))).isTrue();
    }

    private static RecognisedRow only(String heading, String row) {
        RecognisedPlan plan = Plans.read(TITLE + tabs(heading) + "\n" + tabs(row) + "\n");
        assertThat(plan.rows()).hasSize(1);
        return plan.rows().get(0);
    }

    private static String tabs(String cells) {
        return Arrays.stream(cells.split(";", -1)).map(String::strip).collect(Collectors.joining("\t"));
    }
}
