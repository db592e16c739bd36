package org.opora.implementation.process;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.implementation.NewMeasure;

/** Answers of the forms of the implementation: components are the field keys. */
final class Answers {

    private Answers() {}

    /** {@code deficit-roadmap.form}. */
    record Roadmap(List<RoadmapRow> rows, @Nullable List<UUID> files) {}

    /** A row of the list in {@code deficit-roadmap.form}. */
    record RoadmapRow(
            String deficit,
            String measure,
            LocalDate due,
            String owner,
            @Nullable String resource,
            @Nullable String proof) {}

    /** {@code deficit-roadmap-check.form}. */
    record Check(Decision decision, @Nullable String remark, @Nullable LocalDate newDue) {
        enum Decision {
            ACCEPT,
            RETURN
        }
    }

    /** {@code progress.form}. */
    record Progress(
            @Nullable List<MeasureRow> measures,
            @Nullable List<IndicatorRow> indicators,
            Correction correction,
            @Nullable String correctionText,
            @Nullable List<UUID> files) {
        enum Correction {
            NO,
            YES
        }
    }

    /** A row of the measures in {@code progress.form}. */
    record MeasureRow(@Nullable String name, int percent, String done, @Nullable String proof) {}

    /** A row of the indicators in {@code progress.form}. */
    record IndicatorRow(@Nullable String name, @Nullable BigDecimal current) {}

    /** {@code programme-correction.form}. */
    record ProgrammeCorrection(
            @Nullable List<ChangeRow> changes,
            @Nullable List<AddedRow> added,
            @Nullable List<DroppedRow> dropped,
            String actNumber,
            LocalDate actDate,
            @Nullable List<UUID> files) {}

    /** A row of the changes in {@code programme-correction.form}. */
    record ChangeRow(UUID measureId, @Nullable String text, @Nullable LocalDate due, String reason) {}

    /** A new measure in {@code programme-correction.form}. */
    record AddedRow(
            UUID place,
            String text,
            LocalDate due,
            String owner,
            @Nullable String participants,
            String proof,
            String reason) {

        NewMeasure measure() {
            return new NewMeasure(place, text, due, owner, participants, proof, reason);
        }
    }

    /** A measure given up in {@code programme-correction.form}. */
    record DroppedRow(UUID measureId, String reason) {}
}
