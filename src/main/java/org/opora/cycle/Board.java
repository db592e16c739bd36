package org.opora.cycle;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.bpmn.Stage;
import org.opora.supportcase.SupportCaseView;

/**
 * The year at a glance: schools × stages, and the stages that are the municipality's own.
 *
 * @param own stages of the whole year
 * @param columns stages of schools, in the order of the year
 */
public record Board(List<Cell> own, List<Stage> columns, List<Row> rows) {

    /** A school; without a case it is on track 3 only. */
    public record Row(UUID schoolId, String school, @Nullable SupportCaseView supportCase, List<Cell> cells) {}

    /** Schools that have something overdue. */
    public long late() {
        return rows.stream()
                .filter(row -> row.cells().stream().anyMatch(cell -> cell.state() == CellState.OVERDUE))
                .count();
    }
}
