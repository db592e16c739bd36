package org.opora.schedule;

import java.util.stream.Collectors;
import org.opora.schedule.Place.Unit;

/** Prints an expression so that it reads well and the reader understands it again as the same. */
final class ExpressionText {

    private ExpressionText() {}

    static String of(Expression expression) {
        String text = expression.terms().stream().map(ExpressionText::of).collect(Collectors.joining("; "));
        boolean said = expression.terms().stream()
                .anyMatch(term -> term instanceof Term.Whole whole && whole.kind() == ScheduleKind.ANNUAL);
        if (!expression.annual() || said) {
            return text;
        }
        return text.isEmpty() ? "ежегодно" : text + "; ежегодно";
    }

    static String of(Term term) {
        if (term instanceof Term.At at) {
            return PlaceText.plain(at.place());
        }
        if (term instanceof Term.Until until) {
            return (until.place().unit() == Unit.DAY ? "до " : "до конца ") + PlaceText.genitive(until.place());
        }
        if (term instanceof Term.Between between) {
            return between(between);
        }
        if (term instanceof Term.Since since) {
            return "с " + PlaceText.genitive(since.place());
        }
        if (term instanceof Term.After after) {
            return "после " + PlaceText.genitive(after.place());
        }
        return undated(term);
    }

    private static String undated(Term term) {
        if (term instanceof Term.Recurring recurring) {
            return recurring(recurring);
        }
        if (term instanceof Term.Except except) {
            return (except.of() == null ? "" : of(except.of()) + ", ") + except(except);
        }
        if (term instanceof Term.InSchoolTerms terms) {
            return terms.aYear() == 3 ? "1 раз в триместр" : "1 раз в четверть";
        }
        if (term instanceof Term.Times times) {
            return times.count() + " раза в год";
        }
        if (term instanceof Term.Whole whole) {
            return switch (whole.kind()) {
                case WITHIN_YEAR -> "в течение года";
                case WHOLE_PERIOD -> "весь период";
                case ANNUAL -> "ежегодно";
                default -> "постоянно";
            };
        }
        return ((Term.Spoken) term).words();
    }

    private static String between(Term.Between term) {
        boolean years = term.from().unit() == Unit.YEAR && term.to().unit() == Unit.YEAR;
        if (years && term.from().year() != null && term.to().year() != null) {
            return term.from().year() + "-" + term.to().year() + " годы";
        }
        return "с " + PlaceText.genitive(term.from()) + " по " + (term.to().unit() == Unit.DAY ? "" : "конец ")
                + PlaceText.genitive(term.to());
    }

    private static String recurring(Term.Recurring term) {
        String turn = term instanceof Term.Repeated repeated
                ? repeated(repeated)
                : term instanceof Term.Each each ? SliceText.of(each) : interval((Term.Interval) term);
        Term bounds = term.bounds();
        if (bounds instanceof Term.Except except) {
            return turn + (except.of() == null ? "" : " " + of(except.of())) + ", " + except(except);
        }
        return turn + (bounds == null ? "" : " " + of(bounds));
    }

    private static String interval(Term.Interval term) {
        return "1 раз в " + term.every() + (term.rhythm() == Term.Rhythm.WEEKLY ? " недели" : " месяца");
    }

    private static String except(Term.Except term) {
        return "кроме "
                + term.months().stream()
                        .map(month -> MonthNames.GENITIVE.get(month - 1))
                        .collect(Collectors.joining(", "));
    }

    private static String repeated(Term.Repeated term) {
        String rhythm =
                switch (term.rhythm()) {
                    case WEEKLY -> "еженедельно";
                    case QUARTERLY -> "ежеквартально";
                    case HALF_YEARLY -> "1 раз в полугодие";
                    default -> "ежемесячно";
                };
        String day = term.day() == 0 ? "" : (term.until() ? ", до " : ", ") + term.day() + " числа";
        String quarter = term.rhythm() == Term.Rhythm.QUARTERLY ? " кварталом" : "";
        String following = term.following() ? " месяца, следующего за отчетным" + quarter : "";
        return rhythm + day + following;
    }
}
