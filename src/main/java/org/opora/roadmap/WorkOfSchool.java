package org.opora.roadmap;

import java.time.LocalDate;
import java.util.List;
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
    private final EvidenceRequirements requirements;
    private final Evidences evidences;
    private final CheckAddresses addresses;
    private final Marks marks;
    private final CountTrained countTrained;
    private final RoadmapProcess process;
    private final LocalToday today;
    private final Journal journal;

    WorkOfSchool(
            SchoolMeasureRepository parts,
            MeasureRepository measures,
            RoadmapRowRepository rows,
            EvidenceRequirements requirements,
            Evidences evidences,
            CheckAddresses addresses,
            Marks marks,
            CountTrained countTrained,
            RoadmapProcess process,
            LocalToday today,
            Journal journal) {
        this.parts = parts;
        this.measures = measures;
        this.rows = rows;
        this.requirements = requirements;
        this.evidences = evidences;
        this.addresses = addresses;
        this.marks = marks;
        this.countTrained = countTrained;
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
        EvidenceNeeds needs = requirements.of(row);
        return new Asked(part, row, needs, counted(part, needs), addresses.waiting(part.measureId(), part.schoolId()));
    }

    /** @throws OporaException for a day ahead, a number that is not given, a proof that is missing without a reason */
    @Transactional
    public void report(UUID schoolMeasureId, EvidenceGiven given, UUID by) {
        SchoolMeasure part = find(schoolMeasureId);
        LocalDate day = today.in(part.municipalityId());
        if (given.doneOn().isAfter(day)) {
            throw new OporaException("roadmap.doneInFuture");
        }
        Measure measure = measure(part);
        marks.take(measure, given.marks(), by);
        evidences.add(measure, part.schoolId(), given, by);
        EvidenceNeeds needs = needs(part);
        requireNumbers(part, needs);
        if (given.shortfall() == null) {
            requireProofs(part, needs);
        }
        part.submit(by, day);
        part.explainShortfall(given.shortfall());
        note("roadmap.schoolReported", part, null);
    }

    /** People and papers are counted with a number, never by the mere word that it was done. */
    private void requireNumbers(SchoolMeasure part, EvidenceNeeds needs) {
        if (counted(part, needs).stream().anyMatch(line -> line.fact() == null)) {
            throw new OporaException("roadmap.countMissing");
        }
    }

    /** What an earlier report held still counts. */
    private void requireProofs(SchoolMeasure part, EvidenceNeeds needs) {
        Evidences.Held held = evidences.held(part.measureId(), part.schoolId());
        if (needs.paper() && !held.document() && !held.act()) {
            throw new OporaException("roadmap.schoolPaper");
        }
        if (needs.address() && !held.address()) {
            throw new OporaException("roadmap.schoolAddress");
        }
    }

    private List<Marks.Line> counted(SchoolMeasure part, EvidenceNeeds needs) {
        return marks.of(part.measureId(), part.schoolId()).stream()
                .filter(line -> !line.excluded())
                .filter(line -> needs.quotas().stream()
                        .anyMatch(quota -> quota.kind() == EvidenceNeeds.Marks.COUNT && line.isOf(quota)))
                .toList();
    }

    /**
     * Accepts; when no school is waited for any more, the measure goes on.
     *
     * @param opened whether the person has opened the address that the school gave, and what is meant is there
     */
    @Transactional
    public void accept(UUID schoolMeasureId, UUID by, boolean opened) {
        SchoolMeasure part = find(schoolMeasureId);
        EvidenceNeeds needs = needs(part);
        part.accept(by, today.in(part.municipalityId()));
        requireNumbers(part, needs);
        addresses.check(measure(part), part.schoolId(), by, opened);
        marks.schoolDone(part.measureId(), part.schoolId(), needs.quotas());
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
        Measure measure = measure(part);
        measure.times().schoolReturned();
        marks.unsay(part.measureId(), part.schoolId());
        countTrained.opened(measure, rows.findById(part.rowId()).orElseThrow());
        note("roadmap.schoolReturned", part, words);
    }

    private EvidenceNeeds needs(SchoolMeasure part) {
        return requirements.of(rows.findById(part.rowId()).orElseThrow());
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

    /**
     * A school's part and its row.
     *
     * @param counted the school's marks where people or papers are counted
     * @param address the address that waits for a check, or null
     */
    public record Asked(
            SchoolMeasure part,
            RoadmapRow row,
            EvidenceNeeds needs,
            List<Marks.Line> counted,
            @Nullable String address) {}
}
