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
    private final CheckAmendment check;
    private final RoadmapProcess process;
    private final Access access;
    private final LocalToday today;
    private final Journal journal;

    ProposeAmendment(
            RoadmapRepository roadmaps,
            RoadmapRowRepository rows,
            AmendmentRepository amendments,
            CheckAmendment check,
            RoadmapProcess process,
            Access access,
            LocalToday today,
            Journal journal) {
        this.roadmaps = roadmaps;
        this.rows = rows;
        this.amendments = amendments;
        this.check = check;
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
        if (proposal.kind() != AmendmentKind.ADD && proposal.rowId() == null) {
            throw new OporaException("roadmap.amendmentWithoutRow");
        }
        check.check(roadmap, proposal);
        UUID rowId = proposal.rowId();
        AmendedRow was =
                rowId == null ? null : AmendedRow.of(rows.findById(rowId).orElseThrow());
        Amendment amendment = amendments.saveAndFlush(new Amendment(
                UUID.randomUUID(),
                roadmap,
                proposal,
                was,
                access.viewer().accountId(),
                today.in(roadmap.municipalityId())));
        process.amended(roadmapId, amendment.id());
        journal.record(Journal.entry("roadmap.amendmentProposed")
                .municipality(roadmap.municipalityId())
                .subject("roadmap", roadmapId)
                .detail("activity", was == null ? proposal.words().activity() : was.activity())
                .detail("grounds", proposal.grounds()));
        return amendment.id();
    }

    /** The row as an order would find it, to be worded anew. */
    @Transactional(readOnly = true)
    public AmendedRow current(UUID roadmapId, UUID rowId) {
        RoadmapRow row = rows.findById(rowId)
                .filter(one -> one.roadmapId().equals(roadmapId) && one.state() != RowState.CANCELLED)
                .orElseThrow(NotFoundException::new);
        access.requireMunicipality(row.municipalityId(), Role.COORDINATOR);
        return AmendedRow.of(row);
    }

    /** What is to change and why. */
    public record Proposal(AmendmentKind kind, @Nullable UUID rowId, AmendedRow words, String grounds) {}
}
