package org.opora.programme;

import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.registry.LocalToday;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the school already works by when the work of its tracks begins. */
@Service
public class OpenTracks {

    private final ProgrammeRepository programmes;
    private final LocalToday today;

    OpenTracks(ProgrammeRepository programmes, LocalToday today) {
        this.programmes = programmes;
        this.today = today;
    }

    /**
     * The programme in force.
     *
     * @param interimApplies whether it began before 1 June, so that its progress is monitored in June (roadmap of Рыбинск)
     */
    public record InForce(@Nullable UUID programmeId, boolean interimApplies) {}

    /** @param year of the interim monitoring */
    @Transactional(readOnly = true)
    public InForce inForce(UUID municipalityId, UUID schoolId, int year) {
        Optional<Programme> found = programmes.inForce(schoolId, today.in(municipalityId));
        boolean before = found.filter(programme -> programme.startsOn().isBefore(LocalDate.of(year, Month.JUNE, 1)))
                .isPresent();
        return new InForce(found.map(Programme::id).orElse(null), before);
    }

    public ZoneId zone(UUID municipalityId) {
        return today.zone(municipalityId);
    }
}
