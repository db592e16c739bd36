package org.opora.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WorksInSchoolTests {

    private final WorksInSchool policy = new WorksInSchool();

    @Test
    void refusesWhoWorksInTheReviewedSchool() {
        assertThat(policy.judge(Candidates.workingIn(Candidates.SCHOOL))).contains(Obstacle.WORKS_IN_SCHOOL);
    }

    @Test
    void allowsWhoWorksElsewhere() {
        assertThat(policy.judge(Candidates.workingIn(Candidates.CURATOR))).isEmpty();
    }
}
