package org.opora.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.opora.implementation.Implementations;
import org.opora.programme.ProgrammeView;
import org.opora.programme.Programmes;
import org.springframework.stereotype.Component;

/** Takes the indicators from the programme that is in force on the day of the report, with the facts reported so far. */
@Component
class ProgrammeIndicators implements IndicatorSource {

    private final Programmes programmes;
    private final Implementations implementations;

    ProgrammeIndicators(Programmes programmes, Implementations implementations) {
        this.programmes = programmes;
        this.implementations = implementations;
    }

    @Override
    public List<Known> indicatorsOf(UUID schoolId, LocalDate day) {
        return programmes.inForceOf(schoolId, day).map(this::known).orElse(List.of());
    }

    private List<Known> known(ProgrammeView programme) {
        Map<UUID, BigDecimal> facts = implementations.indicatorFactsOf(programme.id());
        return programme.rows().indicators().stream()
                .map(row -> new Known(row.name(), row.unit(), row.base(), row.target(), facts.get(row.rowId())))
                .toList();
    }
}
