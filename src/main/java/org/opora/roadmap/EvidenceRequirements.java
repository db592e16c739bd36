package org.opora.roadmap;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opora.bpmn.ModelNames;
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
    private final ModelNames names;

    EvidenceRequirements(Decisions decisions, ModelNames names) {
        this.decisions = decisions;
        this.names = names;
    }

    /** The union of what the row's results ask for. */
    public EvidenceNeeds of(RoadmapRow row) {
        List<RowResult> results =
                row.results().isEmpty() ? List.of(new RowResult("", EvidenceClass.NONE, null, null)) : row.results();
        boolean noSchools = row.scope().equals(Set.of(SchoolGroup.NONE));
        Sum sum = new Sum(names);
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

        private final ModelNames names;
        private final List<String> sentences = new ArrayList<>();
        private final List<EvidenceNeeds.Quota> quotas = new ArrayList<>();
        private boolean document;
        private boolean act;
        private boolean address;
        private boolean anyEvent;
        private int leastEvents;

        Sum(ModelNames names) {
            this.names = names;
        }

        void add(RowResult result, Evaluation evaluation) {
            for (Map<String, Object> found : evaluation.results()) {
                document |= Boolean.TRUE.equals(found.get("document"));
                act |= Boolean.TRUE.equals(found.get("act"));
                address |= Boolean.TRUE.equals(found.get("address"));
                if (Boolean.TRUE.equals(found.get("events"))) {
                    anyEvent = true;
                    leastEvents += leastEvents(result);
                }
                count(result, EvidenceNeeds.Marks.valueOf(String.valueOf(found.get("marks"))));
            }
            evaluation.rules().stream()
                    .map(FiredRule::annotation)
                    .map(names::of)
                    .forEach(sentences::add);
        }

        /** Two targets of one and the same share: the higher one holds for both. */
        private void count(RowResult result, EvidenceNeeds.Marks kind) {
            if (kind == EvidenceNeeds.Marks.NONE) {
                return;
            }
            EvidenceUnit unit = result.unit() == null ? EvidenceUnit.SCHOOL : result.unit();
            BigDecimal target = result.target();
            for (int i = 0; i < quotas.size(); i++) {
                EvidenceNeeds.Quota known = quotas.get(i);
                if (known.same(result.evidence(), unit)) {
                    quotas.set(
                            i, new EvidenceNeeds.Quota(known.evidence(), unit, kind, higher(known.target(), target)));
                    return;
                }
            }
            quotas.add(new EvidenceNeeds.Quota(result.evidence(), unit, kind, target));
        }

        private static @Nullable BigDecimal higher(@Nullable BigDecimal one, @Nullable BigDecimal other) {
            return one == null ? other : other == null ? one : one.max(other);
        }

        /** Two seminars and one meeting are three events; a series without a number is at least one. */
        private static int leastEvents(RowResult result) {
            BigDecimal least = result.target();
            return result.evidence() == EvidenceClass.MINIMUM_COUNT && least != null
                    ? Math.max(1, least.intValue())
                    : 0;
        }

        EvidenceNeeds needs() {
            return new EvidenceNeeds(
                    document,
                    act,
                    address,
                    anyEvent ? Math.max(1, leastEvents) : 0,
                    quotas,
                    sentences.stream().distinct().toList());
        }
    }
}
