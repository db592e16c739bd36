package org.opora.planreading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opora.schedule.PlanPeriod;
import org.opora.schedule.Schedule;
import org.opora.schedule.ScheduleReader;

/** Makes the recognised row of a settled draft: dates, executors, evidence, scope, stages, and the doubts about them. */
final class RowAssembler {

    private final PlanPeriod period;
    private final ExecutorReader executors;
    private final ScopeReader scopes;
    private final String words;

    RowAssembler(PlanPeriod period, ExecutorReader executors, ScopeReader scopes, String documentText) {
        this.words = " " + Words.letters(documentText) + " ";
        this.period = period;
        this.executors = executors;
        this.scopes = scopes;
    }

    RecognisedRow assemble(DraftRow row) {
        List<RecognisedExecutor> named = executors.read(row.get(Column.EXECUTORS));
        Schedule schedule = schedule(row, Column.DATES);
        Schedule school = row.hasSchoolHalf() ? schedule(row, Column.SCHOOL_DATES) : null;
        String work = schoolsOnly(row) ? row.get(Column.SCHOOL_ACTIVITY) : row.get(Column.ACTIVITY);
        List<RecognisedResult> results = ResultReader.read(row.get(Column.RESULT), work);
        doubts(row, named, schedule, school, results);
        return new RecognisedRow(
                row.key,
                row.status,
                row.number(),
                row.section,
                row.track,
                row.get(Column.ACTIVITY),
                named,
                schedule,
                results,
                scopes.read(row, named),
                StageReader.read(row),
                row.get(Column.SCHOOL_ACTIVITY),
                school,
                row.issues,
                row.rawCells,
                row.overlay,
                row.others);
    }

    /** Only schools have something to do: they are who does it. */
    private static boolean schoolsOnly(DraftRow row) {
        return row.get(Column.ACTIVITY).isBlank()
                && !row.get(Column.SCHOOL_ACTIVITY).isBlank();
    }

    private Schedule schedule(DraftRow row, Column column) {
        return ScheduleReader.read(row.get(column), period);
    }

    private void doubts(
            DraftRow row,
            List<RecognisedExecutor> named,
            Schedule schedule,
            @Nullable Schedule school,
            List<RecognisedResult> results) {
        DateDoubts.of(row.status, row.get(Column.ACTIVITY), schedule, row.get(Column.SCHOOL_ACTIVITY), school)
                .forEach(row.issues::add);
        if (school != null && row.get(Column.SCHOOL_ACTIVITY).isBlank()) {
            row.issue("schoolActivity", "school-activity-empty", "", row.number());
        }
        boolean wordless = row.get(Column.ACTIVITY).isBlank()
                && row.get(Column.SCHOOL_ACTIVITY).isBlank();
        if (wordless && row.status == RowStatus.WHOLE) {
            row.issue("activity", "activity-empty", "");
        }
        if (named.isEmpty() && row.status == RowStatus.WHOLE && !schoolsOnly(row)) {
            row.issue("executors", "executors-empty", "");
        }
        named.stream()
                .filter(one -> one.kind() == ExecutorKind.UNKNOWN)
                .forEach(one -> row.issue("executors", "executor-unknown", "", one.name()));
        results.stream()
                .filter(ResultReader::countOfPeople)
                .forEach(one -> row.issue("results", "target-count", "", one.raw()));
        UnknownAbbreviations.ask(row, words);
        boolean proposed = results.stream().anyMatch(RecognisedResult::proposed);
        if (proposed && row.status == RowStatus.WHOLE) {
            row.issue("results", "result-empty", results.get(0).evidence().name());
        }
    }
}
