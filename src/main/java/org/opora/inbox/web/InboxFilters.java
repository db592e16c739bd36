package org.opora.inbox.web;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.bpmn.Stage;
import org.opora.inbox.InboxQuery;
import org.opora.inbox.InboxQuery.Due;
import org.opora.inbox.InboxQuery.Sort;
import org.opora.inbox.InboxQuery.Tab;

/** The address of a list, as it comes. A word that means nothing filters nothing. */
record InboxFilters(
        @Nullable String tab,
        @Nullable String school,
        @Nullable String stage,
        @Nullable String due,
        @Nullable String q,
        @Nullable String sort,
        @Nullable Integer page) {

    private static final int LONGEST = 100;
    private static final int LAST_PAGE = 100_000;

    InboxQuery toQuery() {
        Sort order = word(Sort.class, sort);
        return new InboxQuery(
                word(Tab.class, tab),
                id(school),
                stage == null ? null : Stage.ofKey(stage).map(Stage::key).orElse(null),
                word(Due.class, due),
                q == null || q.isBlank()
                        ? null
                        : q.strip().substring(0, Math.min(q.strip().length(), LONGEST)),
                order == null ? Sort.DUE : order,
                page == null ? 0 : Math.min(Math.max(page, 0), LAST_PAGE));
    }

    private static <E extends Enum<E>> @Nullable E word(Class<E> type, @Nullable String text) {
        for (E value : type.getEnumConstants()) {
            if (text != null && value.name().equals(text.toUpperCase(Locale.ROOT))) {
                return value;
            }
        }
        return null;
    }

    private static @Nullable UUID id(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
