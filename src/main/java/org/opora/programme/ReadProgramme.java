package org.opora.programme;

import java.util.UUID;
import org.opora.account.Access;
import org.opora.account.Role;
import org.opora.account.Viewer;
import org.opora.error.NotFoundException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows programmes to those who may see them: the authority, the own school, and the experts who review them. */
@Service
@Transactional(readOnly = true)
public class ReadProgramme {

    private static final Role[] AUTHORITY = {Role.COORDINATOR, Role.HEAD, Role.CONTROLLER, Role.METHODIST};
    private static final Role[] SCHOOL = {Role.DIRECTOR, Role.STAFF};

    private final Programmes programmes;
    private final Access access;
    private final ObjectProvider<ReviewAssignments> assignments;

    ReadProgramme(Programmes programmes, Access access, ObjectProvider<ReviewAssignments> assignments) {
        this.programmes = programmes;
        this.access = access;
        this.assignments = assignments;
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
}
