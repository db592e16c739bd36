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
        return undated(term);
    }

    private static String undated(Term term) {
        if (term instanceof Term.Repeated repeated) {
            return repeated(repeated);
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
        Term bounds = term.bounds();
        return rhythm + day + following + (bounds == null ? "" : " " + of(bounds));
    }
}
