package org.opora.programme;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What changed between two editions, row by row, by the stable ids of the rows. */
public final class ProgrammeDifference {

    private ProgrammeDifference() {}

    /** Changed and added rows in the order of the newer edition, then the removed ones. */
    public static List<RowChange> between(ProgrammeRows older, ProgrammeRows newer) {
        Map<UUID, ProgrammeRow> before = new LinkedHashMap<>();
        older.flat().forEach(row -> before.put(row.rowId(), row));
        List<RowChange> changes = new ArrayList<>();
        for (ProgrammeRow row : newer.flat()) {
            ProgrammeRow old = before.remove(row.rowId());
            if (!row.equals(old)) {
                changes.add(new RowChange(old, row));
            }
        }
        before.values().forEach(row -> changes.add(new RowChange(row, null)));
        return changes;
    }
}
