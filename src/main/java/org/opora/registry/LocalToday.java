package org.opora.registry;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Today by the clock on the wall of a municipality: its days begin and end in its own zone. */
@Component
public class LocalToday {

    private final Registry registry;
    private final Clock clock;

    LocalToday(Registry registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
    }

    public LocalDate in(UUID municipalityId) {
        return LocalDate.now(clock.withZone(zone(municipalityId)));
    }

    public ZoneId zone(UUID municipalityId) {
        return registry.municipality(municipalityId).zone();
    }
}
