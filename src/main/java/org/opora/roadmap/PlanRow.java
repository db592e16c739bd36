package org.opora.roadmap;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opora.planreading.SchoolGroup;
import org.opora.schedule.ScheduleReader;

/**
 * A row as it comes into a plan: read from a file, taken from a bundled plan, or carried over from an earlier one.
 *
 * @param truncated part of it is lost in the source; it cannot start until a person has decided
 * @param carriedFrom the unfinished row of an earlier plan that this one goes on with
 * @param others what stands in the order's columns of which nobody knows what they mean: heading → text
 */
public record PlanRow(
        String number,
        String section,
        String track,
        String activity,
        List<RowExecutor> executors,
        ExecutorRole executorRole,
        String schedule,
        List<RowResult> results,
        Set<SchoolGroup> scope,
        String scopeReason,
        List<RowStage> stages,
        String schoolActivity,
        String schoolSchedule,
        boolean truncated,
        @Nullable UUID carriedFrom,
        Map<String, String> others) {

    /** Copies the collections. */
    public PlanRow {
        executors = List.copyOf(executors);
        results = List.copyOf(results);
        scope = Set.copyOf(scope);
        stages = List.copyOf(stages);
        others = Collections.unmodifiableMap(new LinkedHashMap<>(others));
    }

    /** Its own words name a year: in another year a person has to look whether they still say what is meant. */
    public boolean namesYear() {
        return Stream.concat(
                        Stream.of(activity, schoolActivity), results.stream().map(RowResult::raw))
                .anyMatch(ScheduleReader::namesYear);
    }

    /** The row with other words of dates, maybe as the continuation of an unfinished one. */
    public PlanRow moved(String municipal, String ofSchools, @Nullable UUID unfinished) {
        return new PlanRow(
                number,
                section,
                track,
                activity,
                executors,
                executorRole,
                municipal,
                results,
                scope,
                scopeReason,
                stages,
                schoolActivity,
                ofSchools,
                truncated,
                unfinished,
                others);
    }
}
