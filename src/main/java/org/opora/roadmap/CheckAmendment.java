package org.opora.roadmap;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opora.bpmn.Stage;
import org.opora.error.NotFoundException;
import org.opora.error.OporaException;
import org.opora.planreading.SchoolGroup;
import org.opora.registry.Registry;
import org.opora.registry.School;
import org.springframework.stereotype.Component;

/** Whether a row, as an order would word it, could run. */
@Component
class CheckAmendment {

    private static final int LONGEST_NUMBER = 20;
    private static final int LONGEST = 2000;

    private final RoadmapRowRepository rows;
    private final Registry registry;

    CheckAmendment(RoadmapRowRepository rows, Registry registry) {
        this.rows = rows;
        this.registry = registry;
    }

    /** @throws OporaException with what speaks against it */
    void check(Roadmap roadmap, ProposeAmendment.Proposal proposal) {
        RoadmapRow row = ownRow(roadmap, proposal);
        if (proposal.kind() == AmendmentKind.CANCEL) {
            return;
        }
        AmendedRow words = proposal.words();
        texts(words);
        schools(roadmap, words);
        if (!Stage.keys().containsAll(words.stages())) {
            throw new NotFoundException();
        }
        number(roadmap, proposal);
        if (row != null && AmendedRow.of(row).equals(words)) {
            throw new OporaException("roadmap.nothingChanges");
        }
    }

    private @Nullable RoadmapRow ownRow(Roadmap roadmap, ProposeAmendment.Proposal proposal) {
        UUID rowId = proposal.rowId();
        if (rowId == null) {
            return null;
        }
        return rows.findById(rowId)
                .filter(row -> row.roadmapId().equals(roadmap.id()) && row.state() != RowState.CANCELLED)
                .orElseThrow(NotFoundException::new);
    }

    private static void texts(AmendedRow words) {
        if (words.activity().isBlank()) {
            throw new OporaException("roadmap.activityMissing");
        }
        if (words.number().length() > LONGEST_NUMBER) {
            throw new OporaException("roadmap.tooLong", LONGEST_NUMBER);
        }
        if (words.executors().stream().mapToInt(String::length).sum() > LONGEST) {
            throw new OporaException("roadmap.tooLong", LONGEST);
        }
    }

    private void schools(Roadmap roadmap, AmendedRow words) {
        boolean named = words.scope().contains(SchoolGroup.NAMED);
        if (named && words.schools().isEmpty()) {
            throw new OporaException("roadmap.schoolsMissing", words.number(), words.activity());
        }
        if (words.hasSchoolHalf() && words.scope().equals(List.of(SchoolGroup.NONE))) {
            throw new OporaException("roadmap.scopeMissing");
        }
        Set<UUID> own = registry.schools(roadmap.municipalityId()).stream()
                .map(School::id)
                .collect(Collectors.toSet());
        if (!own.containsAll(words.schools())) {
            throw new NotFoundException();
        }
    }

    /** Two rows of one section with one number could not be told apart in the order. */
    private void number(Roadmap roadmap, ProposeAmendment.Proposal proposal) {
        AmendedRow words = proposal.words();
        boolean taken = !words.number().isBlank()
                && rows.inOrder(roadmap.id()).stream()
                        .filter(row ->
                                row.state() != RowState.CANCELLED && !row.id().equals(proposal.rowId()))
                        .anyMatch(row -> row.number().equals(words.number())
                                && row.section().equals(words.section()));
        if (taken) {
            throw new OporaException("roadmap.numberTaken", words.number());
        }
    }
}
