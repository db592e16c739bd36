package org.opora.programme;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.opora.error.OporaException;
import org.opora.programme.ProgrammeText.IndicatorLine;
import org.opora.programme.ProgrammeText.MeasureLine;
import org.opora.programme.ProgrammeText.Section;

/** Gives the written rows their stable ids: a risk is found by its factor, indicators and measures by their wording. */
final class NumberedRows {

    private final ProgrammeRows before;
    private final List<RiskSection> sections = new ArrayList<>();
    private final List<Indicator> indicators = new ArrayList<>();
    private final List<Measure> measures = new ArrayList<>();

    private NumberedRows(ProgrammeRows before) {
        this.before = before;
    }

    /** @throws OporaException when one risk has two sections */
    static ProgrammeRows of(List<Section> written, ProgrammeRows before) {
        Set<String> factors = new HashSet<>();
        NumberedRows rows = new NumberedRows(before);
        for (Section section : written) {
            if (!factors.add(section.factor())) {
                throw new OporaException("programme.risk-twice");
            }
            rows.add(section);
        }
        return new ProgrammeRows(rows.sections, rows.indicators, rows.measures);
    }

    private void add(Section section) {
        UUID id = before.sections().stream()
                .filter(row -> row.factor().equals(section.factor()))
                .map(RiskSection::rowId)
                .findFirst()
                .orElseGet(UUID::randomUUID);
        sections.add(new RiskSection(id, section.factor(), section.aim(), section.tasks(), section.results()));
        addIndicators(id, section.indicators());
        addMeasures(id, section.measures());
    }

    private void addIndicators(UUID section, List<IndicatorLine> lines) {
        List<UUID> ids = new RowMatching<>(before.indicatorsOf(section), Indicator::name, Indicator::rowId)
                .idsOf(lines.stream().map(IndicatorLine::name).toList());
        for (int i = 0; i < lines.size(); i++) {
            IndicatorLine line = lines.get(i);
            indicators.add(new Indicator(
                    ids.get(i), section, line.name(), line.unit(), line.base(), line.target(), line.method()));
        }
    }

    private void addMeasures(UUID section, List<MeasureLine> lines) {
        List<UUID> ids = new RowMatching<>(before.measuresOf(section), Measure::text, Measure::rowId)
                .idsOf(lines.stream().map(MeasureLine::text).toList());
        for (int i = 0; i < lines.size(); i++) {
            MeasureLine line = lines.get(i);
            measures.add(new Measure(
                    ids.get(i), section, line.text(), line.due(), line.owner(), line.participants(), line.proof()));
        }
    }
}
