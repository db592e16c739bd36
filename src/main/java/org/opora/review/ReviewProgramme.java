package org.opora.review;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.opora.error.OporaException;
import org.opora.journal.Journal;
import org.opora.programme.ProgrammeRow;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An expert hands in the sheet: marks, remarks pinned to rows of the programme, a recommendation. */
@Service
public class ReviewProgramme {

    private final Reviewing reviewing;
    private final ReviewedProgramme programmes;

    ReviewProgramme(Reviewing reviewing, ReviewedProgramme programmes) {
        this.reviewing = reviewing;
        this.programmes = programmes;
    }

    /** @throws OporaException review.unknown-row when a remark is pinned to a row that the programme does not have */
    @Transactional
    public void report(
            UUID reviewId,
            UUID expertId,
            Map<Criterion, Integer> marks,
            Conclusion conclusion,
            String text,
            List<NewRemark> remarks) {
        Review review = reviewing.review(reviewId);
        List<UUID> rows = programmes.lines(review.programmeId(), review.round().programmeVersion()).stream()
                .map(ProgrammeRow::rowId)
                .toList();
        if (remarks.stream().anyMatch(remark -> remark.rowId() != null && !rows.contains(remark.rowId()))) {
            throw new OporaException("review.unknown-row");
        }
        review.report(expertId, marks, conclusion, text, remarks, reviewing.now());
        reviewing.record(review, Journal.entry("review.reported").detail("conclusion", conclusion));
    }
}
