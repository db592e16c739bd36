package org.opora.implementation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.document.Documents;
import org.opora.error.OporaException;
import org.opora.journal.Journal;
import org.opora.programme.CorrectProgramme;
import org.opora.programme.RowCorrection;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The school corrects measures after a report of progress; the programme gets a new edition, the roadmap its new rows. */
@Service
public class CorrectPlan {

    /** A correction as it is handed in. */
    public record Correction(
            CaseScope scope,
            @Nullable UUID programmeId,
            List<MeasureChange> changes,
            String actNumber,
            LocalDate actDate,
            List<UUID> files,
            UUID by) {}

    private final PlanCorrectionRepository corrections;
    private final DeficitRoadmapRepository roadmaps;
    private final Undertakings undertakings;
    private final CorrectProgramme correctProgramme;
    private final Documents documents;
    private final Journal journal;
    private final Clock clock;

    CorrectPlan(
            PlanCorrectionRepository corrections,
            DeficitRoadmapRepository roadmaps,
            Undertakings undertakings,
            CorrectProgramme correctProgramme,
            Documents documents,
            Journal journal,
            Clock clock) {
        this.corrections = corrections;
        this.roadmaps = roadmaps;
        this.undertakings = undertakings;
        this.correctProgramme = correctProgramme;
        this.documents = documents;
        this.journal = journal;
        this.clock = clock;
    }

    /** @throws OporaException implementation.unknown-measure, .measure-twice or .nothing-changed */
    @Transactional
    public UUID correct(Correction correction) {
        Undertaking undertaking = undertakings.of(correction.scope().caseId(), correction.programmeId());
        List<PlanCorrection.Change> changes = changes(undertaking, correction.changes());
        PlanCorrection saved = corrections.save(new PlanCorrection(
                correction.scope(),
                correction.actNumber(),
                correction.actDate(),
                changes,
                correction.by(),
                clock.instant()));
        Set<UUID> ofRoadmap = new HashSet<>();
        roadmaps.findByCaseId(correction.scope().caseId()).ifPresent(roadmap -> {
            correction.changes().stream()
                    .map(MeasureChange::rowId)
                    .filter(roadmap::has)
                    .forEach(ofRoadmap::add);
            roadmap.correct(correction.changes());
        });
        UUID programmeId = correction.programmeId();
        List<RowCorrection> rows = changes.stream()
                .filter(change -> !ofRoadmap.contains(change.rowId()))
                .map(change -> new RowCorrection(change.rowId(), change.textAfter(), change.dueAfter()))
                .toList();
        if (programmeId != null && !rows.isEmpty()) {
            correctProgramme.correct(programmeId, rows, correction.by());
        }
        correction.files().forEach(file -> documents.link(file, "plan-correction", saved.id()));
        journal.record(Journal.entry("implementation.corrected")
                .municipality(correction.scope().municipalityId())
                .cycle(correction.scope().cycleId())
                .school(correction.scope().schoolId())
                .subject("plan-correction", saved.id())
                .detail("changes", changes.size()));
        return saved.id();
    }

    private static List<PlanCorrection.Change> changes(Undertaking undertaking, List<MeasureChange> changes) {
        Set<UUID> seen = new HashSet<>();
        return changes.stream()
                .map(change -> {
                    if (!seen.add(change.rowId())) {
                        throw new OporaException("implementation.measure-twice");
                    }
                    PlannedMeasure measure = undertaking
                            .measure(change.rowId())
                            .orElseThrow(() -> new OporaException("implementation.unknown-measure"));
                    String text = change.text() == null ? measure.text() : change.text();
                    LocalDate due = change.due() == null ? measure.due() : change.due();
                    if (text.equals(measure.text()) && due.equals(measure.due())) {
                        throw new OporaException("implementation.nothing-changed", measure.text());
                    }
                    return new PlanCorrection.Change(
                            change.rowId(), measure.text(), text, measure.due(), due, change.reason());
                })
                .toList();
    }
}
