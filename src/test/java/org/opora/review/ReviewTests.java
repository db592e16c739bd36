package org.opora.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.opora.error.OporaException;

class ReviewTests {

    private static final Instant NOW = Instant.parse("2027-06-01T09:00:00Z");
    private static final LocalDate DUE = LocalDate.of(2027, 6, 10);
    private static final UUID ONE = new UUID(0, 1);
    private static final UUID TWO = new UUID(0, 2);
    private static final UUID THREE = new UUID(0, 3);
    private static final UUID COORDINATOR = new UUID(0, 9);

    private final Review review = new Review(
            UUID.randomUUID(),
            new ReviewedSubject(new UUID(1, 0), new UUID(1, 1), null, null, new UUID(1, 2)),
            1,
            LocalDate.of(2027, 6, 1));

    @Test
    void refusesFewerExpertsThanTheMunicipalityAsksFor() {
        assertThatThrownBy(() -> review.nameExperts(free(ONE), DUE, null, 2, NOW))
                .satisfies(code("review.too-few-experts"));
    }

    @Test
    void refusesAFourthExpert() {
        review.nameExperts(free(ONE, TWO), DUE, null, 2, NOW);

        assertThatThrownBy(() -> review.nameExperts(free(THREE, new UUID(0, 4)), DUE, null, 2, NOW))
                .satisfies(code("review.too-many-experts"));
    }

    @Test
    void refusesTheSameExpertTwice() {
        review.nameExperts(free(ONE, TWO), DUE, null, 2, NOW);

        assertThatThrownBy(() -> review.nameExperts(free(ONE), DUE, null, 2, NOW))
                .satisfies(code("review.expert-twice"));
    }

    @Test
    void anObstacleNeedsAReasonForTheHead() {
        List<NamedExpert> experts = List.of(new NamedExpert(ONE, false, Set.of(Obstacle.WORKS_IN_SCHOOL)));

        assertThatThrownBy(() -> review.nameExperts(experts, DUE, null, 1, NOW)).satisfies(code("review.conflict"));
        assertThat(review.nameExperts(experts, DUE, "Свободных экспертов нет", 1, NOW))
                .isTrue();
    }

    @Test
    void expertsThatTheHeadRefusedNoLongerCount() {
        review.nameExperts(
                List.of(new NamedExpert(ONE, false, Set.of(Obstacle.WORKS_IN_SCHOOL))), DUE, "Нет других", 1, NOW);
        review.decidePermit(false, "Найти другого");

        assertThat(review.assignments()).extracting(Assignment::state).containsExactly(Assignment.State.REFUSED);
        assertThat(review.nameExperts(free(TWO), DUE, null, 1, NOW)).isFalse();
    }

    @Test
    void whoHasNotDeclaredCannotReport() {
        review.nameExperts(free(ONE), DUE, null, 1, NOW);

        assertThatThrownBy(() -> report(ONE, 2, Conclusion.ACCEPT)).satisfies(code("review.assignment-state"));
    }

    @Test
    void aCriticalRemarkAllowsOnlyAReturn() {
        readBy(ONE);

        assertThatThrownBy(() -> report(ONE, 2, Conclusion.ACCEPT, critical()))
                .satisfies(code("review.critical-but-accepted"));
    }

    @Test
    void aReturnNeedsARemark() {
        readBy(ONE);

        assertThatThrownBy(() -> report(ONE, 0, Conclusion.RETURN)).satisfies(code("review.no-remarks"));
    }

    @Test
    void putsTheMarksOfTheRoundTogether() {
        readBy(ONE, TWO);
        report(ONE, 2, Conclusion.ACCEPT);
        report(TWO, 1, Conclusion.RETURN, critical());

        assertThat(review.scores()).isEqualTo(new Scores(2, true, 1, 1, 1.5, 1.5, 1));
    }

    @Test
    void aConclusionThatDiffersFromTheComputedOneNeedsAReason() {
        review.explain(explanation("REJECTED"));

        assertThatThrownBy(() -> review.conclude(Verdict.ACCEPTED, null, "Принять", COORDINATOR, NOW))
                .satisfies(code("review.override-reason"));
        review.conclude(Verdict.ACCEPTED, "Замечание снято", "Принять", COORDINATOR, NOW);
        assertThat(review.status()).isEqualTo(Review.Status.ACCEPTED);
    }

    @Test
    void theHeadDecidesOnlyAfterThreeReturns() {
        assertThatThrownBy(() -> review.decideByHead(Verdict.ACCEPTED, "Принять", COORDINATOR))
                .satisfies(code("review.not-the-heads-turn"));
        for (int round = 1; round <= 3; round++) {
            review.explain(explanation("REJECTED"));
            review.conclude(Verdict.REJECTED, null, "Вернуть", COORDINATOR, NOW);
            assertThat(review.returnsExhausted()).isEqualTo(round == 3);
            if (round < 3) {
                review.takeVersion(round + 1, DUE);
            }
        }

        review.decideByHead(Verdict.ACCEPTED_WITH_REMARKS, "Принять", COORDINATOR);

        assertThat(review.status()).isEqualTo(Review.Status.ACCEPTED_WITH_REMARKS);
    }

    @Test
    void anIncompleteSetIsNotAReturn() {
        review.refuseSet("Нет показателей", DUE);
        review.takeVersion(2, DUE);

        assertThat(review.rounds()).hasSize(1);
        assertThat(review.round().programmeVersion()).isEqualTo(2);
    }

    @Test
    void lateExpertsAreReleasedAndThoseWhoReportedStay() {
        readBy(ONE, TWO);
        report(ONE, 2, Conclusion.ACCEPT);

        review.releaseLate();

        assertThat(review.assignments())
                .extracting(Assignment::state)
                .containsExactly(Assignment.State.REPORTED, Assignment.State.LATE);
    }

    private void readBy(UUID... experts) {
        review.nameExperts(free(experts), DUE, null, experts.length, NOW);
        Arrays.stream(experts).forEach(expert -> review.declare(expert, null));
    }

    private void report(UUID expert, int mark, Conclusion conclusion, NewRemark... remarks) {
        Map<Criterion, Integer> marks =
                Arrays.stream(Criterion.values()).collect(Collectors.toMap(Function.identity(), criterion -> mark));
        review.report(expert, marks, conclusion, "Обоснование", List.of(remarks), NOW);
    }

    private static NewRemark critical() {
        return new NewRemark(null, RemarkKind.CRITICAL, "Показатели не измеримы");
    }

    private static Explanation explanation(String outcome) {
        return new Explanation(outcome, Map.of(), List.of(), "review-verdict:1", 1);
    }

    private static List<NamedExpert> free(UUID... experts) {
        return Arrays.stream(experts)
                .map(id -> new NamedExpert(id, false, Set.of()))
                .toList();
    }

    private static java.util.function.Consumer<Throwable> code(String code) {
        return thrown -> assertThat(((OporaException) thrown).code()).isEqualTo(code);
    }
}
