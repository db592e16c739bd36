package org.opora.implementation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opora.document.Documents;
import org.opora.error.OporaException;
import org.opora.journal.Journal;
import org.opora.programme.CorrectProgramme;
import org.opora.programme.Measure;
import org.opora.programme.MeasureChanges;
import org.opora.programme.RowCorrection;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The school corrects its measures after a report of progress: changes some, adds some, gives some up. The programme gets a
 * new edition, the roadmap its new rows; the correction keeps what was.
 */
@Service
public class CorrectPlan {

    /** A correction as it is handed in. */
    public record Correction(
            CaseScope scope,
            @Nullable UUID programmeId,
            List<MeasureChange> changes,
            List<NewMeasure> added,
            List<DroppedMeasure> dropped,
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

    /**
     * @throws OporaException implementation.unknown-measure, .unknown-place, .measure-twice, .nothing-changed or
     *     .nothing-corrected
     */
    @Transactional
    public UUID correct(Correction correction) {
        Undertaking undertaking = undertakings.of(correction.scope().caseId(), correction.programmeId());
        Map<UUID, NewMeasure> added = added(undertaking, correction.added());
        List<PlanCorrection.Change> changes = changes(undertaking, correction, added);
        if (changes.isEmpty()) {
            throw new OporaException("implementation.nothing-corrected");
        }
        PlanCorrection saved = corrections.save(new PlanCorrection(
                correction.scope(),
                correction.actNumber(),
                correction.actDate(),
                changes,
                correction.by(),
                clock.instant()));
        apply(correction, changes, added);
        correction.files().forEach(file -> documents.link(file, "plan-correction", saved.id()));
        journal.record(Journal.entry("implementation.corrected")
                .municipality(correction.scope().municipalityId())
                .cycle(correction.scope().cycleId())
                .school(correction.scope().schoolId())
                .subject("plan-correction", saved.id())
                .detail("changes", changes.size()));
        return saved.id();
    }

    private static Map<UUID, NewMeasure> added(Undertaking undertaking, List<NewMeasure> measures) {
        Map<UUID, NewMeasure> added = new LinkedHashMap<>();
        for (NewMeasure measure : measures) {
            if (!undertaking.hasPlace(measure.place())) {
                throw new OporaException("implementation.unknown-place");
            }
            added.put(UUID.randomUUID(), measure);
        }
        return added;
    }

    private static List<PlanCorrection.Change> changes(
            Undertaking undertaking, Correction correction, Map<UUID, NewMeasure> added) {
        Set<UUID> seen = new HashSet<>();
        List<PlanCorrection.Change> changes = new ArrayList<>();
        for (MeasureChange change : correction.changes()) {
            changes.add(changed(named(undertaking, change.rowId(), seen), change));
        }
        added.forEach((rowId, measure) -> changes.add(PlanCorrection.Change.added(rowId, measure)));
        for (DroppedMeasure dropped : correction.dropped()) {
            changes.add(PlanCorrection.Change.dropped(named(undertaking, dropped.rowId(), seen), dropped.reason()));
        }
        return changes;
    }

    private static PlannedMeasure named(Undertaking undertaking, UUID rowId, Set<UUID> seen) {
        if (!seen.add(rowId)) {
            throw new OporaException("implementation.measure-twice");
        }
        return undertaking.measure(rowId).orElseThrow(() -> new OporaException("implementation.unknown-measure"));
    }

    private static PlanCorrection.Change changed(PlannedMeasure measure, MeasureChange change) {
        String text = change.text() == null ? measure.text() : change.text();
        LocalDate due = change.due() == null ? measure.due() : change.due();
        if (text.equals(measure.text()) && due.equals(measure.due())) {
            throw new OporaException("implementation.nothing-changed", measure.text());
        }
        return PlanCorrection.Change.changed(measure, text, due, change.reason());
    }

    /** What names a row of the roadmap changes the roadmap, the rest the programme. */
    private void apply(Correction correction, List<PlanCorrection.Change> changes, Map<UUID, NewMeasure> added) {
        Optional<DeficitRoadmap> roadmap =
                roadmaps.findByScopeCaseId(correction.scope().caseId());
        Set<UUID> ofRoadmap = roadmap.stream()
                .flatMap(found -> found.rows().stream())
                .map(DeficitRow::rowId)
                .collect(Collectors.toSet());
        Set<UUID> dropped =
                correction.dropped().stream().map(DroppedMeasure::rowId).collect(Collectors.toSet());
        UUID programmeId = correction.programmeId();
        if (programmeId != null) {
            MeasureChanges ofProgramme =
                    new MeasureChanges(reworded(changes, ofRoadmap), written(added, ofRoadmap), dropped);
            correctProgramme.correct(programmeId, ofProgramme, correction.by());
        }
        roadmap.ifPresent(found -> {
            found.correct(correction.changes());
            added.forEach((rowId, measure) -> {
                if (ofRoadmap.contains(measure.place())) {
                    found.add(rowId, measure);
                }
            });
            found.drop(dropped);
        });
    }

    private static List<RowCorrection> reworded(List<PlanCorrection.Change> changes, Set<UUID> ofRoadmap) {
        return changes.stream()
                .filter(change -> change.kind() == PlanCorrection.Kind.CHANGED && !ofRoadmap.contains(change.rowId()))
                .map(change -> new RowCorrection(
                        change.rowId(),
                        Objects.requireNonNull(change.textAfter()),
                        Objects.requireNonNull(change.dueAfter())))
                .toList();
    }

    private static List<Measure> written(Map<UUID, NewMeasure> added, Set<UUID> ofRoadmap) {
        return added.entrySet().stream()
                .filter(one -> !ofRoadmap.contains(one.getValue().place()))
                .map(one -> measure(one.getKey(), one.getValue()))
                .toList();
    }

    private static Measure measure(UUID rowId, NewMeasure added) {
        return new Measure(
                rowId, added.place(), added.text(), added.due(), added.owner(), added.participants(), added.proof());
    }
}
