package org.opora.programme;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.opora.supportcase.ProgrammesInForce;
import org.springframework.stereotype.Component;

/** Tells the launch of the year which schools already work by a programme. */
@Component
class SchoolsWithProgramme implements ProgrammesInForce {

    private final ProgrammeRepository programmes;

    SchoolsWithProgramme(ProgrammeRepository programmes) {
        this.programmes = programmes;
    }

    @Override
    public Set<UUID> schoolsWithProgramme(UUID municipalityId, LocalDate day) {
        return Set.copyOf(programmes.schoolsInForce(municipalityId, day));
    }
}
