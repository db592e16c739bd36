package org.opora.methodics;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.account.Access;
import org.opora.account.Role;
import org.opora.account.Viewer;
import org.opora.error.NotFoundException;
import org.opora.error.OporaException;
import org.opora.roadmap.RunningRows;
import org.springframework.stereotype.Component;

/** Who reads and who writes: the authority everything of its municipality, a school what is its own. */
@Component
class MethodicsAccess {

    static final Role[] AUTHORITY = {Role.COORDINATOR, Role.HEAD, Role.CONTROLLER, Role.METHODIST, Role.OPERATOR};
    static final Role[] KEEPERS = {Role.COORDINATOR, Role.METHODIST};
    static final Role[] SCHOOL = {Role.DIRECTOR, Role.STAFF};

    private static final UUID NOTHING = new UUID(0, 0);
    private static final int LONGEST = 4000;

    private final Access access;
    private final RunningRows rows;

    MethodicsAccess(Access access, RunningRows rows) {
        this.access = access;
        this.rows = rows;
    }

    UUID person() {
        return access.viewer().accountId();
    }

    void requireReader() {
        access.requireAny(
                Role.COORDINATOR, Role.HEAD, Role.CONTROLLER, Role.METHODIST, Role.OPERATOR, Role.DIRECTOR, Role.STAFF);
    }

    /** Municipalities the person sees all of; never empty, so that it can stand in a query. */
    Set<UUID> municipalities() {
        return some(access.viewer().municipalityIds(AUTHORITY));
    }

    /** Municipalities of the person, also of who works in a school only. */
    Set<UUID> places() {
        Set<UUID> all = new HashSet<>(access.viewer().municipalityIds(AUTHORITY));
        all.addAll(access.viewer().municipalityIds(SCHOOL));
        return some(all);
    }

    /** Own schools of the person. */
    Set<UUID> schools() {
        return some(access.viewer().schoolIds(SCHOOL));
    }

    private static Set<UUID> some(Set<UUID> ids) {
        return ids.isEmpty() ? Set.of(NOTHING) : ids;
    }

    void requireKeeper(UUID municipalityId) {
        access.requireMunicipality(municipalityId, KEEPERS);
    }

    boolean keeps(UUID municipalityId) {
        return access.mayMunicipality(municipalityId, KEEPERS);
    }

    /** The school's own people. */
    void requireSchool(UUID municipalityId, UUID schoolId) {
        access.requireSchool(municipalityId, schoolId, SCHOOL);
    }

    /** The keepers of the municipality or the school's own people. */
    void requireKeeperOrSchool(UUID municipalityId, UUID schoolId) {
        if (!keeps(municipalityId)) {
            requireSchool(municipalityId, schoolId);
        }
    }

    /** Whether {@link #requireSchool} would pass. */
    boolean asks(UUID municipalityId, UUID schoolId) {
        return access.maySchool(municipalityId, schoolId, SCHOOL);
    }

    boolean keeperOrSchool(UUID municipalityId, UUID schoolId) {
        return keeps(municipalityId) || access.maySchool(municipalityId, schoolId, SCHOOL);
    }

    /** Anybody of the municipality. */
    void requireInside(UUID municipalityId) {
        if (!access.mayMunicipality(municipalityId, AUTHORITY) && !access.mayMunicipality(municipalityId, SCHOOL)) {
            throw new NotFoundException();
        }
    }

    /** The authority, or the school's own people. */
    boolean sees(UUID municipalityId, UUID schoolId) {
        return access.mayMunicipality(municipalityId, AUTHORITY) || access.maySchool(municipalityId, schoolId, SCHOOL);
    }

    Viewer viewer() {
        return access.viewer();
    }

    /** The row of a plan of that municipality, or none. */
    @Nullable
    UUID row(@Nullable UUID rowId, UUID municipalityId) {
        if (rowId != null
                && rows.byId(rowId)
                        .filter(row -> row.municipalityId().equals(municipalityId))
                        .isEmpty()) {
            throw new NotFoundException();
        }
        return rowId;
    }

    /** Words that have to be given. */
    static String words(@Nullable String words, String code) {
        if (words == null || words.isBlank()) {
            throw new OporaException(code);
        }
        if (words.length() > LONGEST) {
            throw new OporaException("methodics.tooLong", LONGEST);
        }
        return words.strip();
    }
}
