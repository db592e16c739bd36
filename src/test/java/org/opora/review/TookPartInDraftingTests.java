package org.opora.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TookPartInDraftingTests {

    private final TookPartInDrafting policy = new TookPartInDrafting();

    @Test
    void refusesWhoHelpedToWrite() {
        assertThat(policy.judge(Candidates.author())).contains(Obstacle.TOOK_PART_IN_DRAFTING);
    }

    @Test
    void allowsWhoWroteNothing() {
        assertThat(policy.judge(Candidates.free())).isEmpty();
    }
}
