package org.opora.inbox;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What narrows the list; everything combines.
 *
 * @param chosen values of each question
 * @param due days between which a task is due; beside chosen values of {@link InboxFacet#DUE} either will do
 * @param opened days between which a task was opened
 * @param text words to be found, in any form
 */
public record InboxFilter(Map<InboxFacet, List<String>> chosen, Days due, Days opened, @Nullable String text) {

    /** Days from one to another, both included; a missing end is open. */
    public record Days(@Nullable LocalDate from, @Nullable LocalDate to) {

        public static final Days ANY = new Days(null, null);

        public boolean any() {
            return from == null && to == null;
        }
    }

    /** Values of {@link InboxFacet#DUE} that only an open task has. */
    private static final List<String> LATE = List.of("overdue", "unclaimed");

    /** Nothing is narrowed. */
    public static final InboxFilter NONE = new InboxFilter(Map.of(), Days.ANY, Days.ANY, null);

    public InboxFilter {
        Map<InboxFacet, List<String>> some = new EnumMap<>(InboxFacet.class);
        chosen.forEach((facet, values) -> {
            if (!values.isEmpty()) {
                some.put(facet, List.copyOf(values));
            }
        });
        chosen = Collections.unmodifiableMap(some);
    }

    /** The chosen values of a question, none when it is not asked. */
    public List<String> of(InboxFacet facet) {
        return chosen.getOrDefault(facet, List.of());
    }

    /** Whether anything narrows the list. */
    public boolean narrows() {
        return !chosen.isEmpty() || !due.any() || !opened.any() || text != null;
    }

    /** Whether the question is asked, by a value or by a range of days. */
    public boolean asks(InboxFacet facet) {
        return chosen.containsKey(facet) || !daysOf(facet).any();
    }

    /** Whether no closed task can be found: only open ones are asked for, or only late ones. */
    boolean onlyOpen() {
        return of(InboxFacet.STATE).equals(List.of("open"))
                || !of(InboxFacet.DUE).isEmpty() && LATE.containsAll(of(InboxFacet.DUE)) && due.any();
    }

    /** The range of days of a question about days. */
    public Days daysOf(InboxFacet facet) {
        return facet == InboxFacet.DUE ? due : facet == InboxFacet.OPENED ? opened : Days.ANY;
    }

    /** The same with this value besides. */
    public InboxFilter with(InboxFacet facet, String... values) {
        List<String> all = new ArrayList<>(of(facet));
        all.addAll(List.of(values));
        return with(facet, all);
    }

    /** The same without this value. */
    public InboxFilter without(InboxFacet facet, String value) {
        return with(facet, of(facet).stream().filter(one -> !one.equals(value)).toList());
    }

    /** The same without the question. */
    InboxFilter unasked(InboxFacet facet) {
        return new InboxFilter(
                with(facet, List.of()).chosen,
                facet == InboxFacet.DUE ? Days.ANY : due,
                facet == InboxFacet.OPENED ? Days.ANY : opened,
                text);
    }

    private InboxFilter with(InboxFacet facet, List<String> values) {
        Map<InboxFacet, List<String>> next = new EnumMap<>(InboxFacet.class);
        next.putAll(chosen);
        next.put(facet, values);
        return new InboxFilter(next, due, opened, text);
    }

    /** The same with other words, or none. */
    public InboxFilter saying(@Nullable String words) {
        return new InboxFilter(chosen, due, opened, words);
    }

    /** The same for other days, or any. */
    public InboxFilter dueWithin(Days days) {
        return new InboxFilter(chosen, days, opened, text);
    }

    /** The same opened on other days, or any. */
    public InboxFilter openedWithin(Days days) {
        return new InboxFilter(chosen, due, days, text);
    }
}
