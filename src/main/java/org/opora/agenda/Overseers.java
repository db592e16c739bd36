package org.opora.agenda;

import java.util.Set;
import java.util.UUID;
import org.opora.account.Role;
import org.opora.account.Viewer;
import org.opora.error.NotFoundException;
import org.springframework.stereotype.Component;

/** Who looks at everybody's deadlines in a municipality: those who see its yearly cycle. */
@Component
class Overseers {

    private static final Role[] ROLES = {Role.COORDINATOR, Role.HEAD, Role.CONTROLLER, Role.METHODIST, Role.OPERATOR};

    /** The municipalities that the person oversees. */
    Set<UUID> placesOf(Viewer viewer) {
        return viewer.municipalityIds(ROLES);
    }

    /** @throws NotFoundException when the person does not oversee it */
    void require(Viewer viewer, UUID municipality) {
        if (!placesOf(viewer).contains(municipality)) {
            throw new NotFoundException();
        }
    }
}
