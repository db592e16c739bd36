package org.opora.programme;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What other features may know of a programme.
 *
 * @param edition number of the newest text, from 1
 * @param rows the newest text
 * @param authors accounts of everyone who wrote an edition
 * @param orderNumber the school's own order of approval, null before it
 */
public record ProgrammeView(
        UUID id,
        ProgrammeScope scope,
        ProgrammeKind kind,
        ProgrammeStatus status,
        LocalDate startsOn,
        LocalDate endsOn,
        int edition,
        ProgrammeRows rows,
        Set<UUID> authors,
        @Nullable String portalAddress,
        @Nullable LocalDate placedOn,
        @Nullable String placementRemark,
        @Nullable String orderNumber,
        @Nullable LocalDate orderDate) {

    public UUID schoolId() {
        return scope.schoolId();
    }

    public UUID caseId() {
        return scope.caseId();
    }

    public UUID municipalityId() {
        return scope.municipalityId();
    }

    static ProgrammeView of(Programme programme, ProgrammeRows rows, Set<UUID> authors) {
        return new ProgrammeView(
                programme.id(),
                programme.scope(),
                programme.kind(),
                programme.status(),
                programme.startsOn(),
                programme.endsOn(),
                programme.edition(),
                rows,
                authors,
                programme.portalAddress(),
                programme.placedOn(),
                programme.placementRemark(),
                programme.orderNumber(),
                programme.orderDate());
    }
}
