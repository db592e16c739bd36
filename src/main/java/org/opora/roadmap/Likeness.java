package org.opora.roadmap;

import org.jspecify.annotations.Nullable;

/** A search text as the pattern of a statement: what a person types is never a pattern of its own. */
final class Likeness {

    private Likeness() {}

    static @Nullable String of(@Nullable String text) {
        return text == null || text.isBlank()
                ? null
                : "%" + text.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
