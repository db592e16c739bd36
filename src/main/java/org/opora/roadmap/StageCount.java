package org.opora.roadmap;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.opora.bpmn.Stage;
import org.opora.planreading.EvidenceClass;
import org.opora.planreading.EvidenceUnit;
import org.opora.registry.School;
import org.springframework.stereotype.Component;

/**
 * What a row counts and a stage of the year does its work: when the stage has ended, the base is frozen and everything that is
 * known is counted (schools that went through the stage, certificates, events held). A stage that ended bears out a row only
 * when what the row counts is reached by these figures.
 */
@Component
class StageCount {

    private static final Set<String> COUNTED = Set.of("events", "marks", "base", "share");

    private final EvidenceRequirements requirements;
    private final ScopeSchools scope;
    private final Marks marks;
    private final CountTrained countTrained;
    private final Evidences evidences;
    private final GiveEvidence giveEvidence;

    StageCount(
            EvidenceRequirements requirements,
            ScopeSchools scope,
            Marks marks,
            CountTrained countTrained,
            Evidences evidences,
            GiveEvidence giveEvidence) {
        this.requirements = requirements;
        this.scope = scope;
        this.marks = marks;
        this.countTrained = countTrained;
        this.evidences = evidences;
        this.giveEvidence = giveEvidence;
    }

    /**
     * Counts what is known and says whether it is enough.
     *
     * @param through schools that go through the stage; none where it is the municipality's own
     */
    boolean bearsOut(
            Measure measure,
            RoadmapRow row,
            StageProof.Followed followed,
            List<StageProof.Proof> proofs,
            Set<UUID> through) {
        EvidenceNeeds needs = requirements.of(row);
        if (needs.quotas().isEmpty() && needs.events() == 0) {
            return true;
        }
        List<School> counted = scope.of(row).stream()
                .filter(school -> through.isEmpty() || through.contains(school.id()))
                .toList();
        marks.freeze(measure.id(), counted, needs.quotas());
        proofs.stream().filter(proof -> proof.schoolId() != null).forEach(proof -> needs.quotas().stream()
                .filter(StageCount::tookPart)
                .forEach(quota -> marks.whole(measure.id(), proof.schoolId(), quota)));
        countTrained.opened(measure, row);
        if (followed.stage() == Stage.SEMINAR) {
            evidences.holdSeminars(measure.id(), followed.cycleId(), proofs);
        }
        return missing(measure).isEmpty();
    }

    /** What the row counts and the figures do not reach. */
    List<GiveEvidence.Missing> missing(Measure measure) {
        return giveEvidence.missing(measure.id()).stream()
                .filter(one -> COUNTED.contains(one.code()))
                .toList();
    }

    /** Who went through the stage took part in it, with the one programme that it is about. */
    private static boolean tookPart(EvidenceNeeds.Quota quota) {
        return quota.evidence() == EvidenceClass.PARTICIPATION_QUOTA
                && (quota.kind() == EvidenceNeeds.Marks.SCHOOL || quota.unit() == EvidenceUnit.PROGRAMME);
    }
}
