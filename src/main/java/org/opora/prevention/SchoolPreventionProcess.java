package org.opora.prevention;

import java.util.List;
import java.util.UUID;
import org.opora.registry.Municipality;
import org.opora.registry.School;

/** Starts the work of schools, one instance for each. */
public interface SchoolPreventionProcess {

    void start(UUID cycleId, Municipality municipality, List<School> schools);

    /** @param opening how often the school's work has begun with this time; each has an instance of its own */
    void startAgain(UUID cycleId, Municipality municipality, School school, int opening);
}
