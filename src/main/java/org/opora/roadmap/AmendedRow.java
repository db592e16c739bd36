package org.opora.roadmap;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.opora.planreading.SchoolGroup;

/**
 * A row of a plan as an order words it: every field that a row has. The lists stand in a fixed order, so that two wordings can
 * be compared.
 *
 * @param executors the first named answers
 * @param schools the schools of a row about named ones
 * @param stages keys of the stages of the year that are the same piece of work
 */
public record AmendedRow(
        String number,
        String section,
        String track,
        String activity,
        List<String> executors,
        ExecutorRole executorRole,
        String schedule,
        List<RowResult> results,
        List<SchoolGroup> scope,
        List<UUID> schools,
        List<String> stages,
        String schoolActivity,
        String schoolSchedule) {

    /** Copies and sorts the lists. */
    public AmendedRow {
        executors = List.copyOf(executors);
        results = results.stream().map(RowResult::plain).toList();
        scope = scope.stream().distinct().sorted().toList();
        schools = schools.stream().distinct().sorted().toList();
        stages = stages.stream().distinct().sorted().toList();
    }

    /** Nothing worded: what a new row begins with, and all that a row needs that is taken out. */
    public static AmendedRow empty() {
        return new AmendedRow(
                "",
                "",
                "",
                "",
                List.of(),
                ExecutorRole.COORDINATOR,
                "",
                List.of(),
                List.of(SchoolGroup.NONE),
                List.of(),
                List.of(),
                "",
                "");
    }

    /** The row as it stands. */
    static AmendedRow of(RoadmapRow row) {
        PlanRow plan = row.asPlanRow();
        return new AmendedRow(
                plan.number(),
                plan.section(),
                plan.track(),
                plan.activity(),
                plan.executors().stream().map(RowExecutor::name).toList(),
                plan.executorRole(),
                plan.schedule(),
                plan.results(),
                List.copyOf(plan.scope()),
                List.copyOf(row.schools()),
                plan.stages().stream().map(RowStage::stage).toList(),
                plan.schoolActivity(),
                plan.schoolSchedule());
    }

    /** The new row that the order adds. */
    PlanRow asPlanRow() {
        return asPlanRow(List.of(), List.of(), StoredWords.BY_ORDER, Map.of());
    }

    /** The row with this wording: an executor, a stage and a scope that stay keep what is known of them. */
    PlanRow over(PlanRow row) {
        boolean sameScope = scope.equals(row.scope().stream().sorted().toList());
        String reason = sameScope ? row.scopeReason() : StoredWords.BY_ORDER;
        return asPlanRow(row.executors(), row.stages(), reason, row.others());
    }

    private PlanRow asPlanRow(
            List<RowExecutor> known, List<RowStage> linked, String scopeReason, Map<String, String> others) {
        return new PlanRow(
                number,
                section,
                track,
                activity,
                executors.stream()
                        .map(name -> orNew(known, RowExecutor::name, name, new RowExecutor(name, null)))
                        .toList(),
                executorRole,
                schedule,
                results,
                Set.copyOf(scope),
                scopeReason,
                stages.stream()
                        .map(stage ->
                                orNew(linked, RowStage::stage, stage, new RowStage(stage, StoredWords.STAGE_BY_HAND)))
                        .toList(),
                schoolActivity,
                schoolSchedule,
                false,
                null,
                others);
    }

    private static <T> T orNew(List<T> known, Function<T, String> name, String wanted, T otherwise) {
        return known.stream()
                .filter(one -> name.apply(one).equals(wanted))
                .findFirst()
                .orElse(otherwise);
    }

    /**
     * This wording for a row that another order has changed meanwhile: what was not to change stays as it is today.
     *
     * @param base the row when this wording was written
     * @param today the row as it stands
     */
    AmendedRow onto(AmendedRow base, AmendedRow today) {
        return new AmendedRow(
                kept(base, today, AmendedRow::number),
                kept(base, today, AmendedRow::section),
                kept(base, today, AmendedRow::track),
                kept(base, today, AmendedRow::activity),
                kept(base, today, AmendedRow::executors),
                kept(base, today, AmendedRow::executorRole),
                kept(base, today, AmendedRow::schedule),
                kept(base, today, AmendedRow::results),
                kept(base, today, AmendedRow::scope),
                kept(base, today, AmendedRow::schools),
                kept(base, today, AmendedRow::stages),
                kept(base, today, AmendedRow::schoolActivity),
                kept(base, today, AmendedRow::schoolSchedule));
    }

    private <T> T kept(AmendedRow base, AmendedRow today, Function<AmendedRow, T> field) {
        T mine = field.apply(this);
        return mine.equals(field.apply(base)) ? field.apply(today) : mine;
    }

    /** Whether schools have work of their own under the row. */
    boolean hasSchoolHalf() {
        return !schoolActivity.isBlank() || executorRole == ExecutorRole.SCHOOLS;
    }

    /** Whether the same people work in the same halves. */
    boolean worksLike(AmendedRow other) {
        return executorRole == other.executorRole && hasSchoolHalf() == other.hasSchoolHalf();
    }

    /** Whether both halves have the same dates. */
    boolean datedLike(AmendedRow other) {
        return schedule.equals(other.schedule) && schoolSchedule.equals(other.schoolSchedule);
    }
}
