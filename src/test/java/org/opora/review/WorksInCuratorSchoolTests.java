package org.opora.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WorksInCuratorSchoolTests {

    private final WorksInCuratorSchool policy = new WorksInCuratorSchool();

    @Test
    void refusesWhoWorksInTheCuratorSchool() {
        assertThat(policy.judge(Candidates.workingIn(Candidates.CURATOR))).contains(Obstacle.WORKS_IN_CURATOR_SCHOOL);
    }

    @Test
    void allowsWhoWorksInAnotherSchool() {
        assertThat(policy.judge(Candidates.free())).isEmpty();
    }
}
