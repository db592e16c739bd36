package org.opora.schedule;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Words from which no calendar day follows: somebody's schedule, an agreement, an event, a need, holidays. */
final class SpokenReader {

    private static final Set<String> NEEDS = Set.of(
            "мере",
            "запросу",
            "запросам",
            "запросе",
            "заявке",
            "заявкам",
            "обращению",
            "обращениям",
            "обращении",
            "требованию",
            "потребности",
            "необходимости",
            "наличии");
    private static final Set<String> AGREEMENTS = Set.of("согласованию", "договоренности", "соглашению");
    private static final Set<String> EVENTS = Set.of(
            "итогам",
            "результатам",
            "окончании",
            "окончанию",
            "завершении",
            "завершению",
            "факту",
            "поступлении",
            "получении",
            "истечении",
            "прошествии");
    private static final String[] SCHEDULES = {
        "план", "график", "расписани", "циклограмм", "приказ", "распоряжени", "положени", "программ", "перечн"
    };
    private static final String[] FIXED_BY = {"установлен", "определен", "указанн", "утвержден", "предусмотрен"};

    private final Pieces pieces;
    private boolean counted;

    SpokenReader(Pieces pieces) {
        this.pieces = pieces;
    }

    /** One statement to the end of its clause, or null and nothing taken. */
    Term.@Nullable Spoken spoken() {
        counted = false;
        if (holidays() || endOfSchoolYear()) {
            return taken(ScheduleKind.HOLIDAYS, "holidays");
        }
        if (onDemand()) {
            return taken(ScheduleKind.ON_DEMAND, "");
        }
        if (prepositionThen(Lexeme.TO, AGREEMENTS)) {
            return taken(ScheduleKind.BY_AGREEMENT, "by-agreement");
        }
        if (schedule()) {
            return taken(ScheduleKind.EXTERNAL_SCHEDULE, "external-schedule");
        }
        return event() ? taken(ScheduleKind.AFTER_EVENT, "after-event") : null;
    }

    private boolean holidays() {
        boolean found = false;
        for (int i = 0; i < 12 && !clauseEnds(i); i++) {
            Piece piece = pieces.peek(i);
            if (piece.isNumber()
                            && !piece.token().fullYear()
                            && !pieces.peek(i + 1).is(Lexeme.SCHOOL_TERM)
                    || piece.is(Lexeme.MONTH)) {
                return false;
            }
            if (piece.is(Lexeme.EXCEPT)) {
                return false;
            }
            found |= piece.is(Lexeme.HOLIDAYS) || piece.is(Lexeme.SCHOOL_TERM);
        }
        return found;
    }

    /** In May or in June, as each school's calendar has it. */
    private boolean endOfSchoolYear() {
        int skip = pieces.peek().is(Lexeme.IN) ? 1 : 0;
        return pieces.peek(skip).is(Lexeme.END)
                && pieces.peek(skip + 1).is(Lexeme.SCHOOL)
                && pieces.peek(skip + 2).is(Lexeme.YEAR);
    }

    private boolean onDemand() {
        boolean by = pieces.peek().is(Lexeme.TO) || pieces.peek().begins("при");
        return by && NEEDS.contains(pieces.peek(1).token().text())
                || pieces.peek().is(Lexeme.IN) && pieces.peek(1).begins("случа");
    }

    private boolean prepositionThen(Lexeme preposition, Set<String> words) {
        return pieces.peek().is(preposition)
                && words.contains(pieces.peek(1).token().text());
    }

    private boolean schedule() {
        Piece first = pieces.peek();
        boolean accordingly = first.begins("согласно")
                || first.is(Lexeme.IN) && pieces.peek(1).begins("соответстви");
        boolean fixed = first.is(Lexeme.IN) && pieces.peek(1).begins("срок") && beginsWith(pieces.peek(2), FIXED_BY)
                || first.is(Lexeme.IN)
                        && beginsWith(pieces.peek(1), FIXED_BY)
                        && pieces.peek(2).begins("срок")
                || first.begins("срок") && beginsWith(pieces.peek(1), FIXED_BY);
        return accordingly
                || fixed
                || first.is(Lexeme.TO) && namesSchedule()
                || beginsWith(first, "график", "расписани");
    }

    private boolean namesSchedule() {
        for (int i = 1; i <= 4 && pieces.peek(i).token().word(); i++) {
            if (beginsWith(pieces.peek(i), SCHEDULES)) {
                return true;
            }
        }
        return false;
    }

    private static boolean beginsWith(Piece piece, String... stems) {
        for (String stem : stems) {
            if (piece.begins(stem)) {
                return true;
            }
        }
        return false;
    }

    private boolean event() {
        Piece first = pieces.peek();
        Piece second = pieces.peek(1);
        boolean afterWord = first.is(Lexeme.AFTER) && !second.isNumber() && !second.is(Lexeme.MONTH)
                || first.is(Lexeme.AFTER) && amountAt(1);
        boolean since =
                first.is(Lexeme.FROM) && (second.is(Lexeme.DAY) || second.begins("дат") || second.begins("момент"));
        boolean beforeEvent = first.is(Lexeme.BEFORE) && second.strange();
        return afterWord || since || beforeEvent || prepositionThen(Lexeme.TO, EVENTS) || term(first);
    }

    /** «в течение 10 рабочих дней (с 1 мая)», «не позднее чем за 3 дня», «за 5 дней», «10 рабочих дней после», «в трехдневный срок». */
    private boolean term(Piece first) {
        int skip = first.is(Lexeme.COURSE) ? 1 : 0;
        skip = first.is(Lexeme.IN) ? pieces.peek(1).is(Lexeme.COURSE) ? 2 : 1 : skip;
        skip = pieces.ahead(Lexeme.NOT, Lexeme.LATER) || pieces.ahead(Lexeme.NOT, Lexeme.EARLIER) ? 2 : skip;
        skip += pieces.peek(skip).sign(",") && pieces.peek(skip + 1).token().is("чем") ? 1 : 0;
        skip += pieces.peek(skip).token().is("чем") ? 1 : 0;
        skip += pieces.peek(skip).is(Lexeme.BEHIND) || pieces.peek(skip).is(Lexeme.AFTER) ? 1 : 0;
        boolean wholeUnit = skip > 0
                && (pieces.peek(skip).is(Lexeme.MONTH_WORD)
                        || pieces.peek(skip).is(Lexeme.WEEK)
                        || pieces.peek(skip).is(Lexeme.QUARTER)
                        || pieces.peek(skip).is(Lexeme.DAY)
                        || pieces.peek(skip).begins("сут"));
        boolean inDays = pieces.peek(skip).token().text().endsWith("дневный")
                || pieces.peek(skip).isNumber()
                        && pieces.peek(skip + 1).sign("-")
                        && pieces.peek(skip + 2).begins("дневн");
        counted = wholeUnit || inDays || amountAt(skip);
        return counted;
    }

    private boolean amountAt(int ahead) {
        Piece amount = pieces.peek(ahead);
        if (!amount.isNumber() && !amount.is(Lexeme.COUNT)) {
            return false;
        }
        Piece unit = pieces.peek(ahead + 1);
        boolean qualified =
                unit.begins("рабоч") || unit.begins("календарн") || unit.is(Lexeme.CALENDAR) || unit.is(Lexeme.SCHOOL);
        int at = ahead + (qualified ? 2 : 1);
        Piece measured = pieces.peek(at);
        return !pieces.peek(at + 1).is(Lexeme.MONTH) && amount(measured);
    }

    private static boolean amount(Piece measured) {
        return measured.is(Lexeme.DAY)
                || measured.is(Lexeme.WEEK)
                || measured.is(Lexeme.MONTH_WORD)
                || measured.begins("час");
    }

    private Term.Spoken taken(ScheduleKind kind, String code) {
        int mark = pieces.mark();
        pieces.take();
        boolean placed = kind == ScheduleKind.BY_AGREEMENT || kind == ScheduleKind.EXTERNAL_SCHEDULE;
        while (!clauseEnds(0) && !(placed && monthAhead())) {
            pieces.take();
        }
        return new Term.Spoken(kind, code, pieces.words(mark));
    }

    /** «по графику в мае»: the month is said beside the schedule. */
    private boolean monthAhead() {
        return pieces.peek().is(Lexeme.IN) && pieces.peek(1).is(Lexeme.MONTH);
    }

    private boolean clauseEnds(int ahead) {
        Piece piece = pieces.peek(ahead);
        Piece next = pieces.peek(ahead + 1);
        if (piece.last() || piece.sign(";") || piece.sign("\n") || piece.sign("(") || piece.sign(")")) {
            return true;
        }
        if (piece.sign(",")) {
            return next.isNumber()
                    || startsTerm(next)
                    || next.is(Lexeme.EXCEPT)
                    || next.is(Lexeme.BEHIND) && pieces.peek(ahead + 2).is(Lexeme.EXCEPT)
                    || (next.token().is("но") || next.token().is("а"))
                            && pieces.peek(ahead + 2).is(Lexeme.NOT);
        }
        boolean dated = next.isNumber() && pieces.peek(ahead + 2).sign(".")
                || next.is(Lexeme.MONTH)
                || next.isNumber() && pieces.peek(ahead + 2).is(Lexeme.MONTH);
        return dated && (piece.is(Lexeme.LATER) || !counted && (piece.is(Lexeme.BEFORE) || piece.is(Lexeme.FROM)));
    }

    private static boolean startsTerm(Piece piece) {
        return switch (piece.lexeme()) {
            case MONTH, BEFORE, NOT, FROM, ANNUAL, MONTHLY, QUARTERLY, WEEKLY, CONTINUOUS, ORDINAL, COURSE, THEN, IN ->
                true;
            default -> false;
        };
    }
}
