package org.opora.planreading;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opora.schedule.Schedule;

/**
 * A row of a plan as it was recognised: what it says, what is proposed, what is in doubt, and the raw cells it came from.
 *
 * @param key stable name inside one recognition
 * @param number as printed, without the full stop; empty where the plan has no numbers
 * @param section heading above the row; empty when it stands under none
 * @param track printed track («Трек 1»); empty when the plan has none
 * @param schoolActivity what schools do at the same time; empty when the row has no school half
 * @param schoolSchedule null when the row has no school half
 * @param others what stands in columns of which nobody knows what they mean: heading → text; it is shown, never worked on
 */
public record RecognisedRow(
        String key,
        RowStatus status,
        String number,
        String section,
        String track,
        String activity,
        List<RecognisedExecutor> executors,
        Schedule schedule,
        List<RecognisedResult> results,
        RecognisedScope scope,
        List<RecognisedStage> stages,
        String schoolActivity,
        @Nullable Schedule schoolSchedule,
        List<RowIssue> issues,
        List<RawCell> rawCells,
        List<Repair> overlay,
        Map<String, String> others) {

    /** Copies the collections; a recognition kept earlier says nothing of other columns. */
    @SuppressWarnings("NullAway")
    public RecognisedRow {
        executors = List.copyOf(executors);
        results = List.copyOf(results);
        stages = List.copyOf(stages);
        issues = List.copyOf(issues);
        rawCells = List.copyOf(rawCells);
        overlay = List.copyOf(overlay);
        others = others == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(others));
    }
}
