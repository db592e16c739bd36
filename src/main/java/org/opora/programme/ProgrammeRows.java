package org.opora.programme;

import java.util.List;
import java.util.UUID;

/** The rows of one edition: sections, their indicators, their measures, in the order of the text. */
public record ProgrammeRows(List<RiskSection> sections, List<Indicator> indicators, List<Measure> measures) {

    public ProgrammeRows {
        sections = List.copyOf(sections);
        indicators = List.copyOf(indicators);
        measures = List.copyOf(measures);
    }

    public static ProgrammeRows none() {
        return new ProgrammeRows(List.of(), List.of(), List.of());
    }

    public List<Indicator> indicatorsOf(UUID sectionId) {
        return indicators.stream()
                .filter(row -> row.sectionId().equals(sectionId))
                .toList();
    }

    public List<Measure> measuresOf(UUID sectionId) {
        return measures.stream()
                .filter(row -> row.sectionId().equals(sectionId))
                .toList();
    }

    /** Every row flat, in reading order, so that a remark can be pinned to it. */
    public List<ProgrammeRow> flat() {
        return sections.stream()
                .flatMap(section -> java.util.stream.Stream.of(
                                java.util.stream.Stream.of(new ProgrammeRow(
                                        section.rowId(), RowKind.RISK, section.factor(), section.asText())),
                                indicatorsOf(section.rowId()).stream()
                                        .map(row -> new ProgrammeRow(
                                                row.rowId(), RowKind.INDICATOR, section.factor(), row.asText())),
                                measuresOf(section.rowId()).stream()
                                        .map(row -> new ProgrammeRow(
                                                row.rowId(), RowKind.MEASURE, section.factor(), row.asText())))
                        .flatMap(rows -> rows))
                .toList();
    }
}
