package org.opora.roadmap;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opora.engine.Decisions;
import org.opora.engine.Evaluation;
import org.opora.engine.FiredRule;
import org.opora.planreading.EvidenceClass;
import org.opora.planreading.EvidenceUnit;
import org.opora.planreading.SchoolGroup;
import org.springframework.stereotype.Component;

/** What evidence the expected results of a row ask for, by the decision {@code evidence-requirements}. */
@Component
public class EvidenceRequirements {

    private static final String KEY = "evidence-requirements";
    private static final Set<EvidenceUnit> MARKED = Set.of(EvidenceUnit.SCHOOL, EvidenceUnit.HEAD, EvidenceUnit.TEAM);

    private final Decisions decisions;

    EvidenceRequirements(Decisions decisions) {
        this.decisions = decisions;
    }

    /** The union of what the row's results ask for. */
    public EvidenceNeeds of(RoadmapRow row) {
        List<RowResult> results =
                row.results().isEmpty() ? List.of(new RowResult("", EvidenceClass.NONE, null, null)) : row.results();
        boolean noSchools = row.scope().equals(Set.of(SchoolGroup.NONE));
        Sum sum = new Sum();
        for (RowResult result : results) {
            sum.add(result, decide(row, result, noSchools));
        }
        return sum.needs();
    }

    private Evaluation decide(RoadmapRow row, RowResult result, boolean noSchools) {
        Map<String, @Nullable Object> inputs = new HashMap<>();
        inputs.put("resultClass", result.evidence().name());
        inputs.put("countedBySchool", result.unit() == null || MARKED.contains(result.unit()));
        inputs.put("schoolsInScope", !noSchools);
        return decisions.evaluate(KEY, row.municipalityId(), inputs);
    }

    /** Adds up what single results need. */
    private static final class Sum {

        private final List<String> sentences = new ArrayList<>();
        private boolean document;
        private boolean act;
        private boolean address;
        private int events;
        private EvidenceNeeds.Marks marks = EvidenceNeeds.Marks.NONE;
        private @Nullable BigDecimal target;
        private @Nullable EvidenceUnit unit;

        void add(RowResult result, Evaluation evaluation) {
            for (Map<String, Object> found : evaluation.results()) {
                document |= Boolean.TRUE.equals(found.get("document"));
                act |= Boolean.TRUE.equals(found.get("act"));
                address |= Boolean.TRUE.equals(found.get("address"));
                if (Boolean.TRUE.equals(found.get("events"))) {
                    events = Math.max(events, leastEvents(result));
                }
                count(result, String.valueOf(found.get("marks")));
            }
            evaluation.rules().stream().map(FiredRule::annotation).forEach(sentences::add);
        }

        private void count(RowResult result, String kind) {
            if (!kind.equals("NONE") && marks == EvidenceNeeds.Marks.NONE) {
                marks = EvidenceNeeds.Marks.valueOf(kind);
                target = result.target();
                unit = result.unit() == null ? EvidenceUnit.SCHOOL : result.unit();
            }
        }

        private static int leastEvents(RowResult result) {
            BigDecimal least = result.target();
            return result.evidence() == EvidenceClass.MINIMUM_COUNT && least != null
                    ? Math.max(1, least.intValue())
                    : 1;
        }

        EvidenceNeeds needs() {
            return new EvidenceNeeds(
                    document,
                    act,
                    address,
                    events,
                    marks,
                    target,
                    unit,
                    sentences.stream().distinct().toList());
        }
    }
}
