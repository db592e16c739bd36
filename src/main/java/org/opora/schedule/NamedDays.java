package org.opora.schedule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The first and last days of the places that an expression names with their years. */
final class NamedDays {

    private NamedDays() {}

    static List<LocalDate> of(Expression expression) {
        List<LocalDate> days = new ArrayList<>();
        expression.terms().forEach(term -> add(term, days));
        return days;
    }

    private static void add(Term term, List<LocalDate> days) {
        if (term instanceof Term.At at) {
            first(at.place(), days);
            last(at.place(), days);
        } else if (term instanceof Term.Until until) {
            last(until.place(), days);
        } else if (term instanceof Term.Since since) {
            first(since.place(), days);
        } else if (term instanceof Term.After after) {
            last(after.place(), days);
        } else if (term instanceof Term.Between between) {
            first(between.from(), days);
            last(between.to(), days);
        }
    }

    private static void first(Place place, List<LocalDate> days) {
        if (place.year() != null && place.exists()) {
            days.add(place.first(place.year()));
        }
    }

    private static void last(Place place, List<LocalDate> days) {
        if (place.year() != null && place.exists()) {
            days.add(place.last(place.year()));
        }
    }
}
