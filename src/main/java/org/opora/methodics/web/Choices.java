package org.opora.methodics.web;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opora.account.Access;
import org.opora.account.Role;
import org.opora.account.Viewer;
import org.opora.error.OporaException;
import org.opora.registry.Municipality;
import org.opora.registry.Registry;
import org.opora.registry.School;
import org.opora.roadmap.RunningRows;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What a person may choose from in the forms of methodical work. */
@Component
class Choices {

    private static final Role[] KEEPERS = {Role.COORDINATOR, Role.METHODIST};
    private static final Role[] SCHOOL = {Role.DIRECTOR, Role.STAFF};

    private final Access access;
    private final Registry registry;
    private final RunningRows rows;

    Choices(Access access, Registry registry, RunningRows rows) {
        this.access = access;
        this.registry = registry;
        this.rows = rows;
    }

    void into(Model model, boolean schoolsOfMunicipality) {
        Viewer viewer = access.viewer();
        Set<UUID> kept = viewer.municipalityIds(KEEPERS);
        Set<UUID> places = new LinkedHashSet<>(kept);
        places.addAll(viewer.municipalityIds(SCHOOL));
        model.addAttribute("municipalities", municipalities(kept));
        model.addAttribute("schools", schools(viewer, schoolsOfMunicipality ? kept : Set.of()));
        model.addAttribute("planRows", rows.of(places));
    }

    private List<Municipality> municipalities(Set<UUID> ids) {
        return ids.stream().map(registry::municipality).toList();
    }

    private List<School> schools(Viewer viewer, Set<UUID> municipalities) {
        return Stream.concat(
                        municipalities.stream().flatMap(id -> registry.schools(id).stream()),
                        registry.schools(viewer.schoolIds(SCHOOL)).values().stream())
                .distinct()
                .sorted(Comparator.comparing(School::shortName))
                .toList();
    }

    /** The one that was chosen, or the only one there is. */
    UUID municipality(@Nullable UUID chosen) {
        Set<UUID> own = access.viewer().municipalityIds(KEEPERS);
        if (chosen != null) {
            return chosen;
        }
        if (own.size() != 1) {
            throw new OporaException("methodics.municipalityMissing");
        }
        return own.iterator().next();
    }

    /** The one that was chosen, or the only one there is. */
    UUID school(@Nullable UUID chosen) {
        Set<UUID> own = access.viewer().schoolIds(SCHOOL);
        if (chosen != null) {
            return chosen;
        }
        if (own.size() != 1) {
            throw new OporaException("methodics.schoolMissing");
        }
        return own.iterator().next();
    }
}
