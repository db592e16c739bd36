package org.opora.roadmap;

import java.util.List;
import java.util.Locale;
import org.opora.planreading.IssueSentences;
import org.opora.planreading.RecognisedExecutor;
import org.opora.planreading.RecognisedRow;
import org.opora.planreading.RowStatus;
import org.opora.planreading.SettledPlan;
import org.opora.schedule.Schedule;
import org.springframework.stereotype.Component;

/** The rows of a recognised plan as rows of a roadmap. */
@Component
class RecognisedRows {

    /** The plan's own language: what is stored is read by everybody of the municipality. */
    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    private static final List<String> METHODISTS = List.of("методист", "наставник", "тьютор", "методическ");

    private final IssueSentences sentences;

    RecognisedRows(IssueSentences sentences) {
        this.sentences = sentences;
    }

    List<PlanRow> of(SettledPlan plan) {
        return plan.rows().stream().map(row -> row(plan, row)).toList();
    }

    private PlanRow row(SettledPlan plan, RecognisedRow row) {
        boolean schoolsOnly = row.activity().isBlank();
        Schedule school = row.schoolSchedule();
        return new PlanRow(
                row.number(),
                row.section(),
                row.track(),
                schoolsOnly ? row.schoolActivity() : row.activity(),
                row.executors().stream()
                        .map(one -> new RowExecutor(plan.nameOf(one), null))
                        .toList(),
                schoolsOnly ? ExecutorRole.SCHOOLS : role(row.executors()),
                row.schedule().raw(),
                row.results().stream()
                        .map(one -> new RowResult(one.raw(), one.evidence(), one.target(), one.unit()))
                        .toList(),
                row.scope().groups(),
                sentences.of(row.scope(), RUSSIAN),
                row.stages().stream()
                        .map(one -> new RowStage(one.stage().key(), one.words()))
                        .toList(),
                row.schoolActivity(),
                school == null ? "" : school.raw(),
                row.status() == RowStatus.TRUNCATED,
                null,
                row.others());
    }

    /** The first named is responsible; who has no account is answered for by the coordinator. */
    private static ExecutorRole role(List<RecognisedExecutor> executors) {
        if (executors.isEmpty()) {
            return ExecutorRole.COORDINATOR;
        }
        RecognisedExecutor first = executors.get(0);
        return switch (first.kind()) {
            case SCHOOLS, SCHOOL_HEADS -> ExecutorRole.SCHOOLS;
            case METHODICAL_SERVICE, COUNCIL -> ExecutorRole.METHODIST;
            case POST -> methodist(first) ? ExecutorRole.METHODIST : ExecutorRole.COORDINATOR;
            case AUTHORITY, PERSON, UNKNOWN -> ExecutorRole.COORDINATOR;
        };
    }

    private static boolean methodist(RecognisedExecutor executor) {
        String name = executor.name().toLowerCase(RUSSIAN);
        return METHODISTS.stream().anyMatch(name::contains);
    }
}
