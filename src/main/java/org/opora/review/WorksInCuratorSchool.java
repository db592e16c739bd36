package org.opora.review;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** Nobody reviews a school that their own school accompanies as curator or partner. */
@Component
class WorksInCuratorSchool implements ConflictPolicy {

    @Override
    public Optional<Obstacle> judge(Candidacy candidacy) {
        return candidacy.curatorSchools().stream().anyMatch(candidacy.expertSchools()::contains)
                ? Optional.of(Obstacle.WORKS_IN_CURATOR_SCHOOL)
                : Optional.empty();
    }
}
