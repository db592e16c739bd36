package org.opora.methodics;

import org.jspecify.annotations.Nullable;

/** What a person typed into a search field, as the pattern of a statement. */
final class SearchText {

    private static final String SPECIAL = "([\\\\%_])";

    private SearchText() {}

    static @Nullable String of(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : '%' + typed.strip().replaceAll(SPECIAL, "\\\\$1") + '%';
    }
}
