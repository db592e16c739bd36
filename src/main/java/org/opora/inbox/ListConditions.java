package org.opora.inbox;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opora.bpmn.ModelNames;
import org.opora.inbox.InboxFilter.Days;

/** A filter as conditions in SQL on the row {@code t}; what they name goes into the parameters. */
final class ListConditions {

    private static final int MOST_WORDS = 8;
    private static final int MOST_NAMES = 20;

    private final Map<String, Object> params;
    private final String prefix;
    private final Words words;
    private final ModelNames models;

    /** How the words of a search are meant. Whole words are found ten times as fast; beginnings are asked for where they find nothing. */
    enum Words {
        WHOLE(""),
        BEGUN(":*");

        private final String mark;

        Words(String mark) {
            this.mark = mark;
        }
    }

    /** @param prefix of the names of parameters, for several lists in one statement */
    ListConditions(Map<String, Object> params, String prefix, Words words, Clock clock, ModelNames models) {
        this.models = models;
        this.params = params;
        this.prefix = prefix;
        this.words = words;
        params.put("now", Timestamp.from(clock.instant()));
        LocalDays.put(params, clock);
    }

    /**
     * Begins with {@code and}.
     *
     * @param where the tasks it is asked of
     */
    String of(InboxFilter filter, VisibleTasks.Branch where) {
        StringBuilder sql = new StringBuilder(text(filter.text(), where));
        for (InboxFacet facet : InboxFacet.values()) {
            if (filter.asks(facet)) {
                sql.append(" and ").append(asked(facet, filter));
            }
        }
        return sql.toString();
    }

    private String asked(InboxFacet facet, InboxFilter filter) {
        Days days = filter.daysOf(facet);
        String name = prefix + facet.name().toLowerCase(java.util.Locale.ROOT);
        List<String> values = filter.of(facet);
        if (!values.isEmpty()) {
            params.put(name, facet.typed(values));
        }
        String chosen = values.isEmpty() ? "false" : facet.condition(values, name);
        return days.any() ? chosen : "(" + chosen + " or " + within(facet, days, name) + ")";
    }

    private String within(InboxFacet facet, Days days, String name) {
        String day = facet == InboxFacet.DUE ? "t.due_day" : "t.opened_day";
        params.put(name + "From", days.from() == null ? LocalDate.of(1, 1, 1) : days.from());
        params.put(name + "To", days.to() == null ? LocalDate.of(9999, 12, 31) : days.to());
        return "coalesce(" + day + " between :" + name + "From and :" + name + "To, false)";
    }

    /** Whether the words of a search are found, in any form. */
    String text(@Nullable String text, VisibleTasks.Branch where) {
        String said = words(text);
        if (said.isEmpty()) {
            return text == null ? "" : " and false";
        }
        params.put(prefix + "words", said);
        return " and t.search @@ ((to_tsquery('russian', :" + prefix + "words)" + named(text) + ")" + where.words()
                + ")";
    }

    /** The stored words are Russian: whoever reads English finds a task by the name on the screen, too. */
    private String named(@Nullable String text) {
        List<String> names = text == null ? List.of() : models.meant(text, MOST_NAMES);
        StringBuilder sql = new StringBuilder();
        for (int i = 0; i < names.size(); i++) {
            String name = prefix + "name" + i;
            params.put(name, names.get(i));
            sql.append(" || phraseto_tsquery('russian', :").append(name).append(')');
        }
        return sql.toString();
    }

    private String words(@Nullable String text) {
        String plain =
                text == null ? "" : text.replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
        return plain.isEmpty()
                ? ""
                : Arrays.stream(plain.split(" "))
                        .limit(MOST_WORDS)
                        .map(word -> word + words.mark)
                        .collect(Collectors.joining(" & "));
    }
}
