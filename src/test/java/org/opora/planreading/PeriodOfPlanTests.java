package org.opora.planreading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opora.error.OporaException;
import org.opora.schedule.PlanPeriod;

/** The period of a plan is that which its title names; rows decide only where no title names one. */
class PeriodOfPlanTests {

    private static final String TABLE = "\nМероприятия\tСроки\tОтветственные\n%s";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "План мероприятий на 2027 год | 2027-01-01 | 2027-12-31",
                "План мероприятий на 2026-2027 учебный год | 2026-09-01 | 2027-06-30",
                "План мероприятий на 2026 – 2027 уч. год | 2026-09-01 | 2027-06-30",
                "План мероприятий на 2026/27 учебный год | 2026-09-01 | 2027-06-30",
                "План мероприятий на 2026/2027 уч.г. | 2026-09-01 | 2027-06-30",
                "План мероприятий. 2026/27 | 2026-09-01 | 2027-06-30",
                "План мероприятий с 01.09.2026 по 31.05.2027 | 2026-09-01 | 2027-05-31",
                "План мероприятий (с сентября 2026 по май 2027) | 2026-09-01 | 2027-05-31",
                "План мероприятий (сентябрь 2026 г. – май 2027 г.) | 2026-09-01 | 2027-05-31",
                "План мероприятий на II полугодие 2027 года | 2027-07-01 | 2027-12-31",
                "План мероприятий (постановление от 05.12.2025 № 2210) на 2027 год | 2027-01-01 | 2027-12-31",
                "План мероприятий (приказ от 5 декабря 2025 года № 2026) на 2027 год | 2027-01-01 | 2027-12-31",
                "План по исполнению поручений 2018 года на 2027 год | 2027-01-01 | 2027-12-31",
                "План мероприятий по итогам 2025 года в 2027 году | 2027-01-01 | 2027-12-31",
                "План мероприятий («дорожная карта») на 2027–2029 годы | 2027-01-01 | 2029-12-31",
                "План мероприятий на период 2027 -2029 г.г. | 2027-01-01 | 2029-12-31",
                "План мероприятий на 2027 год и плановый период 2028 и 2029 годов | 2027-01-01 | 2029-12-31",
                "План мероприятий на период с 1 сентября 2026 года по 31 августа 2027 года | 2026-09-01 | 2027-08-31",
                "План мероприятий на 2026-2028 учебные годы | 2026-09-01 | 2028-06-30",
                "План мероприятий на 2026–2027, 2027–2028 учебные годы | 2026-09-01 | 2028-06-30",
                "План мероприятий на учебный 2026-2027 год | 2026-09-01 | 2027-06-30",
                "План мероприятий Стратегии до 2030 года на 2027 год | 2027-01-01 | 2027-12-31",
                "План мероприятий (проект 2019-2024) на 2027 г. (в редакции от 12.03.2028) | 2027-01-01 | 2027-12-31",
                "План мероприятий по результатам ОГЭ 2026 года в 2026-2027 учебном году | 2026-09-01 | 2027-06-30",
                "План мероприятий (2027 год) | 2027-01-01 | 2027-12-31"
            })
    void isReadFromTheTitle(String title, LocalDate start, LocalDate end) {
        assertThat(period(title + "\n", "Семинар\tмай\tУО")).isEqualTo(new PlanPeriod(start, end));
    }

    @Test
    void ofASchoolYearHoldsEachMonthOnce() {
        RecognisedPlan plan = read(
                "План мероприятий на 2026-2027 учебный год\n",
                "Семинар\tсентябрь\tУО\nМониторинг\tв течение учебного года\tУО\nОтчёт\tмай\tУО");
        assertThat(plan.rows()).allMatch(row -> row.schedule().occurrences().size() == 1);
        assertThat(plan.rows()).allMatch(row -> row.schedule().issues().isEmpty());
        assertThat(plan.rows().get(2).schedule().occurrences().get(0).start()).isEqualTo(LocalDate.of(2027, 5, 1));
    }

    /** The annual report of nearly every plan. */
    @Test
    void aLoneDayAfterTheEndIsReportedAndStretchesNothing() {
        RecognisedPlan plan = read(
                "План мероприятий на 2027 год\n",
                "Отчёт\tдо 25 января 2028 года\tУО\nСеминар\tянварь\tУО\nСбор\tежеквартально\tУО\n"
                        + "Совещание\tежемесячно до 5 числа\tУО\nАнализ\t1 раз в полугодие\tУО");
        assertThat(plan.header().period()).isEqualTo(PlanPeriod.ofYear(2027));
        assertThat(plan.rows())
                .extracting(row -> row.schedule().occurrences().size())
                .containsExactly(1, 1, 4, 12, 2);
        assertThat(plan.rows().get(0).schedule().occurrences().get(0).due()).isEqualTo(LocalDate.of(2028, 1, 25));
        assertThat(plan.rows().get(0).issues()).extracting(RowIssue::code).contains("schedule.outside-period");
    }

    @Test
    void goesOnToTheEndOfTheSchoolYearThatRowsNameInAPlanForTheRestOfAYear() {
        String order = "ПРИКАЗ № 5\nот 10.07.2027\n\nО дорожной карте в 2027 году\n";
        String rows = "Курсы\tВ течение 2027-2028 учебного года\tУО\nИтоги\tДо 30.06.28г\tУО";
        assertThat(period(order, rows)).isEqualTo(new PlanPeriod(LocalDate.of(2027, 7, 10), LocalDate.of(2028, 6, 30)));
        assertThat(period("План на 2027 год\n", rows))
                .as("a whole year would be stretched to a year and a half, and months would come twice")
                .isEqualTo(PlanPeriod.ofYear(2027));
    }

    @Test
    void ofASchoolYearBeginsWithTheSummersOrderWhenARowIsDueInThatSummer() {
        String order = "ПРИКАЗ № 5\nот 12.08.2026\n\nО плане поддержки школ на 2026-2027 учебный год\n";
        assertThat(period(order, "Список школ\tдо 25.08.2026\tУО").start()).isEqualTo(LocalDate.of(2026, 8, 12));
        assertThat(period(order, "Список школ\tдо 30 августа\tУО").start()).isEqualTo(LocalDate.of(2026, 8, 12));
        assertThat(period(order, "Список школ\tсентябрь\tУО").start()).isEqualTo(LocalDate.of(2026, 9, 1));
        assertThat(period(order, "Список школ\tдо 1 августа\tУО").start()).isEqualTo(LocalDate.of(2026, 9, 1));
    }

    @Test
    void comesFromWhatTheOrderApprovesWhenItsTitleNamesNone() {
        String order = "РАСПОРЯЖЕНИЕ\nот 18.11.2026 № 5\n\nО дорожной карте\n\n"
                + "Утвердить дорожную карту по поддержке школ на 2027 год согласно приложению.\n";
        assertThat(period(order, "Семинар\tмай\tУО")).isEqualTo(PlanPeriod.ofYear(2027));
    }

    @Test
    void comesFromTheRowsWhenNothingElseNamesIt() {
        String order = "ПРИКАЗ № 5\nот 18.11.2026\n\nО плане мероприятий\n";
        assertThat(period(order, "Семинар\tмай 2027\tУО\nОтчёт\tдо 25.01.2028\tУО"))
                .as("no row in the order's year, one row alone after the next")
                .isEqualTo(PlanPeriod.ofYear(2027));
        assertThat(period("План\n", "Семинар\tсентябрь 2026\tУО\nКурсы\tмарт 2027\tУО\nИтоги\tмай 2027\tУО"))
                .as("a school year")
                .isEqualTo(new PlanPeriod(LocalDate.of(2026, 9, 1), LocalDate.of(2027, 5, 31)));
        assertThatThrownBy(() -> period("План\n", "Семинар\tежегодно до 1 марта\tУО"))
                .isInstanceOfSatisfying(OporaException.class, refused -> assertThat(refused.code())
                        .isEqualTo("plan.no-period"));
    }

    @Test
    void givenInPartIsCompletedFromTheDocument() {
        LocalDate april = LocalDate.of(2027, 4, 1);
        assertThat(given(april, null)).isEqualTo(new PlanPeriod(april, LocalDate.of(2027, 12, 31)));
        assertThat(given(null, april)).isEqualTo(new PlanPeriod(LocalDate.of(2027, 1, 1), april));
        assertThatThrownBy(() -> given(LocalDate.of(2028, 1, 1), null))
                .as("the document's end lies before")
                .isInstanceOfSatisfying(OporaException.class, refused -> assertThat(refused.code())
                        .isEqualTo("plan.period-both"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0001-01-01/9999-12-31", "2027-01-01/2037-01-01", "2101-01-01/2101-12-31"})
    void isNeverLongerThanPlansAre(String days) {
        LocalDate start = LocalDate.parse(days.substring(0, 10));
        LocalDate end = LocalDate.parse(days.substring(11));
        assertThatThrownBy(() -> GivenPeriod.check(start, end)).isInstanceOf(OporaException.class);
        GivenPeriod.check(LocalDate.of(2027, 1, 1), LocalDate.of(2036, 12, 31));
    }

    private static PlanPeriod given(LocalDate start, LocalDate end) {
        byte[] plan = ("План на 2027 год\n" + TABLE.formatted("Семинар\tмай\tУО")).getBytes(StandardCharsets.UTF_8);
        return new ReadPlan()
                .read(plan, "plan.txt", new ReadingOptions(start, end, named -> Map.of()))
                .header()
                .period();
    }

    private static PlanPeriod period(String head, String rows) {
        return read(head, rows).header().period();
    }

    private static RecognisedPlan read(String head, String rows) {
        return Plans.read(head + TABLE.formatted(rows));
    }
}
