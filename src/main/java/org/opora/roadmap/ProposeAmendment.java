package org.opora.roadmap;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.account.Access;
import org.opora.account.Role;
import org.opora.error.NotFoundException;
import org.opora.error.OporaException;
import org.opora.journal.Journal;
import org.opora.registry.LocalToday;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The coordinator proposes to amend, add or take out a row of a running plan; it takes effect with its order. */
@Service
public class ProposeAmendment {

    private final RoadmapRepository roadmaps;
    private final RoadmapRowRepository rows;
    private final AmendmentRepository amendments;
    private final RoadmapProcess process;
    private final Access access;
    private final LocalToday today;
    private final Journal journal;

    ProposeAmendment(
            RoadmapRepository roadmaps,
            RoadmapRowRepository rows,
            AmendmentRepository amendments,
            RoadmapProcess process,
            Access access,
            LocalToday today,
            Journal journal) {
        this.roadmaps = roadmaps;
        this.rows = rows;
        this.amendments = amendments;
        this.process = process;
        this.access = access;
        this.today = today;
        this.journal = journal;
    }

    /** @return id of the amendment */
    @Transactional
    public UUID propose(UUID roadmapId, Proposal proposal) {
        Roadmap roadmap = roadmaps.findById(roadmapId).orElseThrow(NotFoundException::new);
        access.requireMunicipality(roadmap.municipalityId(), Role.COORDINATOR);
        roadmap.requireAlive();
        requireOwnRow(roadmapId, proposal);
        Amendment amendment = amendments.saveAndFlush(new Amendment(
                UUID.randomUUID(), roadmap, proposal, access.viewer().accountId(), today.in(roadmap.municipalityId())));
        process.amended(roadmapId, amendment.id());
        journal.record(Journal.entry("roadmap.amendmentProposed")
                .municipality(roadmap.municipalityId())
                .subject("roadmap", roadmapId)
                .detail("activity", proposal.words().activity())
                .detail("grounds", proposal.grounds()));
        return amendment.id();
    }

    private void requireOwnRow(UUID roadmapId, Proposal proposal) {
        if (proposal.kind() != AmendmentKind.CANCEL
                && proposal.words().activity().isBlank()) {
            throw new OporaException("roadmap.activityMissing");
        }
        UUID rowId = proposal.rowId();
        if (rowId != null
                && rows.findById(rowId)
                        .filter(row -> row.roadmapId().equals(roadmapId) && row.state() != RowState.CANCELLED)
                        .isEmpty()) {
            throw new NotFoundException();
        }
    }

    /** What is to change and why. */
    public record Proposal(AmendmentKind kind, @Nullable UUID rowId, AmendedRow words, String grounds) {}
}
