package org.opora.roadmap;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
        evidences.add(measure, null, given, by);
        if (given.shortfall() == null) {
            requireProofs(measure);
        }
        marks.take(measure, given.marks(), by);
        measure.submit(by, day);
        measure.explainShortfall(given.shortfall());
        journal.record(Journal.entry("roadmap.evidenceGiven")
                .municipality(measure.municipalityId())
                .subject("roadmap-measure", measureId)
                .detail("text", given.text()));
    }

    /** An act and an address are given, now or with an earlier report, unless a reason says why they will not come. */
    private void requireProofs(Measure measure) {
        RoadmapRow row = rows.findById(measure.rowId()).orElseThrow();
        EvidenceNeeds needs = requirements.of(row);
        Evidences.Held held = evidences.held(measure.id());
        if (measure.onlySchoolsWork(row)) {
            return;
        }
        if (needs.act() && !held.act()) {
            throw new OporaException("roadmap.actMissing");
        }
        if (needs.address() && !held.address()) {
            throw new OporaException("roadmap.addressMissing");
        }
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
        List<SchoolMeasure> parts = schoolMeasures.findByMeasureId(measureId);
        Evidences.Held held = evidences.held(measureId);
        // where only schools work, each of them has shown its papers with its own report
        if (!measure.onlySchoolsWork(row) || parts.isEmpty()) {
            papers(needs, held, missing);
        }
        if (row.onlySchoolsWork() || !measure.onlySchoolsWork(row)) {
            events(needs, held, missing);
        }
        List<Marks.Share> shares = marks.shares(measureId);
        needs.quotas().forEach(quota -> share(quota, shares, missing));
        long silent = parts.stream().filter(part -> !part.state().settled()).count();
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
    }

    private static void events(EvidenceNeeds needs, Evidences.Held held, List<Missing> missing) {
        if (held.events() < needs.events()) {
            missing.add(
                    new Missing("events", List.of(Integer.toString(held.events()), Integer.toString(needs.events()))));
        }
    }

    private static void share(EvidenceNeeds.Quota quota, List<Marks.Share> shares, List<Missing> missing) {
        Marks.Share share = shares.stream()
                .filter(one -> quota.same(one.evidence(), one.unit()))
                .findFirst()
                .orElse(Marks.Share.none(quota));
        Integer percent = share.percent();
        BigDecimal target = quota.target();
        if (share.unknown() > 0) {
            missing.add(new Missing("marks", List.of(Integer.toString(share.unknown())), quota));
        } else if (percent == null) {
            missing.add(new Missing("base", List.of(), quota));
        } else if (target != null && !ReachedShare.of(share.fact(), share.base(), target)) {
            missing.add(new Missing(
                    "share",
                    List.of(percent.toString(), target.stripTrailingZeros().toPlainString()),
                    quota));
        }
    }

    private Measure find(UUID measureId) {
        return measures.findById(measureId).orElseThrow(NotFoundException::new);
    }

    /**
     * Something that is asked for and not there; the sentence stands under {@code roadmap.missing.<code>}.
     *
     * @param quota the share that it is about, or null
     */
    public record Missing(String code, List<String> args, EvidenceNeeds.@Nullable Quota quota) {

        Missing(String code, List<String> args) {
            this(code, args, null);
        }
    }

    /** Whether a measure may go on to acceptance. */
    public record Check(boolean complete, List<Missing> missing) {}
}
