package org.opora.review;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who has declared an interest in this programme once is not asked again. */
@Component
class DeclaredInterest implements ConflictPolicy {

    @Override
    public Optional<Obstacle> judge(Candidacy candidacy) {
        return candidacy.declared().contains(candidacy.expertId())
                ? Optional.of(Obstacle.DECLARED_INTEREST)
                : Optional.empty();
    }
}
