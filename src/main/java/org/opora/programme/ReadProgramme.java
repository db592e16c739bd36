package org.opora.programme;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.opora.account.Access;
import org.opora.account.Role;
import org.opora.account.Viewer;
import org.opora.error.NotFoundException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows programmes to those who may see them: the authority, the own school, and the experts who review them. */
@Service
@Transactional(readOnly = true)
public class ReadProgramme {

    private static final Role[] AUTHORITY = {Role.COORDINATOR, Role.HEAD, Role.CONTROLLER, Role.METHODIST};
    private static final Role[] SCHOOL = {Role.DIRECTOR, Role.STAFF};
    /** A municipality has some dozens of schools; the list of several years stays below this. */
    private static final int MOST_LINES = 500;

    private final Programmes programmes;
    private final Access access;
    private final ObjectProvider<ReviewAssignments> assignments;
    private final JdbcClient jdbc;

    ReadProgramme(
            Programmes programmes, Access access, ObjectProvider<ReviewAssignments> assignments, JdbcClient jdbc) {
        this.programmes = programmes;
        this.access = access;
        this.assignments = assignments;
        this.jdbc = jdbc;
    }

    /** @throws NotFoundException when there is none, or it is not the person's to see */
    public ProgrammeView open(UUID id) {
        ProgrammeView programme = programmes.byId(id);
        UUID municipality = programme.municipalityId();
        boolean may = access.mayMunicipality(municipality, AUTHORITY)
                || access.maySchool(municipality, programme.schoolId(), SCHOOL)
                || reviews(id);
        if (!may) {
            throw new NotFoundException();
        }
        return programme;
    }

    private boolean reviews(UUID programmeId) {
        Viewer viewer = access.viewer();
        return viewer.has(Role.EXPERT)
                && assignments.stream().anyMatch(source -> source.mayRead(viewer.accountId(), programmeId));
    }

    /** Every programme of the person's municipalities or schools, the newest first. */
    public List<ProgrammeLine> list() {
        access.requireAny(Role.COORDINATOR, Role.HEAD, Role.CONTROLLER, Role.METHODIST, Role.DIRECTOR, Role.STAFF);
        Viewer viewer = access.viewer();
        boolean authority = viewer.has(AUTHORITY);
        Set<UUID> scope = authority ? viewer.municipalityIds(AUTHORITY) : viewer.schoolIds(SCHOOL);
        return jdbc.sql(
                        """
                        select p.id, p.school_id, s.short_name as school, p.kind, p.status, p.starts_on, p.ends_on, p.edition
                        from programme p join school s on s.id = p.school_id
                        where %s in (:scope) order by p.created_at desc, s.short_name limit :most
                        """
                                .formatted(authority ? "p.municipality_id" : "p.school_id"))
                .param("scope", scope)
                .param("most", MOST_LINES)
                .query(ProgrammeLine.class)
                .list();
    }
}
