package org.opora.review;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.programme.ProgrammeRow;
import org.opora.programme.RemarkAnswers;
import org.opora.programme.RowChange;

/** An expertise as one person may see it: what others may not read yet has been left out. */
public record ReviewView(
        UUID id,
        UUID programmeId,
        String programmeTitle,
        String schoolName,
        Review.Status status,
        @Nullable String headReason,
        @Nullable String headName,
        List<RoundView> rounds,
        List<RegionalExpertise> regional,
        Map<UUID, RemarkAnswers.Answered> answers,
        List<ProgrammeRow> programme,
        Map<UUID, ProgrammeRow> rows,
        boolean mayEnterRegional) {

    /** One round, the newest first on the page. */
    public record RoundView(
            ReviewRound round,
            List<ExpertView> experts,
            List<RemarkView> remarks,
            List<RowChange> differences,
            boolean concluded) {}

    /** @param name null when the reader is not told who the expert is */
    public record ExpertView(
            int number, @Nullable String name, boolean mine, Assignment assignment, @Nullable ReviewSheet sheet) {}

    /** A remark with the row it is pinned to (null: the whole programme) and the number of its expert. */
    public record RemarkView(
            Remark remark, @Nullable ProgrammeRow row, int expert, RemarkAnswers.@Nullable Answered answer) {}
}
