package org.opora.report;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.opora.programme.Programmes;
import org.springframework.stereotype.Component;

/** Takes the indicators from the programme that is in force on the day of the report. */
@Component
class ProgrammeIndicators implements IndicatorSource {

    private final Programmes programmes;

    ProgrammeIndicators(Programmes programmes) {
        this.programmes = programmes;
    }

    @Override
    public List<Known> indicatorsOf(UUID schoolId, LocalDate day) {
        return programmes
                .inForceOf(schoolId, day)
                .map(programme -> programme.rows().indicators().stream()
                        .map(row -> new Known(row.name(), row.unit(), row.base(), row.target(), null))
                        .toList())
                .orElse(List.of());
    }
}
