package org.opora.planreading;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a cell of expected results asks to be shown: each thing it names, with target and unit. */
class ResultReaderTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "справка, приказ | ANALYTIC_NOTE, ORDER",
                "Справка, приказ УО, список ШНОР | ANALYTIC_NOTE, ORDER, LIST",
                "Аналитическая справка и приказ | ANALYTIC_NOTE, ORDER",
                "приказ, протокол и методические рекомендации | ORDER, MINUTES, RECOMMENDATIONS",
                "НПА Приказ | NORMATIVE_ACT, ORDER",
                "справка приказ | ANALYTIC_NOTE, ORDER",
                "- справка - приказ - протокол | ANALYTIC_NOTE, ORDER, MINUTES",
                "1) справка 2) приказ | ANALYTIC_NOTE, ORDER",
                "Справка Приказ Протокол | ANALYTIC_NOTE, ORDER, MINUTES",
                "Информация о результатах и рекомендации | DATA, RECOMMENDATIONS",
                "95 процентов, справка | PARTICIPATION_QUOTA 95 SCHOOL, ANALYTIC_NOTE",
                "Не менее 2-х семинаров, 3 консультации | MINIMUM_COUNT 2 EVENT, MINIMUM_COUNT 3 EVENT"
            })
    void severalThingsOfOneCellAreSeveralResults(String cell, String expected) {
        assertThat(read(cell)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Проведено не менее 3 семинаров, охват 80% педагогов | MINIMUM_COUNT 3 EVENT, PARTICIPATION_QUOTA 80 TEACHER",
                "Семинары, участие всех школ | SERIES_OF_EVENTS, PARTICIPATION_QUOTA 100 SCHOOL",
                "3 вебинара и обучено 50% учителей | MINIMUM_COUNT 3 EVENT, TRAINED_QUOTA 50 TEACHER",
                "Протокол, 100% руководителей | MINUTES, PARTICIPATION_QUOTA 100 HEAD",
                "Обучение учителей, не менее 50% | TRAINED_QUOTA 50 TEACHER",
                "Доля педагогов, прошедших КПК, не менее 30 % | TRAINED_QUOTA 30 TEACHER",
                "Протокол совещания, участие руководителей | MINUTES"
            })
    void aShareBesideAnotherResultIsOneOfItsOwn(String cell, String expected) {
        assertThat(read(cell)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Снижение доли неуспевающих до 5% | SHARE PUPIL",
                "Рост качества знаний до 60 % | SHARE SCHOOL",
                "Повышение квалификации 80% педагогов | TRAINED_QUOTA 80 TEACHER",
                "Повышение квалификации педагогов | SHARE TEACHER",
                "Участие всех школ | PARTICIPATION_QUOTA 100 SCHOOL",
                "Обучены все учителя | TRAINED_QUOTA 100 TEACHER",
                "Участие не менее 2 команд | SHARE TEAM",
                "не менее 5 педагогов | SHARE TEACHER",
                "Выполнение рекомендаций | EXECUTION_OF_DECISIONS"
            })
    void everydayWordsHaveTheirClass(String cell, String expected) {
        assertThat(read(cell)).isEqualTo(expected);
    }

    @Test
    void aNumberOfPeopleIsAskedAboutBecauseOnlySharesAreCounted() {
        String plan = "План мероприятий на 2027 год\n№\tМероприятие\tСрок\tОтветственный\tРезультат\n"
                + "1\tКонкурс\tмай\tУО\tУчастие не менее 2 команд\n";

        assertThat(Plans.read(plan).rows().get(0).issues())
                .extracting(RowIssue::code)
                .containsExactly("target-count");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Протокол заседаний, совещаний | MINUTES",
                "Протокол заседания, совещания | MINUTES",
                "Протокол совещания и консультации | MINUTES",
                "Справка, содержащая анализ | ANALYTIC_NOTE",
                "Анализ данных и принятие решений | DATA",
                "Приказ об утверждении плана и состава группы | ORDER",
                "Список педагогов, прошедших обучение | LIST",
                "Аналитическая справка (приказ, протокол) | ANALYTIC_NOTE",
                "Справка о размещении | ANALYTIC_NOTE"
            })
    void whatOnlyDescribesAThingIsNoResultOfItsOwn(String cell, String expected) {
        assertThat(read(cell)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "85,5 % | PARTICIPATION_QUOTA 85.5 SCHOOL",
                "не менее 85.5% педагогов прошли курсы | TRAINED_QUOTA 85.5 TEACHER",
                "100% участие команд | PARTICIPATION_QUOTA 100 TEAM",
                "80 процентов школ приняли участие | PARTICIPATION_QUOTA 80 SCHOOL",
                "Сто процентов руководителей | PARTICIPATION_QUOTA 100 HEAD",
                "восемьдесят пять процентов | PARTICIPATION_QUOTA 85 SCHOOL",
                "Доля педагогов, прошедших КПК | SHARE TEACHER",
                "Увеличение доли обученных педагогов на 5 % | SHARE TEACHER",
                "рост на 120 % | SHARE SCHOOL"
            })
    void aShareHasItsTargetInDigitsOrWords(String cell, String expected) {
        assertThat(read(cell)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "не менее двух семинаров | MINIMUM_COUNT 2 EVENT",
                "не менее 2 (двух) семинаров | MINIMUM_COUNT 2 EVENT",
                "Не менее чем 3 вебинара | MINIMUM_COUNT 3 EVENT",
                "не менее двенадцати консультаций | MINIMUM_COUNT 12 EVENT",
                "не менее двадцати встреч | MINIMUM_COUNT 20 EVENT",
                "семинары: не менее трёх | MINIMUM_COUNT 3 EVENT",
                "Проведено четыре заседания | MINIMUM_COUNT 4 EVENT",
                "2 семинара | MINIMUM_COUNT 2 EVENT",
                "семинар 12.05.2027 | SERIES_OF_EVENTS",
                "семинары для 5 школ | SERIES_OF_EVENTS"
            })
    void aCountOfEventsHasItsTargetInDigitsOrWords(String cell, String expected) {
        assertThat(read(cell)).isEqualTo(expected);
    }

    private static String read(String cell) {
        return ResultReader.read(cell, "Работа со школами").stream()
                .map(ResultReaderTests::shown)
                .collect(Collectors.joining(", "));
    }

    private static String shown(RecognisedResult result) {
        BigDecimal target = result.target();
        return result.evidence()
                + (target == null ? "" : " " + target)
                + (result.unit() == null ? "" : " " + result.unit());
    }
}
