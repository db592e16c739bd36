package org.opora.schedule;

import java.util.List;
import org.opora.schedule.Term.Rhythm;

/** Puts the part of each month or quarter into words that the reader understands again. */
final class SliceText {

    private static final List<String> WEEKDAYS =
            List.of("понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье");
    private static final List<String> BY_WEEKDAYS =
            List.of("понедельникам", "вторникам", "средам", "четвергам", "пятницам", "субботам", "воскресеньям");

    private SliceText() {}

    static String of(Term.Each term) {
        Slice slice = term.slice();
        boolean until = term.until();
        return switch (slice.kind()) {
            case WEEKDAY ->
                slice.number() == 0
                        ? "по " + BY_WEEKDAYS.get(slice.other() - 1)
                        : which(slice, "последний") + " " + WEEKDAYS.get(slice.other() - 1) + turn(term.rhythm());
            case WEEK -> which(slice, "последняя") + " неделя" + turn(term.rhythm());
            case DECADE -> which(slice, "последняя") + " декада" + turn(term.rhythm());
            case HALF -> which(slice, "последняя") + " половина" + turn(term.rhythm());
            case DAYS -> "с " + slice.number() + " по " + slice.other() + " число" + turn(term.rhythm());
            case EDGE ->
                until ? "до конца" + turn(term.rhythm()) : which(slice, "последний") + " день" + turn(term.rhythm());
            case MONTH ->
                slice.other() == 0
                        ? which(slice, "последний") + " месяц" + turn(term.rhythm())
                        : (until ? "до " : "") + slice.other() + " числа " + which(slice, "последнего") + " месяца"
                                + turn(term.rhythm());
        };
    }

    private static String which(Slice slice, String last) {
        return slice.number() == Slice.LAST ? last : String.valueOf(slice.number());
    }

    private static String turn(Rhythm rhythm) {
        return switch (rhythm) {
            case QUARTERLY -> " каждого квартала";
            case HALF_YEARLY -> " каждого полугодия";
            default -> " каждого месяца";
        };
    }
}
