package org.opora.implementation;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One deficit and what is done about it.
 *
 * @param rowId stays the same when the roadmap is revised or corrected
 * @param due last day, inclusive
 * @param owner post of who answers for it
 */
@Embeddable
public record DeficitRow(
        UUID rowId,
        String deficit,
        String measure,
        LocalDate due,
        String owner,
        @Nullable String resource,
        @Nullable String proof) {

    DeficitRow corrected(@Nullable String newMeasure, @Nullable LocalDate newDue) {
        return new DeficitRow(
                rowId,
                deficit,
                newMeasure == null ? measure : newMeasure,
                newDue == null ? due : newDue,
                owner,
                resource,
                proof);
    }
}
