package org.opora.substitution;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.account.Access;
import org.opora.account.Role;
import org.opora.account.ScopeDirectory;
import org.opora.account.Viewer;
import org.opora.error.NotFoundException;
import org.springframework.stereotype.Component;

/**
 * Where a person names substitutes: an administrator everywhere, a coordinator and a head in their municipality, a director
 * in the own school. Only own roles count: who stands in for somebody names nobody.
 */
@Component
class NamingPlaces {

    private final Access access;
    private final ScopeDirectory directory;

    NamingPlaces(Access access, ScopeDirectory directory) {
        this.access = access;
        this.directory = directory;
    }

    /** @param schoolId null for all of the municipality */
    record Place(UUID municipalityId, @Nullable UUID schoolId, String name) {

        UUID id() {
            return schoolId == null ? municipalityId : schoolId;
        }
    }

    /** What the person keeps, as lists to compare with; an id that is nobody's stands in an empty one. */
    record Kept(UUID person, boolean everywhere, Set<UUID> municipalities, Set<UUID> schools) {}

    private static final Set<UUID> NONE = Set.of(new UUID(0, 0));

    Kept kept() {
        Viewer own = access.viewer().own();
        Set<UUID> municipalities = own.municipalityIds(Role.COORDINATOR, Role.HEAD);
        Set<UUID> schools = own.schoolIds(Role.DIRECTOR);
        return new Kept(
                own.accountId(),
                own.has(Role.ADMIN),
                municipalities.isEmpty() ? NONE : municipalities,
                schools.isEmpty() ? NONE : schools);
    }

    List<Place> all() {
        Viewer own = access.viewer().own();
        Kept kept = kept();
        List<Place> places = new ArrayList<>();
        directory.municipalities().stream()
                .filter(one -> kept.everywhere() || kept.municipalities().contains(one.id()))
                .forEach(one -> places.add(new Place(one.id(), null, one.name())));
        for (UUID municipality : own.municipalityIds(Role.DIRECTOR)) {
            directory.schools(municipality).stream()
                    .filter(school -> kept.schools().contains(school.id()))
                    .filter(school -> places.stream()
                            .noneMatch(
                                    place -> place.municipalityId().equals(municipality) && place.schoolId() == null))
                    .forEach(school -> places.add(new Place(municipality, school.id(), school.name())));
        }
        return places;
    }

    /** The place with this id, the first one when none is asked for; it does not exist for who names nobody there. */
    Place require(@Nullable UUID id) {
        return all().stream()
                .filter(place -> id == null || place.id().equals(id))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }
}
