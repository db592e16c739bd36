package org.opora.programme.process;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.programme.ProgrammeKind;
import org.opora.programme.ProgrammeText;

/** Answers of the form draft-programme. */
record ProgrammeAnswers(
        String kind,
        LocalDate startsOn,
        LocalDate endsOn,
        List<RiskRow> risks,
        @Nullable String portalAddress,
        @Nullable LocalDate placedOn,
        List<UUID> files) {

    ProgrammeAnswers {
        files = files == null ? List.of() : files;
    }

    record RiskRow(
            String factor,
            String aim,
            String tasks,
            List<IndicatorRow> indicators,
            List<MeasureRow> measures,
            String results) {}

    record IndicatorRow(
            String name, @Nullable String unit, BigDecimal base, BigDecimal target, @Nullable String method) {}

    record MeasureRow(String text, LocalDate due, String owner, @Nullable String participants, String proof) {}

    ProgrammeText toText() {
        return new ProgrammeText(
                ProgrammeKind.valueOf(kind),
                startsOn,
                endsOn,
                risks.stream().map(ProgrammeAnswers::section).toList(),
                portalAddress,
                placedOn,
                files);
    }

    private static ProgrammeText.Section section(RiskRow row) {
        return new ProgrammeText.Section(
                row.factor(),
                row.aim(),
                row.tasks(),
                row.results(),
                row.indicators().stream()
                        .map(line -> new ProgrammeText.IndicatorLine(
                                line.name(), line.unit(), line.base(), line.target(), line.method()))
                        .toList(),
                row.measures().stream()
                        .map(line -> new ProgrammeText.MeasureLine(
                                line.text(), line.due(), line.owner(), line.participants(), line.proof()))
                        .toList());
    }
}
