package org.opora.review;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** Nobody reviews the programme of a school where they work. */
@Component
class WorksInSchool implements ConflictPolicy {

    @Override
    public Optional<Obstacle> judge(Candidacy candidacy) {
        return candidacy.expertSchools().contains(candidacy.schoolId())
                ? Optional.of(Obstacle.WORKS_IN_SCHOOL)
                : Optional.empty();
    }
}
