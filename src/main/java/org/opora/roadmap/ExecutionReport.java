package org.opora.roadmap;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.planreading.EvidenceClass;
import org.opora.planreading.EvidenceUnit;

/**
 * How a plan was executed in a period: everything in it is counted from the rows, nothing is typed.
 *
 * @param from first day of the period
 * @param to last day of the period
 * @param sections totals by section, in the order of the plan
 * @param shares shares and quotas counted for measures of the period
 * @param lines one page of measures; one more than a page when there is a next one
 */
public record ExecutionReport(
        Roadmap roadmap,
        String municipality,
        LocalDate from,
        LocalDate to,
        LocalDate today,
        List<Section> sections,
        List<Share> shares,
        List<Line> lines) {

    /** The whole period in one line. */
    public Section total() {
        return sections.stream().reduce(new Section("", 0, 0, 0, 0, 0, 0, 0, 0, 0, 0), Section::plus);
    }

    /** What became of a measure whose date lies in the period. */
    public enum Outcome {
        IN_TIME,
        LATE,
        OVERDUE,
        UNCONFIRMED,
        AHEAD
    }

    /** What of the report is shown. */
    public record Filter(@Nullable String section, @Nullable Outcome outcome) {}

    /**
     * One section.
     *
     * @param ahead open or still to come, not overdue
     * @param asked parts asked of schools
     * @param reported parts of schools that were accepted
     */
    public record Section(
            String section,
            int total,
            int inTime,
            int late,
            int overdue,
            int unconfirmed,
            int ahead,
            int evidence,
            int events,
            int asked,
            int reported) {

        /** Executed measures. */
        public int done() {
            return inTime + late;
        }

        /** Executed of all, rounded down; nothing due is no share. */
        public @Nullable Integer percent() {
            return total == 0 ? null : done() * 100 / total;
        }

        Section plus(Section other) {
            return new Section(
                    section,
                    total + other.total,
                    inTime + other.inTime,
                    late + other.late,
                    overdue + other.overdue,
                    unconfirmed + other.unconfirmed,
                    ahead + other.ahead,
                    evidence + other.evidence,
                    events + other.events,
                    asked + other.asked,
                    reported + other.reported);
        }
    }

    /** A share that a row asks for, as it was counted school by school. */
    public record Share(
            UUID rowId,
            String number,
            String activity,
            EvidenceClass evidence,
            EvidenceUnit unit,
            int base,
            int fact,
            @Nullable BigDecimal target) {

        /** Rounded down; an empty base is no share. */
        public @Nullable Integer percent() {
            return base == 0 ? null : (int) (fact * 100L / base);
        }

        /** Whether the share is below what the row asks for. */
        public boolean missed() {
            return target != null && !ReachedShare.of(fact, base, target);
        }
    }

    /** One measure of the period. */
    public record Line(
            UUID rowId,
            String number,
            String section,
            String activity,
            @Nullable String executors,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate closedOn,
            MeasureState state,
            Outcome outcome,
            int evidence,
            int asked,
            int reported,
            @Nullable String shortfall) {}
}
