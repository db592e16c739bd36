package org.opora.planreading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.opora.registry.Municipality;
import org.opora.schedule.PlanPeriod;

/** Lays the decisions of people over a recognised plan. */
final class ApplyDecisions {

    private final Recognition recognition;
    private final Map<String, Map<String, Decision>> decisions = new HashMap<>();
    private final Municipality municipality;
    private final Map<String, KnownExecutor> dictionary;
    private final SettledHeader header;
    private final SettledRow rows;

    private ApplyDecisions(
            Recognition recognition,
            List<Decision> made,
            Municipality municipality,
            Map<String, KnownExecutor> dictionary) {
        this.recognition = recognition;
        this.municipality = municipality;
        this.dictionary = dictionary;
        made.forEach(one ->
                decisions.computeIfAbsent(one.rowKey(), key -> new HashMap<>()).put(one.subject(), one));
        this.header = new SettledHeader(recognition.plan(), decisions.getOrDefault(Decision.HEADER, Map.of()));
        PlanPeriod found = header.header().period();
        this.rows = new SettledRow(
                found == null
                        ? PlanPeriod.ofYear(recognition
                                .createdAt()
                                .atZone(java.time.ZoneOffset.UTC)
                                .getYear())
                        : found,
                dictionary);
    }

    static SettledPlan to(
            Recognition recognition,
            List<Decision> made,
            Municipality municipality,
            Map<String, KnownExecutor> dictionary) {
        return new ApplyDecisions(recognition, made, municipality, dictionary).settled();
    }

    private SettledPlan settled() {
        List<RecognisedRow> kept = new ArrayList<>();
        List<RecognisedRow> excluded = new ArrayList<>();
        for (RecognisedRow row : recognition.plan().rows()) {
            Map<String, Decision> own = decisions.getOrDefault(row.key(), Map.of());
            if (SettledRow.accepted(own, "row:school-only-row")) {
                settle(rows.schoolOnly(row), kept, excluded);
            }
            settle(row, kept, excluded);
        }
        PlanHeader corrected = header.header();
        return new SettledPlan(
                recognition.id(),
                recognition.municipalityId(),
                municipality.name(),
                NamedMunicipality.fits(corrected.municipality(), municipality),
                recognition.fileName(),
                corrected,
                header.controller(),
                kept,
                excluded,
                decisions.keySet(),
                dictionary,
                recognition.plan().report(),
                recognition.plan().sourceLines(),
                recognition.plan().columns(),
                recognition.plan().source(),
                recognition.roadmapId());
    }

    private void settle(RecognisedRow row, List<RecognisedRow> kept, List<RecognisedRow> excluded) {
        Map<String, Decision> own = decisions.getOrDefault(row.key(), Map.of());
        boolean out = own.values().stream().anyMatch(one -> one.kind() == Decision.Kind.EXCLUDE);
        (out ? excluded : kept).add(rows.settled(row, own));
    }
}
