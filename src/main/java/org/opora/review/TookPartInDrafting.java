package org.opora.review;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** Nobody reviews what they helped to write. */
@Component
class TookPartInDrafting implements ConflictPolicy {

    @Override
    public Optional<Obstacle> judge(Candidacy candidacy) {
        return candidacy.authors().contains(candidacy.expertId())
                ? Optional.of(Obstacle.TOOK_PART_IN_DRAFTING)
                : Optional.empty();
    }
}
