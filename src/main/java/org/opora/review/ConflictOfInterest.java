package org.opora.review;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** All rules of conflict of interest together: what stands between an expert and a programme. */
@Component
public class ConflictOfInterest {

    private final List<ConflictPolicy> policies;

    ConflictOfInterest(List<ConflictPolicy> policies) {
        this.policies = policies;
    }

    /** Every obstacle found; empty when the expert is free to review. */
    public Set<Obstacle> obstacles(Candidacy candidacy) {
        Set<Obstacle> found = EnumSet.noneOf(Obstacle.class);
        policies.forEach(policy -> policy.judge(candidacy).ifPresent(found::add));
        return found;
    }
}
