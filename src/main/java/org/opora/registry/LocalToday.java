package org.opora.registry;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.UUID;
import org.opora.account.Role;
import org.opora.account.Viewer;
import org.springframework.stereotype.Component;

/** Today by the clock on the wall of a municipality: its days begin and end in its own zone. */
@Component
public class LocalToday {

    private static final ZoneId CAPITAL = ZoneId.of("Europe/Moscow");

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

    /** Today where the person works. */
    public LocalDate ofViewer(Viewer viewer) {
        return LocalDate.now(clock.withZone(zoneOf(viewer)));
    }

    /** Zone of the person's municipality; Moscow's for who has none. */
    public ZoneId zoneOf(Viewer viewer) {
        return viewer.municipalityIds(Role.values()).stream()
                .min(Comparator.naturalOrder())
                .map(this::zone)
                .orElse(CAPITAL);
    }
}
