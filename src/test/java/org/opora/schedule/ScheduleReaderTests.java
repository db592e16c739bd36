package org.opora.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The language in which plans name their dates. */
class ScheduleReaderTests {

    private static final PlanPeriod YEAR = PlanPeriod.ofYear(2027);

    /** One line of the fixture: period, cell, kind, occurrences, codes of issues. */
    record Line(String period, String raw, String kind, String occurrences, String issues) {
        @Override
        public String toString() {
            return raw + " [" + period + "]";
        }
    }

    static Stream<Line> lines() throws IOException {
        return Stream.concat(lines("dates.tsv"), lines("everyday.tsv"));
    }

    private static Stream<Line> lines(String file) throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/schedule", file), StandardCharsets.UTF_8).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("\t", -1))
                .map(cells -> new Line(cells[0], cells[1].replace("\\n", "\n"), cells[2], cells[3], cells[4]));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void readsKindDaysAndDoubtsOf(Line line) {
        Schedule read = ScheduleReader.read(line.raw(), period(line.period()));
        assertThat(read.kind() + "\t" + days(read) + "\t" + codes(read))
                .isEqualTo(line.kind() + "\t" + line.occurrences() + "\t" + line.issues());
    }

    @ParameterizedTest
    @MethodSource("lines")
    void printsWhatReadsAgainAsTheSame(Line line) {
        PlanPeriod period = period(line.period());
        Schedule read = ScheduleReader.read(line.raw(), period);
        Schedule again = ScheduleReader.read(ScheduleReader.print(line.raw()), period);
        assertThat(again.kind()).isEqualTo(read.kind());
        assertThat(again.occurrences()).isEqualTo(read.occurrences());
    }

    static List<FiveOrdersDates.Meaning> datesOfTheFiveOrders() {
        return FiveOrdersDates.all();
    }

    @ParameterizedTest
    @MethodSource("datesOfTheFiveOrders")
    void readsEveryDateOfTheFiveOrders(FiveOrdersDates.Meaning date) {
        Schedule read = ScheduleReader.read(date.raw(), FiveOrdersDates.PERIODS.get(date.plan()));
        assertThat(read.kind()).isEqualTo(date.kind());
        assertThat(read.occurrences()).isEqualTo(date.occurrences());
    }

    @Test
    void everyKindIsReadFromSomeCell() throws IOException {
        assertThat(lines().map(Line::kind).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(ScheduleKind.values()).map(Enum::name).toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "1 январь января январю январём январе янв",
                "2 февраль февраля февралю февралём феврале фев",
                "3 март марта марту мартом марте мар",
                "4 апрель апреля апрелю апрелем апреле апр",
                "5 май мая маю маем мае МАЙ",
                "6 июнь июня июню июнем июне июн",
                "7 июль июля июлю июлем июле июл",
                "8 август августа августу августом августе авг",
                "9 сентябрь сентября сентябрю сентябрём сентябре сент",
                "10 октябрь октября октябрю октябрём октябре окт",
                "11 ноябрь ноября ноябрю ноябрём ноябре нояб",
                "12 декабрь декабря декабрю декабрём декабре дек"
            })
    void readsAMonthInAnyCaseAndAbbreviated(
            int month,
            String nominative,
            String genitive,
            String dative,
            String instrumental,
            String prepositional,
            String abbreviated) {
        Days expected = Place.of(Place.Unit.MONTH, 0, month).days(2027);
        for (String form : List.of(
                nominative, genitive, dative, instrumental, "в " + prepositional, abbreviated + ".", abbreviated)) {
            Schedule read = ScheduleReader.read(form + " 2027 г.", YEAR);
            assertThat(read.kind()).as(form).isEqualTo(ScheduleKind.MONTH);
            assertThat(read.issues()).as(form).isEmpty();
            assertThat(read.occurrences()).as(form).containsExactly(new Occurrence(expected.first(), expected.last()));
        }
    }

    @Test
    void aLongCellThatNobodyUnderstandsStaysThatWhenPrinted() {
        String raw = "май 2027, июнь 2027, ".repeat(8) + "кроме июля";
        assertThat(ScheduleReader.read(raw, YEAR).kind()).isEqualTo(ScheduleKind.UNKNOWN);
        assertThat(ScheduleReader.read(ScheduleReader.print(raw), YEAR).kind()).isEqualTo(ScheduleKind.UNKNOWN);
        assertThat(ScheduleReader.read(raw, YEAR).issues().get(0).detail()).hasSizeLessThan(raw.length());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "до 31.02.2027",
                "май или июнь",
                "май (июнь)",
                "(май) июнь",
                "май/июнь",
                "май?",
                "15 мая ±3 дня",
                "15 мая +/- 3 дня",
                "15.05.2027 (16.05.2027)",
                "до 15 мая (до 20 мая)",
                "I квартал (март)",
                "«___» мая 2027",
                "__.05.2027",
                "кроме июля",
                "с 30.11.2027 до 15.09.2027",
                "7",
                "до мая",
                "31 до I числа май",
                "с 1 января года, следующего за отчетным; кроме июля и августа; ежегодно"
            })
    void neverInventsADay(String raw) {
        Schedule read = ScheduleReader.read(raw, YEAR);
        assertThat(read.occurrences()).allMatch(Occurrence::unnamed);
        assertThat(read.issues()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "кроме июля ",
                "каждый понедельник ",
                "последняя ",
                "конец ",
                "1 ",
                "до ",
                "с 1 по ",
                "1,",
                "I ",
                "май-",
                "сентябр ",
                "((((",
                "1.1.",
                "2023-2024 ",
                "а",
                "п о"
            })
    void longNonsenseTakesNoTime(String unit) {
        String nonsense = unit.repeat(100_000 / unit.length());
        String allowed = unit.repeat(Math.max(1, ExpressionReader.LONGEST / unit.length() - 1));
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(2), () -> {
            ScheduleReader.read(nonsense, YEAR);
            ScheduleReader.read(allowed, YEAR);
        });
    }

    private static PlanPeriod period(String text) {
        String[] days = text.split("/", -1);
        return new PlanPeriod(LocalDate.parse(days[0]), LocalDate.parse(days[1]));
    }

    private static String days(Schedule read) {
        List<String> days = read.occurrences().stream()
                .map(day -> (day.start() == null ? "" : day.start()) + ".." + (day.due() == null ? "" : day.due()))
                .toList();
        return days.size() <= 4
                ? String.join(" ", days)
                : days.get(0) + " " + days.get(1) + " … " + days.get(days.size() - 1) + " = " + days.size();
    }

    private static String codes(Schedule read) {
        return read.issues().stream().map(ScheduleIssue::code).collect(Collectors.joining(" "));
    }
}
