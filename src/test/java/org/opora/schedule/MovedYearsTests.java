package org.opora.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A plan taken to another year: only the years move, every other word of a cell and a title stays. */
class MovedYearsTests {

    private static final int CALENDAR = 28;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "до 10.05.2027 | до 10.05.2029",
                "с 27.03. 2027 до 31.05. 2027 | с 27.03.2029 до 31.05.2029",
                "сентябрь 2027 | сентябрь 2029",
                "до 15.05.2027 (проект), до 30.05.2027 (утверждение) | до 15.05.2029 (проект), до 30.05.2029 (утверждение)",
                "15 мая 2027 г. в 10:00 | 15 мая 2029 г. в 10:00",
                "март 2027 (по отдельному графику) | март 2029 (по отдельному графику)",
                "1 раз в полугодие (июнь, декабрь 2027) | 1 раз в полугодие (июнь, декабрь 2029)",
                "в течение 2026-2027 уч. года | в течение 2028-2029 уч. года",
                "2026/27 учебный год | 2028/29 учебный год",
                "До 30.06.24г | До 30.06.26г",
                "30 июня 99 г. | 30 июня 01 г.",
                "до 1 марта 20 27 | до 1 марта 2029",
                "2027-05-15 | 2029-05-15",
                "Ноябрь 2027, далее - ежегодно | Ноябрь 2029, далее - ежегодно",
                "по приказу от 05.12.2026 № 2027, до 01.02.2027 | по приказу от 05.12.2026 № 2027, до 01.02.2029",
                "Август-сентябрь | Август-сентябрь",
                "каб. 12.30.27 | каб. 12.30.27"
            })
    void movesTheYearsWhereTheyStand(String raw, String moved) {
        assertThat(ScheduleReader.moved(raw, 2)).isEqualTo(moved);
    }

    static Stream<ScheduleReaderTests.Line> lines() throws Exception {
        return ScheduleReaderTests.lines();
    }

    /** 28 years on, when the days of the week and a 29th of February are the same. */
    @ParameterizedTest
    @MethodSource("lines")
    void movedWordsSayTheSameDaysOfTheOtherYear(ScheduleReaderTests.Line line) {
        String[] days = line.period().split("/", -1);
        PlanPeriod period = new PlanPeriod(LocalDate.parse(days[0]), LocalDate.parse(days[1]));
        Schedule before = ScheduleReader.read(line.raw(), period);
        Schedule after = ScheduleReader.read(
                ScheduleReader.moved(line.raw(), CALENDAR),
                new PlanPeriod(period.start().plusYears(CALENDAR), period.end().plusYears(CALENDAR)));
        assertThat(after.kind()).isEqualTo(before.kind());
        assertThat(after.occurrences()).isEqualTo(later(before.occurrences()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "План мероприятий на 2027 год | План мероприятий на 2029 год",
                "План поддержки школ («дорожная карта») на 2026-2027 учебный год | План поддержки школ («дорожная карта») на 2028-2029 учебный год",
                "План по исполнению поручений 2018 года на 2027-2029 годы | План по исполнению поручений 2018 года на 2029-2031 годы",
                "План (постановление от 05.12.2025 № 2026) на 2027 год | План (постановление от 05.12.2025 № 2026) на 2029 год",
                "План с 1 сентября 2026 года по 31 августа 2027 года | План с 1 сентября 2028 года по 31 августа 2029 года",
                "План на 2027 и 2028 годы | План на 2029 и 2030 годы",
                "План поддержки школ | План поддержки школ"
            })
    void movesTheYearsOfATitlesPeriod(String title, String moved) {
        assertThat(TitlePeriod.moved(title, 2)).isEqualTo(moved);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Мониторинг качества образования в 2027 году | true",
                "Анализ результатов ВПР 2026/27 учебного года | true",
                "Исполнение приказа от 05.12.2026 № 2026 | false",
                "Семинар | false"
            })
    void saysWhichTextsNameAYear(String text, boolean names) {
        assertThat(ScheduleReader.namesYear(text)).isEqualTo(names);
    }

    private static List<Occurrence> later(List<Occurrence> occurrences) {
        return occurrences.stream()
                .map(one -> new Occurrence(later(one.start()), later(one.due())))
                .toList();
    }

    private static @Nullable LocalDate later(@Nullable LocalDate day) {
        return day == null ? null : day.plusYears(CALENDAR);
    }
}
