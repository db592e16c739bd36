package org.opora.roadmap;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.opora.account.Access;
import org.opora.account.Role;
import org.opora.account.Viewer;
import org.opora.error.NotFoundException;
import org.springframework.stereotype.Component;

/**
 * Who reads plans: everybody who works in the municipality. A school sees the plan and its own part of it, never what another
 * school gave.
 */
@Component
class RoadmapAccess {

    private static final UUID NOTHING = new UUID(0, 0);
    private static final Role[] AUTHORITY = {Role.COORDINATOR, Role.HEAD, Role.CONTROLLER, Role.METHODIST, Role.OPERATOR
    };
    private static final Role[] SCHOOL = {Role.DIRECTOR, Role.STAFF};

    private final Access access;

    RoadmapAccess(Access access) {
        this.access = access;
    }

    /** Municipalities whose plans the person reads; never empty, so that it can stand in a query. */
    Set<UUID> municipalities() {
        access.requireAny(
                Role.COORDINATOR, Role.HEAD, Role.CONTROLLER, Role.METHODIST, Role.OPERATOR, Role.DIRECTOR, Role.STAFF);
        Viewer viewer = access.viewer();
        Set<UUID> seen = new HashSet<>(viewer.municipalityIds(AUTHORITY));
        seen.addAll(viewer.municipalityIds(SCHOOL));
        seen.add(NOTHING);
        return seen;
    }

    void requireReader(UUID municipalityId) {
        if (!access.mayMunicipality(municipalityId, AUTHORITY) && !access.mayMunicipality(municipalityId, SCHOOL)) {
            throw new NotFoundException();
        }
    }

    /** For what compares schools with each other. */
    void requireAuthority(UUID municipalityId) {
        if (!access.mayMunicipality(municipalityId, AUTHORITY)) {
            throw new NotFoundException();
        }
    }

    /** Whether the person works for the authority, not for a school only. */
    boolean mayCompare(UUID municipalityId) {
        return access.mayMunicipality(municipalityId, AUTHORITY);
    }

    /** Schools whose evidence the person sees; empty means all of them. */
    Set<UUID> onlySchools(UUID municipalityId) {
        return access.mayMunicipality(municipalityId, AUTHORITY)
                ? Set.of()
                : access.viewer().schoolIds(SCHOOL);
    }

    boolean mayCoordinate(UUID municipalityId) {
        return access.mayMunicipality(municipalityId, Role.COORDINATOR);
    }

    boolean maySteer(UUID municipalityId) {
        return access.mayMunicipality(municipalityId, Role.COORDINATOR, Role.HEAD);
    }

    boolean mayRecord(UUID municipalityId) {
        return access.mayMunicipality(municipalityId, Role.COORDINATOR, Role.METHODIST);
    }
}
