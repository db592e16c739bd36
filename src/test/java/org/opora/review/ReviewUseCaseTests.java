package org.opora.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opora.OporaTest;
import org.opora.TestMunicipalities;
import org.opora.account.Role;
import org.opora.account.SignedIn;
import org.opora.account.TestAccounts;
import org.opora.calendar.MovableClock;
import org.opora.error.OporaException;
import org.opora.programme.RemarkSource;
import org.opora.programme.ReviewAssignments;
import org.opora.supportcase.CaseEnded;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.support.TransactionTemplate;

@OporaTest
class ReviewUseCaseTests {

    private static final LocalDate DUE = LocalDate.of(2027, 6, 10);

    @Autowired
    private ListReviews listReviews;

    @Autowired
    private OpenReview openReview;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private CheckCompleteness checkCompleteness;

    @Autowired
    private NameExperts nameExperts;

    @Autowired
    private FindExperts findExperts;

    @Autowired
    private DeclareInterest declareInterest;

    @Autowired
    private ReviewProgramme reviewProgramme;

    @Autowired
    private EvaluateVerdict evaluateVerdict;

    @Autowired
    private SummarizeReview summarizeReview;

    @Autowired
    private OpenNextRound openNextRound;

    @Autowired
    private ReviewRepository reviews;

    @Autowired
    private RemarkSource remarks;

    @Autowired
    private ReviewAssignments assignments;

    @Autowired
    private TestMunicipalities municipalities;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private TestProgrammes programmes;

    @Autowired
    private MovableClock clock;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private MockMvc mvc;

    private TestMunicipalities.Made place;
    private SignedIn coordinator;
    private SignedIn director;
    private SignedIn one;
    private SignedIn two;
    private TestProgrammes.Made programme;
    private UUID review;

    @BeforeEach
    void aProgrammeOfASchool() {
        clock.moveTo(Instant.parse("2027-06-01T09:00:00Z"));
        place = municipalities.withSchools(2);
        coordinator = accounts.inMunicipality(place.id(), Role.COORDINATOR);
        director = accounts.inSchool(place.id(), place.schools().get(0), Role.DIRECTOR);
        one = accounts.inMunicipality(place.id(), Role.EXPERT);
        two = accounts.inMunicipality(place.id(), Role.EXPERT);
        programme = programmes.make(place.id(), place.schools().get(0), director.accountId(), "PLACED");
        review = openReview.open(new ReviewedSubject(
                place.id(), place.schools().get(0), programme.cycleId(), programme.caseId(), programme.id()));
    }

    @AfterEach
    void realTime() {
        clock.reset();
    }

    @Test
    void opensOneReviewOnly() {
        assertThat(openReview.open(new ReviewedSubject(
                        place.id(), place.schools().get(0), programme.cycleId(), programme.caseId(), programme.id())))
                .isEqualTo(review);
    }

    @Test
    void aReviewWhoseSchoolLeftSaysThatItHasEnded() {
        transaction.executeWithoutResult(status -> events.publishEvent(new CaseEnded(programme.caseId())));
        SignedIn coordinator = accounts.inMunicipality(place.id(), Role.COORDINATOR);
        assertThat(coordinator.call(() -> listReviews.page(null, null, 0)))
                .extracting(ReviewLine::status)
                .containsExactly(Review.Status.CUT_OFF);
    }

    @Test
    void offersGuestsAndShowsWhatStandsInTheWay() {
        accounts.give(one, Role.STAFF, null, place.id(), place.schools().get(0), LocalDate.of(2020, 1, 1), null);
        SignedIn guest = accounts.inMunicipality(municipalities.withSchools(1).id(), Role.EXPERT);

        Map<UUID, ExpertChoice> choices = findExperts.of(review).stream()
                .collect(Collectors.toMap(choice -> choice.person().id(), Function.identity()));

        assertThat(choices.get(one.accountId()).obstacles()).containsExactly(Obstacle.WORKS_IN_SCHOOL);
        assertThat(choices.get(two.accountId()).obstacles()).isEmpty();
        assertThat(choices.get(guest.accountId()).guest()).isTrue();
        assertThatThrownBy(() -> nameExperts.name(review, List.of(one.accountId(), two.accountId()), DUE, null))
                .isInstanceOf(OporaException.class)
                .hasMessageContaining("review.conflict");
    }

    @Test
    void refusesADateThatHasPassed() {
        assertThatThrownBy(() -> nameExperts.name(
                        review, List.of(one.accountId(), two.accountId()), LocalDate.of(2027, 5, 31), null))
                .hasMessageContaining("review.date-past");
    }

    @Test
    void opposedOpinionsAskForAThirdExpertAndTheAnswerIsExplained() {
        read();
        report(one, 2, Conclusion.ACCEPT);
        report(two, 1, Conclusion.RETURN, new NewRemark(programme.first(), RemarkKind.ADVICE, "Назовите сроки"));

        assertThat(evaluateVerdict.evaluate(review)).isTrue();

        Explanation explanation = explanation();
        assertThat(explanation.outcome()).isEqualTo("THIRD_EXPERT");
        assertThat(explanation.rules()).hasSize(1);
        assertThat(explanation.inputs())
                .containsEntry("conclusionsOppose", true)
                .containsKey("acceptFrom");
    }

    @Test
    void tooFewReviewsAskForAnotherExpert() {
        read();
        report(one, 2, Conclusion.ACCEPT);

        assertThat(evaluateVerdict.evaluate(review)).isTrue();
    }

    @Test
    void twoGoodReviewsAreAccepted() {
        read();
        report(one, 2, Conclusion.ACCEPT);
        report(two, 2, Conclusion.ACCEPT);

        assertThat(evaluateVerdict.evaluate(review)).isFalse();
        assertThat(explanation().outcome()).isEqualTo("ACCEPTED");
    }

    @Test
    void aRemarkOnARowThatIsNotThereIsRefused() {
        read();

        assertThatThrownBy(() -> report(
                        one, 0, Conclusion.RETURN, new NewRemark(UUID.randomUUID(), RemarkKind.CRITICAL, "Нет такой")))
                .hasMessageContaining("review.unknown-row");
    }

    @Test
    void theSchoolReadsRemarksAfterTheConclusionAndTheDifferenceInTheNextRound() throws Exception {
        read();
        report(one, 1, Conclusion.RETURN, new NewRemark(programme.first(), RemarkKind.CRITICAL, "Мера невыполнима"));
        report(two, 1, Conclusion.RETURN, new NewRemark(null, RemarkKind.ADVICE, "Добавьте сроки"));
        evaluateVerdict.evaluate(review);
        page(director).andExpect(content().string(not(containsString("Мера невыполнима"))));

        summarizeReview.conclude(
                review,
                new SummarizeReview.Summary(
                        Verdict.REJECTED, null, "Доработать меры", LocalDate.of(2027, 6, 17), coordinator.accountId()));
        programmes.addEdition(programme, director.accountId(), "Очные курсы в институте");
        openNextRound.open(review);

        page(director)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Мера невыполнима")))
                .andExpect(content().string(containsString("Очные курсы в институте")))
                .andExpect(content().string(not(containsString(one.login()))));
        assertThat(remarks.remarksOn(programme.id())).hasSize(2);
        page(coordinator).andExpect(status().isOk());
    }

    @Test
    void expertsSeeOnlyWhatTheyReview() throws Exception {
        SignedIn stranger = accounts.inMunicipality(place.id(), Role.EXPERT);
        nameExperts.name(review, List.of(one.accountId(), two.accountId()), DUE, null);

        assertThat(assignments.mayRead(one.accountId(), programme.id())).isTrue();
        assertThat(assignments.mayRead(stranger.accountId(), programme.id())).isFalse();
        page(one).andExpect(status().isOk());
        page(stranger).andExpect(status().isNotFound());
    }

    @Test
    void theListShowsTheExpertWhatWaitsForThem() throws Exception {
        nameExperts.name(review, List.of(one.accountId(), two.accountId()), DUE, null);

        mvc.perform(get("/reviews").with(authentication(one.authentication())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Ждёт вашей рецензии")));
        mvc.perform(get("/reviews").param("status", "ACCEPTED").with(authentication(coordinator.authentication())))
                .andExpect(status().isOk());
    }

    @Test
    void theCoordinatorChangesTheParametersOfTheYear() throws Exception {
        String address = "/reviews/settings/" + place.id();
        mvc.perform(get(address).with(authentication(coordinator.authentication())))
                .andExpect(status().isOk());

        mvc.perform(post(address)
                        .with(authentication(coordinator.authentication()))
                        .with(csrf())
                        .param("expertsNeeded", "1")
                        .param("returnDays", "7")
                        .param("spreadLimit", "0.5")
                        .param("lowestAllowed", "0.5")
                        .param("returnBelow", "1")
                        .param("acceptFrom", "1.8"))
                .andExpect(status().is3xxRedirection());
        mvc.perform(post(address)
                        .with(authentication(coordinator.authentication()))
                        .with(csrf())
                        .param("expertsNeeded", "9"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("is-invalid")));

        nameExperts.name(review, List.of(one.accountId()), DUE, null);
    }

    @Test
    void theRegionalConclusionIsEnteredOnThePage() throws Exception {
        mvc.perform(post("/reviews/" + review + "/regional")
                        .with(authentication(coordinator.authentication()))
                        .with(csrf())
                        .param("number", "01-15/7")
                        .param("date", "2027-06-01")
                        .param("verdict", "ACCEPTED_WITH_REMARKS")
                        .param("remarks", "Уточните показатели\nДобавьте партнёров"))
                .andExpect(status().is3xxRedirection());

        assertThat(remarks.remarksOn(programme.id())).hasSize(2);
        page(coordinator).andExpect(content().string(containsString("Добавьте партнёров")));
        mvc.perform(post("/reviews/" + review + "/regional")
                        .with(authentication(director.authentication()))
                        .with(csrf())
                        .param("date", "2027-06-01")
                        .param("verdict", "ACCEPTED"))
                .andExpect(status().isNotFound());
    }

    private Explanation explanation() {
        return transactions.execute(
                status -> reviews.findById(review).orElseThrow().round().explanation());
    }

    private ResultActions page(SignedIn person) throws Exception {
        return mvc.perform(get("/reviews/" + review).with(authentication(person.authentication())));
    }

    private void read() {
        checkCompleteness.accept(review);
        nameExperts.name(review, List.of(one.accountId(), two.accountId()), DUE, null);
        declareInterest.declare(review, one.accountId(), null);
        declareInterest.declare(review, two.accountId(), null);
    }

    private void report(SignedIn expert, int mark, Conclusion conclusion, NewRemark... written) {
        Map<Criterion, Integer> marks =
                Arrays.stream(Criterion.values()).collect(Collectors.toMap(Function.identity(), criterion -> mark));
        reviewProgramme.report(review, expert.accountId(), marks, conclusion, "Обоснование", List.of(written));
    }
}
