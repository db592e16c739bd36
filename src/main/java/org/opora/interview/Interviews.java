package org.opora.interview;

import java.util.Optional;
import java.util.UUID;
import org.opora.account.Access;
import org.opora.account.Role;
import org.opora.error.NotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads interviews: one by its case for other features, and those a person may see for the pages. */
@Service
@Transactional(readOnly = true)
public class Interviews {

    private static final Role[] AUTHORITY = {Role.COORDINATOR, Role.HEAD, Role.CONTROLLER, Role.METHODIST};
    private static final Role[] SCHOOL = {Role.DIRECTOR, Role.STAFF};

    private final InterviewRepository interviews;
    private final Access access;

    Interviews(InterviewRepository interviews, Access access) {
        this.interviews = interviews;
        this.access = access;
    }

    /** The interview of a case, if a day was ever named. Who may see it is the caller's decision. */
    public Optional<InterviewView> ofCase(UUID caseId) {
        return interviews.findByCaseId(caseId).map(Interview::view);
    }

    /** @throws NotFoundException when there is none, or it is not the person's to see */
    public InterviewView visible(UUID id) {
        InterviewView view = interviews.findById(id).map(Interview::view).orElseThrow(NotFoundException::new);
        UUID municipality = view.scope().municipalityId();
        if (!access.mayMunicipality(municipality, AUTHORITY)) {
            access.requireSchool(municipality, view.scope().schoolId(), SCHOOL);
        }
        return view;
    }
}
