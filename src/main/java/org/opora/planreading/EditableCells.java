package org.opora.planreading;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The cells of a row that a person may write anew, as texts. */
public final class EditableCells {

    private EditableCells() {}

    /** Field → text, in the order of the form. */
    public static Map<String, String> of(RecognisedRow row) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("activity", row.activity());
        cells.put("schedule", row.schedule().raw());
        cells.put(
                "executors",
                row.executors().stream().map(RecognisedExecutor::name).collect(Collectors.joining(", ")));
        cells.put("results", row.results().stream().map(RecognisedResult::raw).collect(Collectors.joining(". ")));
        cells.put("schoolActivity", row.schoolActivity());
        cells.put(
                "schoolSchedule",
                row.schoolSchedule() == null ? "" : row.schoolSchedule().raw());
        return cells;
    }
}
