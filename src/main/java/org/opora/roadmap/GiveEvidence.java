package org.opora.roadmap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.opora.error.NotFoundException;
import org.opora.error.OporaException;
import org.opora.journal.Journal;
import org.opora.registry.LocalToday;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Evidence of the municipal half, and whether all that the row asks for is there. */
@Service
public class GiveEvidence {

    private final MeasureRepository measures;
    private final RoadmapRowRepository rows;
    private final SchoolMeasureRepository schoolMeasures;
    private final Evidences evidences;
    private final Marks marks;
    private final EvidenceRequirements requirements;
    private final LocalToday today;
    private final Journal journal;

    GiveEvidence(
            MeasureRepository measures,
            RoadmapRowRepository rows,
            SchoolMeasureRepository schoolMeasures,
            Evidences evidences,
            Marks marks,
            EvidenceRequirements requirements,
            LocalToday today,
            Journal journal) {
        this.measures = measures;
        this.rows = rows;
        this.schoolMeasures = schoolMeasures;
        this.evidences = evidences;
        this.marks = marks;
        this.requirements = requirements;
        this.today = today;
        this.journal = journal;
    }

    /** @throws OporaException for a day ahead, a fact above its base, an exclusion without a reason */
    @Transactional
    public void give(UUID measureId, EvidenceGiven given, UUID by) {
        Measure measure = find(measureId);
        LocalDate day = today.in(measure.municipalityId());
        if (given.doneOn().isAfter(day)) {
            throw new OporaException("roadmap.doneInFuture");
        }
        if (given.events().stream().anyMatch(event -> event.heldOn().isAfter(day))) {
            throw new OporaException("roadmap.eventInFuture");
        }
        evidences.add(measure, null, given, by, day);
        marks.take(measureId, given.marks());
        measure.submit(by, day);
        measure.explainShortfall(given.shortfall());
        journal.record(Journal.entry("roadmap.evidenceGiven")
                .municipality(measure.municipalityId())
                .subject("roadmap-measure", measureId)
                .detail("text", given.text()));
    }

    /** What is still missing; a reason given for it lets the measure go on to acceptance. */
    @Transactional
    public Check check(UUID measureId) {
        Measure measure = find(measureId);
        measure.reported(today.in(measure.municipalityId()));
        List<Missing> missing = missing(measureId);
        return new Check(missing.isEmpty() || measure.shortfall() != null, missing);
    }

    /** What the row asks for and nobody has given yet. */
    @Transactional(readOnly = true)
    public List<Missing> missing(UUID measureId) {
        Measure measure = find(measureId);
        RoadmapRow row = rows.findById(measure.rowId()).orElseThrow();
        EvidenceNeeds needs = requirements.of(row);
        List<Missing> missing = new ArrayList<>();
        papers(needs, evidences.held(measureId), missing);
        if (needs.marks() != EvidenceNeeds.Marks.NONE) {
            share(needs, marks.share(measureId), missing);
        }
        long silent = schoolMeasures.findByMeasureId(measureId).stream()
                .filter(part -> !part.state().settled())
                .count();
        if (silent > 0) {
            missing.add(new Missing("schools", List.of(Long.toString(silent))));
        }
        return missing;
    }

    private static void papers(EvidenceNeeds needs, Evidences.Held held, List<Missing> missing) {
        if (needs.document() && !held.document()) {
            missing.add(new Missing("document", List.of()));
        }
        if (needs.act() && !held.act()) {
            missing.add(new Missing("act", List.of()));
        }
        if (needs.address() && !held.address()) {
            missing.add(new Missing("address", List.of()));
        }
        if (held.events() < needs.events()) {
            missing.add(
                    new Missing("events", List.of(Integer.toString(held.events()), Integer.toString(needs.events()))));
        }
    }

    private static void share(EvidenceNeeds needs, Marks.Share share, List<Missing> missing) {
        Integer percent = share.percent();
        if (percent == null) {
            missing.add(new Missing("base", List.of()));
        } else if (share.unknown() > 0) {
            missing.add(new Missing("marks", List.of(Integer.toString(share.unknown()))));
        } else if (needs.target() != null && percent < needs.target().intValue()) {
            missing.add(new Missing(
                    "share",
                    List.of(percent.toString(), needs.target().toBigInteger().toString())));
        }
    }

    private Measure find(UUID measureId) {
        return measures.findById(measureId).orElseThrow(NotFoundException::new);
    }

    /** Something that is asked for and not there; the sentence stands under {@code roadmap.missing.<code>}. */
    public record Missing(String code, List<String> args) {}

    /** Whether a measure may go on to acceptance. */
    public record Check(boolean complete, List<Missing> missing) {}
}
