package org.opora.roadmap;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.error.NotFoundException;
import org.opora.error.OporaException;
import org.opora.journal.Journal;
import org.opora.registry.LocalToday;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The school half of a measure: a school reports with its evidence, the coordinator accepts or returns. */
@Service
public class WorkOfSchool {

    private final SchoolMeasureRepository parts;
    private final MeasureRepository measures;
    private final RoadmapRowRepository rows;
    private final Evidences evidences;
    private final Marks marks;
    private final RoadmapProcess process;
    private final LocalToday today;
    private final Journal journal;

    WorkOfSchool(
            SchoolMeasureRepository parts,
            MeasureRepository measures,
            RoadmapRowRepository rows,
            Evidences evidences,
            Marks marks,
            RoadmapProcess process,
            LocalToday today,
            Journal journal) {
        this.parts = parts;
        this.measures = measures;
        this.rows = rows;
        this.evidences = evidences;
        this.marks = marks;
        this.process = process;
        this.today = today;
        this.journal = journal;
    }

    /** What the school is asked, for its form. */
    @Transactional(readOnly = true)
    public Asked asked(UUID schoolMeasureId) {
        SchoolMeasure part = find(schoolMeasureId);
        RoadmapRow row = rows.findById(part.rowId()).orElseThrow();
        // the collections are read here, while the session is open
        row.asPlanRow();
        return new Asked(part, row);
    }

    @Transactional
    public void report(UUID schoolMeasureId, EvidenceGiven given, UUID by) {
        SchoolMeasure part = find(schoolMeasureId);
        LocalDate day = today.in(part.municipalityId());
        if (given.doneOn().isAfter(day)) {
            throw new OporaException("roadmap.doneInFuture");
        }
        evidences.add(measure(part), part.schoolId(), given, by, day);
        part.submit(by, day);
        note("roadmap.schoolReported", part, null);
    }

    /** Accepts; when no school is waited for any more, the measure goes on. */
    @Transactional
    public void accept(UUID schoolMeasureId, UUID by) {
        SchoolMeasure part = find(schoolMeasureId);
        part.accept(by, today.in(part.municipalityId()));
        marks.schoolDone(part.measureId(), part.schoolId());
        note("roadmap.schoolAccepted", part, null);
        boolean allSettled = parts.findByMeasureId(part.measureId()).stream()
                .allMatch(one -> one.state().settled());
        if (allSettled) {
            process.schoolsReported(part.measureId());
        }
    }

    @Transactional
    public void sendBack(UUID schoolMeasureId, UUID by, String words) {
        SchoolMeasure part = find(schoolMeasureId);
        part.sendBack(by, words);
        note("roadmap.schoolReturned", part, words);
    }

    private Measure measure(SchoolMeasure part) {
        return measures.findById(part.measureId()).orElseThrow(NotFoundException::new);
    }

    private SchoolMeasure find(UUID id) {
        return parts.findById(id).orElseThrow(NotFoundException::new);
    }

    private void note(String action, SchoolMeasure part, @Nullable String words) {
        journal.record(Journal.entry(action)
                .municipality(part.municipalityId())
                .school(part.schoolId())
                .subject("roadmap-measure", part.measureId())
                .detail("remark", words));
    }

    /** A school's part and its row. */
    public record Asked(SchoolMeasure part, RoadmapRow row) {}
}
