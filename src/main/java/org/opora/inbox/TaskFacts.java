package org.opora.inbox;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a task is about besides its school: what the list is filtered, sorted and counted by.
 *
 * @param measureId occurrence of a row of a plan of measures
 * @param categories of the school in its year of support: SHNOR, SHNSU, RISK
 * @param tracks of support: 1, 2
 * @param rowNumber number of the row as the plan prints it
 */
public record TaskFacts(
        @Nullable String municipalityName,
        @Nullable String processName,
        @Nullable UUID measureId,
        List<String> categories,
        List<String> tracks,
        @Nullable UUID rowId,
        @Nullable String rowNumber,
        @Nullable String rowText) {

    public TaskFacts {
        categories = List.copyOf(categories);
        tracks = List.copyOf(tracks);
    }

    /** What the engine itself knows; the database adds the rest as it writes the row. */
    public static TaskFacts known(String municipalityName, @Nullable String processName, @Nullable UUID measureId) {
        return new TaskFacts(municipalityName, processName, measureId, List.of(), List.of(), null, null, null);
    }
}
