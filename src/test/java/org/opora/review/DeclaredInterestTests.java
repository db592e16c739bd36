package org.opora.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DeclaredInterestTests {

    private final DeclaredInterest policy = new DeclaredInterest();

    @Test
    void refusesWhoDeclaredAnInterestBefore() {
        assertThat(policy.judge(Candidates.interested())).contains(Obstacle.DECLARED_INTEREST);
    }

    @Test
    void allowsWhoDeclaredNothing() {
        assertThat(policy.judge(Candidates.free())).isEmpty();
    }
}
