package org.opora.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/**
 * What must hold for any statement of dates, not only for those somebody thought of. The seeds are fixed so that a change is
 * never refused for what it did not touch; to look further take them away and raise the tries.
 */
class ExpressionPropertyTests {

    @Property(tries = 2000, seed = "20261")
    void printedAndReadAgainItSaysTheSame(
            @ForAll("expressions") Expression expression, @ForAll("periods") PlanPeriod period) {
        String printed = ExpressionText.of(expression);
        Schedule once = ScheduleReader.read(printed, period);
        Schedule twice = ScheduleReader.read(ScheduleReader.print(printed), period);
        assertThat(twice.kind()).as(printed).isEqualTo(once.kind());
        assertThat(twice.occurrences()).as(printed).isEqualTo(once.occurrences());
        Expression read = ExpressionReader.read(printed);
        if (!unknown(expression) && !unknown(read) && !namesItsYears(expression)) {
            assertThat(read.annual()).as(printed).isEqualTo(expression.annual());
        }
    }

    @Property(tries = 2000, seed = "20261")
    void oneTermPrintedIsThatTerm(@ForAll("terms") Term term) {
        String printed = ExpressionText.of(new Expression(List.of(term), false, List.of()));
        assertThat(ExpressionReader.read(printed).terms()).as(printed).containsExactly(term);
    }

    @Property(tries = 2000, seed = "20261")
    void aDayLiesInThePeriodOrIsReported(
            @ForAll("expressions") Expression expression, @ForAll("periods") PlanPeriod period) {
        Schedule read = ScheduleReader.read(ExpressionText.of(expression), period);
        List<String> codes = read.issues().stream().map(ScheduleIssue::code).toList();
        for (Occurrence occurrence : read.occurrences()) {
            if (!inside(occurrence.start(), period) || !inside(occurrence.due(), period)) {
                assertThat(codes).as(read.raw()).contains("outside-period");
            }
            if (occurrence.unnamed()) {
                assertThat(codes).as(read.raw()).isNotEmpty();
            }
            if (occurrence.start() != null && occurrence.due() != null) {
                assertThat(occurrence.start()).as(read.raw()).isBeforeOrEqualTo(occurrence.due());
            }
        }
    }

    @Property(tries = 2000, seed = "20261")
    void anyTextIsReadWithoutAnError(@ForAll("texts") String text, @ForAll("periods") PlanPeriod period) {
        Schedule read = ScheduleReader.read(text, period);
        assertThat(read.raw()).isEqualTo(text);
        boolean silent = read.kind() == ScheduleKind.UNKNOWN && read.issues().isEmpty();
        assertThat(silent).isFalse();
    }

    /** «апрель (по согласованию)» is in April: what only qualifies a date adds none and is reported. */
    @Property(tries = 1000, seed = "20261")
    void whatQualifiesADateAddsNone(
            @ForAll("dated") Term term, @ForAll("qualifying") Term words, @ForAll("periods") PlanPeriod period) {
        String date = ExpressionText.of(term);
        Schedule alone = ScheduleReader.read(date, period);
        Schedule qualified = ScheduleReader.read(date + " (" + ExpressionText.of(words) + ")", period);
        assertThat(qualified.occurrences()).as(qualified.raw()).isEqualTo(alone.occurrences());
        assertThat(qualified.kind()).as(qualified.raw()).isEqualTo(alone.kind());
        assertThat(qualified.issues()).as(qualified.raw()).anyMatch(issue -> issue.code()
                .equals("noted"));
    }

    /** A word that nobody knows may have been a month: the year beside it is not the date. */
    @Property(tries = 500, seed = "20261")
    void aYearBesideAnUnknownWordIsNoDate(
            @ForAll("years") int year, @ForAll("unknownWords") String word, @ForAll("periods") PlanPeriod period) {
        Schedule read = ScheduleReader.read(word + " " + year, period);
        assertThat(read.kind()).as(read.raw()).isEqualTo(ScheduleKind.UNKNOWN);
        assertThat(read.occurrences()).as(read.raw()).containsExactly(Occurrence.UNNAMED);
    }

    @Provide
    Arbitrary<String> unknownWords() {
        return Arbitraries.strings()
                .withCharRange('а', 'я')
                .ofMinLength(6)
                .ofMaxLength(12)
                .filter(word -> Lexicon.find(word) == null);
    }

    @Provide
    Arbitrary<Term> dated() {
        return Arbitraries.oneOf(
                TermArbitraries.places().map(Term.At::new),
                TermArbitraries.places().map(Term.Until::new),
                TermArbitraries.ranges());
    }

    @Provide
    Arbitrary<Term> qualifying() {
        return TermArbitraries.spoken()
                .filter(term -> term instanceof Term.Spoken words && words.kind() != ScheduleKind.UNKNOWN);
    }

    private static boolean inside(@Nullable LocalDate day, PlanPeriod period) {
        return day == null || period.contains(day);
    }

    @Provide
    Arbitrary<PlanPeriod> periods() {
        Arbitrary<LocalDate> start = Combinators.combine(
                        years(), Arbitraries.integers().between(1, 360))
                .as((year, day) -> LocalDate.ofYearDay(year, day));
        return Combinators.combine(start, Arbitraries.integers().between(20, 1600))
                .as((day, length) -> new PlanPeriod(day, day.plusDays(length)));
    }

    @Provide
    Arbitrary<Expression> expressions() {
        return Combinators.combine(terms().list().ofMinSize(1).ofMaxSize(4), Arbitraries.of(true, false))
                .as((terms, annual) -> new Expression(terms, annual || TermArbitraries.yearly(terms), List.of()));
    }

    /** Words that nobody understands, or rhythms that contradict each other, leave the rest of their cell unsaid, too. */
    private static boolean unknown(Expression expression) {
        return expression.terms().stream()
                .anyMatch(term -> term instanceof Term.Spoken spoken && spoken.kind() == ScheduleKind.UNKNOWN);
    }

    /** «2019-2020 годы; ежегодно» is once in each of them. */
    private static boolean namesItsYears(Expression expression) {
        return !EachYear.of(expression.terms().stream()
                        .filter(term -> !TermArbitraries.yearly(List.of(term)))
                        .toList())
                .isEmpty();
    }

    @Provide
    Arbitrary<Term> terms() {
        return TermArbitraries.terms();
    }

    @Provide
    Arbitrary<Integer> years() {
        return TermArbitraries.years();
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> words = Arbitraries.of(
                "до",
                "с",
                "по",
                "не",
                "позднее",
                "ежегодно",
                "май",
                "сентября",
                "квартал",
                "I",
                "2",
                "31",
                "2027",
                ".",
                "-",
                ",",
                "(",
                ")",
                "год",
                "г.",
                "учебного",
                "следующего",
                "за",
                "отчетным",
                "числа",
                "раз",
                "в",
                "течение",
                "конца",
                "\n",
                "каникул",
                "/",
                ":",
                "полугодие",
                "недели",
                "последняя",
                "далее",
                "кроме",
                "июля",
                "каждый",
                "понедельник",
                "последний",
                "после",
                "весной",
                "4",
                "каждого",
                "месяца");
        Arbitrary<String> cells = words.list().ofMaxSize(14).map(parts -> String.join(" ", parts));
        return Arbitraries.oneOf(cells, Arbitraries.strings().ofMaxLength(60));
    }
}
