package org.opora.review.process;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.review.Conclusion;
import org.opora.review.RemarkKind;
import org.opora.review.Verdict;

/** Answers of the forms of the expertise: components are the field keys. */
final class Answers {

    private Answers() {}

    /** {@code completeness-check.form}. */
    record Completeness(Decision decision, @Nullable String missing, @Nullable LocalDate newDue) {
        enum Decision {
            COMPLETE,
            INCOMPLETE
        }
    }

    /** {@code name-experts.form}. */
    record Experts(List<UUID> experts, LocalDate reviewsDue, @Nullable String permitReason, boolean noConflictKnown) {}

    /** {@code permit-expert.form}. */
    record Permit(Decision decision, String reason) {
        enum Decision {
            PERMIT,
            REFUSE
        }
    }

    /** {@code review-declare.form}. */
    record Declaration(Interest interest, @Nullable String explanation) {
        enum Interest {
            NONE,
            PRESENT
        }
    }

    /** {@code review-sheet.form}. */
    record Sheet(
            Integer structure,
            Integer followsFromRisks,
            Integer measurableIndicators,
            Integer realisticMeasures,
            Integer namedResources,
            Integer realisticDates,
            Integer namedOwners,
            @Nullable List<PinnedRemark> remarks,
            Conclusion conclusion,
            String conclusionText) {}

    /** A row of the list of remarks in {@code review-sheet.form}. */
    record PinnedRemark(@Nullable UUID rowId, RemarkKind kind, String text) {}

    /** {@code review-summary.form}. */
    record Summary(Verdict verdict, @Nullable String overrideReason, String text, @Nullable LocalDate newDue) {}

    /** {@code head-decision.form}. */
    record HeadDecision(Verdict decision, String reason) {}

    /** {@code regional-expertise.form}. */
    record Regional(
            Received received,
            @Nullable String number,
            @Nullable LocalDate date,
            @Nullable Verdict verdict,
            @Nullable List<RegionalRow> remarks,
            @Nullable List<UUID> files,
            @Nullable String waiveReason) {
        enum Received {
            RECEIVED,
            WAIVED
        }
    }

    /** A row of the list of remarks in {@code regional-expertise.form}. */
    record RegionalRow(@Nullable UUID rowId, boolean critical, String text) {}
}
