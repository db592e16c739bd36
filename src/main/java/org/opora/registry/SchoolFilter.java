package org.opora.registry;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a list of schools is narrowed to; null and empty mean «all». */
public record SchoolFilter(String text, @Nullable UUID municipalityId, @Nullable SchoolType type, boolean archived) {

    /** What no name can hold finds nothing more than the rest of the text. */
    public SchoolFilter {
        text = text.replace("\0", "");
    }
}
