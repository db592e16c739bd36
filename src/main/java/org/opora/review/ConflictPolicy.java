package org.opora.review;

import java.util.Optional;

/** One rule of conflict of interest. Each rule is a class of its own. */
interface ConflictPolicy {

    /** The obstacle, if the rule finds one. */
    Optional<Obstacle> judge(Candidacy candidacy);
}
