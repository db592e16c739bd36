package org.opora.planreading;

import java.util.List;
import java.util.UUID;

/**
 * A recognised plan with the decisions applied: what a roadmap is made of.
 *
 * @param rows those not excluded; their issues are the doubts that nobody has settled yet
 * @param excluded rows left out, to be taken back
 */
public record SettledPlan(
        UUID recognitionId,
        UUID municipalityId,
        String fileName,
        PlanHeader header,
        List<RecognisedRow> rows,
        List<RecognisedRow> excluded,
        RecognitionReport report,
        List<String> sourceLines) {

    /** Copies the lists. */
    public SettledPlan {
        rows = List.copyOf(rows);
        excluded = List.copyOf(excluded);
    }

    /** Doubts that are still open. */
    public long doubts() {
        return rows.stream().mapToLong(row -> row.issues().size()).sum();
    }

    /** No row is left of which a part is lost; other doubts may wait until the roadmap is clarified. */
    public boolean ready() {
        return rows.stream().noneMatch(row -> row.status() == RowStatus.TRUNCATED);
    }
}
