package org.opora.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opora.OporaTest;
import org.opora.TestMunicipalities;
import org.opora.account.Role;
import org.opora.account.SignedIn;
import org.opora.account.TestAccounts;
import org.opora.engine.FiredRule;
import org.opora.engine.SystemContext;
import org.opora.error.NotFoundException;
import org.opora.monitoring.ExamResult;
import org.opora.monitoring.RecordResults;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** The list of schools: computed, received, explained, decided by people. */
@OporaTest
class ClassifySchoolsTests {

    private static final int YEAR = 2027;
    private static final int RESULTS = 2025;

    @Autowired
    private ClassifySchools classifySchools;

    @Autowired
    private ReceiveRegionalList receiveRegionalList;

    @Autowired
    private DecideCategory decideCategory;

    @Autowired
    private SetParameters setParameters;

    @Autowired
    private Classifications classifications;

    @Autowired
    private SchoolTracks schoolTracks;

    @Autowired
    private NewestStatus newestStatus;

    @Autowired
    private ReviewList reviewList;

    @Autowired
    private RecordResults recordResults;

    @Autowired
    private TestMunicipalities municipalities;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private MockMvc mvc;

    private final UUID cycle = UUID.randomUUID();
    private final Map<UUID, Boolean> hardConditions = new HashMap<>();
    private TestMunicipalities.Made made;
    private SignedIn coordinator;

    @BeforeEach
    void municipality() {
        made = municipalities.withSchools(5);
        coordinator = accounts.inMunicipality(made.id(), Role.COORDINATOR);
    }

    @Test
    void classifiesByTheNumbersOfEverySchool() {
        // Low in two procedures; low in one in both years; low in one; all well; three participants.
        record(0, RESULTS, 40, 20, 16);
        record(1, RESULTS, 40, 13, 2);
        record(1, RESULTS - 1, 40, 14, 2);
        record(2, RESULTS, 40, 13, 2);
        record(3, RESULTS, 40, 4, 3);
        record(4, RESULTS, 3, 2, 0);

        classify(ListSource.OWN);

        assertThat(categories())
                .containsExactly(
                        Set.of(SchoolCategory.SHNOR),
                        Set.of(SchoolCategory.SHNOR),
                        Set.of(SchoolCategory.RISK),
                        Set.of(SchoolCategory.NORM),
                        Set.of(SchoolCategory.COMMISSION));
        assertThat(classifications.list(cycle)).hasValueSatisfying(list -> {
            assertThat(list.schoolYear()).isEqualTo(RESULTS);
            assertThat(list.complete()).isTrue();
        });
        Map<UUID, TrackSet> tracks = schoolTracks.tracksOf(cycle);
        assertThat(tracks.get(made.schools().get(0)).track1()).isTrue();
        assertThat(tracks.get(made.schools().get(2)).track2()).isTrue();
        assertThat(tracks.get(made.schools().get(3)))
                .isEqualTo(new TrackSet(made.schools().get(3), false, false, false, false, false));
    }

    @Test
    void keepsTheRulesAndTheNumbersBehindACategory() {
        allWell();
        record(0, RESULTS, 40, 20, 16);
        classify(ListSource.OWN);

        Explanation why = explanation(0);

        assertThat(why.rules()).extracting(FiredRule::id).containsExactly("rule_manyProcedures");
        assertThat(why.rules().get(0).annotation()).startsWith("ШНОР");
        assertThat(why.inputs())
                .filteredOn(input -> input.name().equals("proceduresOver"))
                .singleElement()
                .satisfies(input -> assertThat(input.value()).isEqualByComparingTo("2"));
        assertThat(why.inputs())
                .filteredOn(input -> input.name().equals("socialIndex"))
                .singleElement()
                .satisfies(input -> assertThat(input.value()).isNull());
        assertThat(why.numbers()).hasSize(2).allMatch(number -> number.verdict().equals("OVER"));
    }

    @Test
    void refusesToComputeAgainWithoutResultsAndNamesTheSchools() {
        classify(ListSource.OWN);
        assertThatThrownBy(() -> coordinator.run(() -> classifySchools.again(cycle)))
                .hasMessageContaining("classification.without-results")
                .hasMessageContaining("СОШ № 1, СОШ № 2");

        record(0, RESULTS, 40, 20, 16);
        assertThatThrownBy(() -> coordinator.run(() -> classifySchools.again(cycle)))
                .hasMessageContaining("classification.without-results")
                .hasMessageContaining("СОШ № 2, СОШ № 3, СОШ № 4, СОШ № 5")
                .hasMessageNotContaining("СОШ № 1,");
    }

    @Test
    void countsTheResultsOfTheYearThatWasChosenNotTheNewest() {
        allWell();
        for (int school = 0; school < 5; school++) {
            record(school, RESULTS + 1, 40, 20, 20);
        }

        classify(ListSource.OWN);

        assertThat(categories()).allMatch(Set.of(SchoolCategory.NORM)::equals);
        assertThat(classifications.list(cycle))
                .get()
                .extracting(SchoolList::schoolYear)
                .isEqualTo(RESULTS);
    }

    @Test
    void schoolsWithoutResultsAreForTheCommissionAndHoldNobodyUp() {
        record(0, RESULTS, 40, 20, 16);

        classify(ListSource.OWN);

        assertThat(categories().get(0)).containsExactly(SchoolCategory.SHNOR);
        assertThat(categories().subList(1, 5)).allMatch(Set.of(SchoolCategory.COMMISSION)::equals);
        assertThatThrownBy(() -> coordinator.run(() -> decideCategory.check(cycle, "")))
                .hasMessageContaining("classification.undecided")
                .hasMessageContaining("СОШ № 2");
    }

    @Test
    void aSchoolWithoutANinthOrEleventhClassIsJudgedByWhatItHolds() {
        // Primary schools hold the ВПР only; a basic school has no eleventh class, this year another has no ninth one.
        procedure(0, "VPR", 4, 20, 2, 3);
        procedure(1, "VPR", 4, 20, 8, 9);
        procedure(2, "OGE", 9, 30, 3, 3);
        procedure(3, "OGE", 9, 0, 0, 0);
        procedure(3, "EGE", 11, 15, 1, 6);

        classify(ListSource.OWN);

        assertThat(categories())
                .containsExactly(
                        Set.of(SchoolCategory.NORM),
                        Set.of(SchoolCategory.SHNOR),
                        Set.of(SchoolCategory.NORM),
                        Set.of(SchoolCategory.RISK),
                        Set.of(SchoolCategory.COMMISSION));
        assertThat(rules(0)).containsExactly("rule_normWithoutIndex");
        assertThat(rules(1)).containsExactly("rule_manyProcedures");
        assertThat(explanation(2).numbers())
                .as("an exam that the school does not hold is not a zero")
                .hasSize(2)
                .allMatch(number -> number.verdict().equals("UNDER"));
        assertThat(explanation(3).numbers())
                .extracting("procedure", "verdict")
                .containsExactlyInAnyOrder(
                        tuple("ОГЭ", "NOT_HELD"),
                        tuple("ОГЭ", "NOT_HELD"),
                        tuple("ЕГЭ", "UNDER"),
                        tuple("ЕГЭ", "OVER"));
        assertThat(explanation(4).rules().get(0).annotation())
                .as("a primary school without any result")
                .startsWith("Решает комиссия: ни в одной процедуре нет достаточного числа участников");
    }

    @Test
    void theRegionsListAloneIsTakenAsItIs() {
        receive(ListSource.REGION, line(0, SchoolCategory.SHNOR, SchoolCategory.SHNSU), line(1, SchoolCategory.RISK));
        classify(ListSource.REGION);

        assertThat(categories())
                .containsExactly(Set.of(SchoolCategory.SHNOR, SchoolCategory.SHNSU), Set.of(SchoolCategory.RISK));
        assertThat(schoolTracks.tracksOf(cycle)).hasSize(2);
    }

    @Test
    void showsWhereTheRegionSaysOtherwise() {
        allWell();
        receive(ListSource.BOTH, line(0, SchoolCategory.SHNOR), line(1, SchoolCategory.NORM));
        classify(ListSource.BOTH);

        assertThat(classifications.listOf(cycle))
                .extracting(ClassificationView::differs)
                .containsExactly(true, false, false, false, false);
        assertThat(categories().get(0)).containsExactly(SchoolCategory.NORM);
    }

    @Test
    void refusesASchoolTwiceInTheRegionsList() {
        assertThatThrownBy(
                        () -> receive(ListSource.REGION, line(0, SchoolCategory.SHNOR), line(0, SchoolCategory.RISK)))
                .hasMessageContaining("classification.school-twice");
        assertThat(classifications.list(cycle)).isEmpty();
    }

    @Test
    void refusesAListOfTheRegionWithoutSchools() {
        assertThatThrownBy(() -> receive(ListSource.REGION)).hasMessageContaining("classification.empty-list");
        assertThat(classifications.list(cycle)).isEmpty();
    }

    @Test
    void anIndexOfTheRegionCountsAndAMissingOneDoesNot() {
        allWell();
        receive(
                ListSource.BOTH,
                new RegionalLine(
                        made.schools().get(0),
                        Set.of(SchoolCategory.NORM),
                        new BigDecimal("71.5"),
                        new BigDecimal("80")));
        classify(ListSource.BOTH);

        assertThat(categories().get(0)).containsExactlyInAnyOrder(SchoolCategory.RISK, SchoolCategory.SHNSU);
        assertThat(categories().get(1)).containsExactly(SchoolCategory.NORM);
    }

    @Test
    void peopleDecideWithAReasonAndAComputationKeepsIt() {
        allWell();
        classify(ListSource.OWN);
        UUID school = made.schools().get(0);

        assertThatThrownBy(() ->
                        coordinator.run(() -> decideCategory.override(cycle, school, Set.of(SchoolCategory.RISK), " ")))
                .hasMessageContaining("classification.reason-missing");
        coordinator.run(() -> decideCategory.override(cycle, school, Set.of(SchoolCategory.RISK), "Протокол № 2"));
        coordinator.run(() -> classifySchools.again(cycle));

        assertThat(classifications.listOf(cycle).get(0)).satisfies(view -> {
            assertThat(view.categories()).containsExactly(SchoolCategory.RISK);
            assertThat(view.own()).containsExactly(SchoolCategory.NORM);
            assertThat(view.reason()).isEqualTo("Протокол № 2");
        });
        coordinator.run(() -> decideCategory.check(cycle, "без замечаний"));
        assertThat(classifications.list(cycle))
                .get()
                .extracting(SchoolList::status)
                .isEqualTo(SchoolList.Status.CHECKED);
    }

    @Test
    void parametersBindFromTheRegistrationOfTheirAct() {
        Parameters strict =
                new Parameters(10, 2, 2, 1, 10, false, new BigDecimal("60"), new BigDecimal("60"), 5, 1, 80, 50);
        allWell();
        transaction.executeWithoutResult(status -> setParameters.draft(cycle, made.id(), YEAR, strict, "строже"));
        classify(ListSource.OWN);
        assertThat(categories().get(0)).containsExactly(SchoolCategory.NORM);

        setParameters.putInForce(cycle, UUID.randomUUID(), "17", LocalDate.of(2027, 4, 20));
        classify(ListSource.OWN);

        assertThat(categories().get(0)).containsExactly(SchoolCategory.SHNOR);
        assertThat(setParameters.inForceSet(made.id(), YEAR + 1)).isPresent();
        assertThat(setParameters.inForceSet(made.id(), YEAR - 1)).isEmpty();
    }

    @Test
    void newerResultsGiveTheNewestStatus() {
        allWell();
        classify(ListSource.OWN);
        assertThat(newest()).allSatisfy((school, status) -> assertThat(status).isEqualTo("NONE"));

        for (int school = 0; school < 5; school++) {
            record(school, RESULTS + 1, 40, school == 0 ? 20 : 4, school == 0 ? 20 : 3);
        }
        assertThat(newest())
                .containsEntry(made.schools().get(0), "SHNOR")
                .containsEntry(made.schools().get(1), "NORM");
    }

    @Test
    void aSchoolInHardConditionsStaysSoWithoutANewIndex() {
        allWell();
        classify(ListSource.OWN);
        UUID school = made.schools().get(0);
        coordinator.run(
                () -> decideCategory.override(cycle, school, Set.of(SchoolCategory.SHNSU), "Протокол комиссии № 2"));
        hardConditions.put(school, true);
        for (int each = 0; each < 5; each++) {
            record(each, RESULTS + 1, 40, 4, 3);
        }
        assertThat(newest())
                .containsEntry(school, "SHNSU")
                .containsEntry(made.schools().get(1), "NORM");
    }

    @Test
    void strangersAndSchoolsDoNotFindTheList() {
        classify(ListSource.OWN);
        SignedIn stranger =
                accounts.inMunicipality(municipalities.withSchools(0).id(), Role.COORDINATOR);
        SignedIn director = accounts.inSchool(made.id(), made.schools().get(0), Role.DIRECTOR);
        SignedIn head = accounts.inMunicipality(made.id(), Role.HEAD);

        for (SignedIn person : List.of(stranger, director)) {
            assertThatThrownBy(() -> person.call(() -> reviewList.page(cycle, null, 0)))
                    .isInstanceOf(NotFoundException.class);
        }
        assertThatThrownBy(() -> head.run(() -> classifySchools.again(cycle))).isInstanceOf(NotFoundException.class);
    }

    @Test
    void thePageAnswersWhy() throws Exception {
        allWell();
        record(0, RESULTS, 40, 20, 16);
        classify(ListSource.OWN);

        mvc.perform(get("/classification/" + cycle).with(authentication(coordinator.authentication())))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Почему?"),
                                containsString("ШНОР: в текущем году"),
                                containsString("50,0 %"),
                                containsString("нет данных"))));
        mvc.perform(post("/classification/" + cycle + "/schools/"
                                + made.schools().get(1))
                        .param("categories", "RISK")
                        .param("reason", "Протокол № 3")
                        .with(csrf())
                        .with(authentication(coordinator.authentication())))
                .andExpect(flash().attribute("notice", "classification.page.decided"));
        mvc.perform(post("/classification/" + cycle + "/schools/"
                                + made.schools().get(1))
                        .param("reason", "")
                        .with(csrf())
                        .with(authentication(coordinator.authentication())))
                .andExpect(flash().attributeExists("problem"));
        mvc.perform(get("/classification/" + cycle)
                        .param("category", "RISK")
                        .with(authentication(coordinator.authentication())))
                .andExpect(content().string(containsString("Протокол № 3")));
    }

    @Test
    void aListOfTheRegionIsLookedAtAgainOnNewerResultsToo() {
        UUID listed = made.schools().get(0);
        receive(ListSource.REGION, line(0, SchoolCategory.SHNOR));
        assertThat(newest()).containsEntry(listed, "NONE");

        record(0, RESULTS + 1, 40, 4, 3);
        assertThat(newest()).containsEntry(listed, "NORM");
    }

    @Test
    void aSchoolAdmittedOutsideTheListIsLookedAtAgainAndStaysWhatItWasAdmittedAs() {
        UUID outside = made.schools().get(4);
        for (int school = 0; school < 4; school++) {
            record(school, RESULTS, 40, 4, 4);
        }
        UUID inside = made.schools().get(0);
        receive(ListSource.REGION, line(0, SchoolCategory.RISK));
        record(4, RESULTS + 1, 40, 20, 20);
        assertThat(newest()).containsEntry(outside, "SHNOR").containsEntry(inside, "NONE");

        record(4, RESULTS + 1, 40, 4, 3);
        assertThat(newest()).containsEntry(outside, "NORM");
        hardConditions.put(outside, true);
        assertThat(newest()).containsEntry(outside, "SHNSU");
    }

    private Map<UUID, String> newest() {
        Map<UUID, Boolean> asked = new HashMap<>();
        made.schools().forEach(school -> asked.put(school, false));
        asked.putAll(hardConditions);
        return newestStatus.ofSchools(new NewestStatus.Since(cycle, made.id(), YEAR, RESULTS), asked);
    }

    private void allWell() {
        for (int school = 0; school < 5; school++) {
            record(school, RESULTS, 40, 4, 4);
        }
    }

    /** Nobody took part: the procedure is not held. */
    private void procedure(int school, String code, int grade, int participants, int russian, int mathematics) {
        UUID id = made.schools().get(school);
        boolean held = participants > 0;
        List<ExamResult> lines = List.of(
                new ExamResult(id, code, grade, "russian", RESULTS, held, participants, russian, null),
                new ExamResult(id, code, grade, "mathematics", RESULTS, held, participants, mathematics, null));
        transaction.executeWithoutResult(status -> recordResults.record(made.id(), lines, null));
    }

    private List<String> rules(int school) {
        return explanation(school).rules().stream().map(FiredRule::id).toList();
    }

    private void record(int school, int schoolYear, int participants, int failedRussian, int failedMathematics) {
        UUID id = made.schools().get(school);
        List<ExamResult> lines = new ArrayList<>();
        lines.add(new ExamResult(id, "OGE", 9, "russian", schoolYear, true, participants, failedRussian, null));
        lines.add(new ExamResult(id, "OGE", 9, "mathematics", schoolYear, true, participants, failedMathematics, null));
        transaction.executeWithoutResult(status -> recordResults.record(made.id(), lines, null));
    }

    private void classify(ListSource source) {
        SystemContext.run(
                "test", () -> classifySchools.classify(cycle, made.id(), new ListTerms(YEAR, RESULTS, source)));
    }

    private void receive(ListSource source, RegionalLine... lines) {
        receiveRegionalList.receive(
                cycle,
                made.id(),
                new ListTerms(YEAR, RESULTS, source),
                new RegionalBasis(RegionalBasis.Kind.LETTER, "ИХ.24-1", LocalDate.of(2026, 3, 24)),
                List.of(lines));
    }

    private RegionalLine line(int school, SchoolCategory... categories) {
        return new RegionalLine(made.schools().get(school), Set.of(categories), null, null);
    }

    private List<Set<SchoolCategory>> categories() {
        return classifications.listOf(cycle).stream()
                .map(ClassificationView::categories)
                .collect(Collectors.toList());
    }

    private Explanation explanation(int school) {
        ListPage page = coordinator.call(() -> reviewList.page(cycle, null, 0));
        UUID id = page.schools().getContent().stream()
                .filter(view -> view.schoolId().equals(made.schools().get(school)))
                .map(ClassificationView::id)
                .findFirst()
                .orElseThrow();
        return java.util.Objects.requireNonNull(page.why().get(id));
    }
}
