package org.opora.programme;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the school will do about a risk.
 *
 * @param rowId stays the same through all editions
 * @param sectionId row id of its section
 * @param due last day, inclusive
 * @param owner post of who answers for it
 * @param proof what will show that it was done
 */
@Embeddable
public record Measure(
        UUID rowId,
        UUID sectionId,
        String text,
        LocalDate due,
        String owner,
        @Nullable String participants,
        String proof) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    /** The whole measure in one line, as differences and remarks show it. */
    public String asText() {
        String who = participants == null ? owner : owner + "; " + participants;
        return text + " — " + due.format(DAY) + ", " + who + "; " + proof;
    }
}
