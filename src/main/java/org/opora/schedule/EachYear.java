package org.opora.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.opora.schedule.Place.Unit;

/** «ежегодно, 2027-2029», «ежегодно в 2027 и 2028 годах»: once in each of the years that are named, not again and again. */
final class EachYear {

    private static final int MOST = 20;

    private EachYear() {}

    /** A year each, or none when the terms name anything but several years. */
    static List<Term> of(List<Term> terms) {
        List<Term> years = new ArrayList<>();
        for (Term term : terms) {
            List<Integer> named = named(term);
            if (named.isEmpty()) {
                return List.of();
            }
            named.forEach(
                    year -> years.add(new Term.At(Place.of(Unit.YEAR, 0, 0).in(year))));
        }
        return years.size() > 1 && years.size() <= MOST ? years : List.of();
    }

    private static List<Integer> named(Term term) {
        Place from = term instanceof Term.At at ? at.place() : null;
        Place to = from;
        if (term instanceof Term.Between between) {
            from = between.from();
            to = between.to();
        }
        Integer first = from == null ? null : from.year();
        Integer last = to == null ? null : to.year();
        if (from == null || to == null || first == null || last == null) {
            return List.of();
        }
        boolean years = from.unit() == Unit.YEAR && to.unit() == Unit.YEAR && last - first < MOST;
        return years ? IntStream.rangeClosed(first, last).boxed().toList() : List.of();
    }
}
