package org.opora.error;

import org.jspecify.annotations.Nullable;

/** What a person typed into a search field, as the pattern of a statement: it is never a pattern of its own. */
public final class SearchPattern {

    private SearchPattern() {}

    /** Matches whatever contains the text; null for an empty field, which asks for everything. */
    public static @Nullable String of(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : containing(typed);
    }

    /** Matches whatever contains the text, without the spaces around it. */
    public static String containing(String typed) {
        return "%" + typed.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
