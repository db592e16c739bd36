package org.opora.implementation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opora.OporaTest;
import org.opora.TestMunicipalities;
import org.opora.account.Role;
import org.opora.account.SignedIn;
import org.opora.account.TestAccounts;
import org.opora.calendar.MovableClock;
import org.opora.programme.IndicatorFacts;
import org.opora.programme.Measure;
import org.opora.programme.Programmes;
import org.opora.report.TestYears;
import org.opora.review.TestProgrammes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@OporaTest
class ImplementationTests {

    @Autowired
    private SubmitDeficitRoadmap submitRoadmap;

    @Autowired
    private CheckDeficitRoadmap checkRoadmap;

    @Autowired
    private ReportProgress reportProgress;

    @Autowired
    private CorrectPlan correctPlan;

    @Autowired
    private Implementations implementations;

    @Autowired
    private PlanCorrectionRepository corrections;

    @Autowired
    private Undertakings undertakings;

    @Autowired
    private Programmes programmes;

    @Autowired
    private IndicatorFacts facts;

    @Autowired
    private TestProgrammes testProgrammes;

    @Autowired
    private TestMunicipalities municipalities;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private TestYears years;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MovableClock clock;

    @Autowired
    private MockMvc mvc;

    private TestMunicipalities.Made place;
    private SignedIn director;
    private SignedIn coordinator;
    private CaseScope scope;

    @BeforeEach
    void aSchoolInItsYear() {
        clock.moveTo(Instant.parse("2027-11-10T09:00:00Z"));
        place = municipalities.withSchools(2);
        director = accounts.inSchool(place.id(), place.schools().get(0), Role.DIRECTOR);
        coordinator = accounts.inMunicipality(place.id(), Role.COORDINATOR);
        scope = new CaseScope(place.id(), UUID.randomUUID(), place.schools().get(0), UUID.randomUUID());
    }

    @AfterEach
    void realTime() {
        clock.reset();
    }

    @Test
    void rowsKeepTheirIdsWhenTheRoadmapIsRevised() {
        submit("Нет психолога", "Нет учителя физики");
        List<UUID> before = rowIds();
        checkRoadmap.giveBack(scope.caseId(), "Уточните сроки", coordinator.accountId());

        submit("Нет учителя физики", "Нет логопеда");

        assertThat(rowIds().get(0)).isEqualTo(before.get(1));
        assertThat(rowIds().get(1)).isNotIn(before);
        assertThat(implementations.roadmapOf(scope.caseId()).orElseThrow().revision())
                .isEqualTo(2);
    }

    @Test
    void nobodyAcceptsTheirOwnRoadmap() {
        submit("Нет психолога");

        assertThatThrownBy(() -> checkRoadmap.accept(scope.caseId(), director.accountId()))
                .hasMessageContaining("implementation.own-roadmap");
    }

    @Test
    void anAcceptedRoadmapEndsTheProgrammesOfASchoolThatHasNoOther() {
        inAYear();
        submit("Нет психолога");
        checkRoadmap.accept(scope.caseId(), coordinator.accountId());
        assertThat(programmesDone()).as("track 1 has a programme besides").isZero();

        scope = new CaseScope(
                place.id(),
                scope.cycleId(),
                place.schools().get(1),
                years.caseOf(scope.cycleId(), place.schools().get(1)));
        jdbc.sql("update support_case set track_1 = false, track_2 = true where id = ?")
                .param(scope.caseId())
                .update();
        submit("Нет психолога");
        checkRoadmap.accept(scope.caseId(), coordinator.accountId());
        assertThat(programmesDone()).as("track 2").isEqualTo(1);
    }

    /** A year that is there, with the case of the first school. */
    private void inAYear() {
        UUID school = place.schools().get(0);
        UUID cycle = years.supported(place, 2027);
        scope = new CaseScope(place.id(), cycle, school, years.caseOf(cycle, school));
    }

    private int programmesDone() {
        return jdbc.sql("select count(*) from cycle_stage_done where cycle_id = ? and stage = 'programme'")
                .param(scope.cycleId())
                .query(Integer.class)
                .single();
    }

    @Test
    void onlyAnAcceptedRoadmapIsCarriedOut() {
        inAYear();
        submit("Нет психолога");
        assertThat(undertakings.of(scope.caseId(), null).measures()).isEmpty();

        checkRoadmap.accept(scope.caseId(), coordinator.accountId());

        assertThat(undertakings.of(scope.caseId(), null).measures()).hasSize(1);
    }

    @Test
    void progressIsKeptPerMeasureAndIndicatorAndMissingDataStayMissing() {
        TestProgrammes.Made programme = approved();

        report(programme, Arrays.asList(100, 45), null, "Сдвинуть срок");

        assertThat(implementations.doneShareOf(programme.caseId())).isEqualTo(73);
        assertThat(implementations.indicatorFactsOf(programme.id())).isEmpty();
        assertThat(implementations.reportsOf(programme.caseId()).get(0).correctionText())
                .isEqualTo("Сдвинуть срок");

        report(programme, Arrays.asList(100, 50), new BigDecimal("7.5"), null);

        assertThat(implementations.indicatorFactsOf(programme.id()).get(programme.indicator()))
                .isEqualByComparingTo("7.5");
        assertThat(facts.newest(programme.id()).get(programme.indicator())).isEqualByComparingTo("7.5");
    }

    @Test
    void aReportOnOtherMeasuresThanPlannedIsRefused() {
        TestProgrammes.Made programme = approved();

        assertThatThrownBy(() -> report(programme, List.of(100), null, null))
                .hasMessageContaining("implementation.changed");
        assertThatThrownBy(() -> report(programme, List.of(100, 101), null, null))
                .hasMessageContaining("implementation.percent");
    }

    @Test
    void aCorrectionRewritesTheProgrammeAndRemembersWhatWas() {
        TestProgrammes.Made programme = approved();
        LocalDate later = TestProgrammes.DUE.plusDays(20);

        correct(programme, new MeasureChange(programme.second(), null, later, "Колледж перенёс набор"));

        assertThat(programmes.byId(programme.id()).edition()).isEqualTo(2);
        assertThat(undertakings
                        .of(programme.caseId(), programme.id())
                        .measure(programme.second())
                        .orElseThrow()
                        .due())
                .isEqualTo(later);
    }

    @Test
    void aCorrectionAddsAndDropsMeasuresAndKeepsTheDroppedInHistory() {
        TestProgrammes.Made programme = approved();
        UUID aim = undertakings
                .of(programme.caseId(), programme.id())
                .places()
                .get(0)
                .id();

        correct(
                programme,
                List.of(newMeasure(aim, "Пригласить наставника из школы-куратора")),
                List.of(new DroppedMeasure(programme.second(), "Колледж отказал")));

        assertThat(undertakings.of(programme.caseId(), programme.id()).measures())
                .extracting(PlannedMeasure::text)
                .containsExactly("Курсы для учителей математики", "Пригласить наставника из школы-куратора");
        assertThat(undertakings
                        .of(programme.caseId(), programme.id())
                        .measures()
                        .get(0)
                        .rowId())
                .as("what stays keeps its id")
                .isEqualTo(programme.first());
        assertThat(programmes.rowsOf(programme.id(), 1).measures())
                .extracting(Measure::rowId)
                .containsExactly(programme.first(), programme.second());
        assertThat(corrections
                        .findByScopeCaseIdOrderByEnteredAtDesc(programme.caseId())
                        .get(0)
                        .changes())
                .extracting(
                        PlanCorrection.Change::kind, PlanCorrection.Change::textBefore, PlanCorrection.Change::reason)
                .containsExactly(
                        tuple(PlanCorrection.Kind.ADDED, null, "Прежняя мера не дала результата"),
                        tuple(PlanCorrection.Kind.DROPPED, "Договор с педагогическим колледжем", "Колледж отказал"));
    }

    @Test
    void aRoadmapTakesAndLosesMeasuresToo() {
        inAYear();
        submit("Нет психолога", "Нет учителя физики");
        checkRoadmap.accept(scope.caseId(), coordinator.accountId());
        List<UUID> before = rowIds();

        correctPlan.correct(new CorrectPlan.Correction(
                scope,
                null,
                List.of(),
                List.of(newMeasure(before.get(0), "Сетевой договор о психологе")),
                List.of(new DroppedMeasure(before.get(1), "Учитель принят")),
                "13",
                LocalDate.of(2027, 11, 10),
                List.of(),
                director.accountId()));

        assertThat(implementations.roadmapOf(scope.caseId()).orElseThrow().rows())
                .extracting(DeficitRow::deficit, DeficitRow::measure)
                .containsExactly(
                        tuple("Нет психолога", "Устранить: Нет психолога"),
                        tuple("Нет психолога", "Сетевой договор о психологе"));
        assertThat(rowIds().get(0)).isEqualTo(before.get(0));
    }

    @Test
    void anAimIsNotLeftWithoutMeasuresAndNoneGoesBeyondTheProgramme() {
        TestProgrammes.Made programme = approved();
        UUID aim = undertakings
                .of(programme.caseId(), programme.id())
                .places()
                .get(0)
                .id();
        List<DroppedMeasure> both = List.of(
                new DroppedMeasure(programme.first(), "Не нужна"), new DroppedMeasure(programme.second(), "Не нужна"));
        NewMeasure late =
                new NewMeasure(aim, "Поздняя", LocalDate.of(2028, 1, 10), "Директор", null, "Приказ", "Так надо");

        assertThatThrownBy(() -> correct(programme, List.of(), both))
                .hasMessageContaining("programme.risk-without-measure");
        assertThatThrownBy(() -> correct(programme, List.of(late), List.of()))
                .hasMessageContaining("programme.measure-outside");
        assertThatThrownBy(() -> correct(programme, List.of(), List.of()))
                .hasMessageContaining("implementation.nothing-corrected");
        assertThatThrownBy(() -> correct(programme, List.of(newMeasure(UUID.randomUUID(), "Новая")), List.of()))
                .hasMessageContaining("implementation.unknown-place");
        assertThat(programmes.byId(programme.id()).edition()).isEqualTo(1);
    }

    @Test
    void aCorrectionThatChangesNothingIsRefused() {
        TestProgrammes.Made programme = approved();

        assertThatThrownBy(() -> correct(programme, new MeasureChange(programme.second(), null, null, "Так надо")))
                .hasMessageContaining("implementation.nothing-changed");
        assertThatThrownBy(() -> correct(programme, new MeasureChange(UUID.randomUUID(), "Новая", null, "Так надо")))
                .hasMessageContaining("implementation.unknown-measure");
    }

    @Test
    void thePagesShowTheOwnSchoolOnly() throws Exception {
        TestProgrammes.Made programme = approved();
        report(programme, List.of(100, 50), new BigDecimal("7.5"), "Сдвинуть срок");
        correct(programme, new MeasureChange(programme.second(), "Договор с институтом", null, "Колледж отказал"));
        SignedIn stranger = accounts.inSchool(place.id(), place.schools().get(1), Role.DIRECTOR);
        String address = "/implementation/" + programme.caseId();

        mvc.perform(get(address).with(authentication(director.authentication())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Договор с институтом")));
        mvc.perform(get(address).with(authentication(coordinator.authentication())))
                .andExpect(status().isOk());
        mvc.perform(get(address).with(authentication(stranger.authentication())))
                .andExpect(status().isNotFound());
        mvc.perform(get("/implementation").with(authentication(coordinator.authentication())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("75 %")));
        submit("Нет психолога");
        mvc.perform(get("/implementation/" + scope.caseId()).with(authentication(coordinator.authentication())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Нет психолога")));
    }

    private void submit(String... deficits) {
        submitRoadmap.submit(
                scope,
                Arrays.stream(deficits)
                        .map(deficit -> new NewDeficit(
                                deficit, "Устранить: " + deficit, LocalDate.of(2027, 12, 1), "Директор", null, null))
                        .toList(),
                List.of(),
                director.accountId());
    }

    private List<UUID> rowIds() {
        return implementations.roadmapOf(scope.caseId()).orElseThrow().rows().stream()
                .map(DeficitRow::rowId)
                .toList();
    }

    private TestProgrammes.Made approved() {
        return testProgrammes.make(place.id(), place.schools().get(0), director.accountId(), "APPROVED");
    }

    private void report(TestProgrammes.Made programme, List<Integer> percents, BigDecimal current, String correction) {
        reportProgress.report(new ReportProgress.Report(
                new CaseScope(place.id(), programme.cycleId(), place.schools().get(0), programme.caseId()),
                ProgressKind.REPEAT,
                programme.id(),
                percents.stream()
                        .map(percent -> new ReportProgress.Stated(percent, "Сделано", null))
                        .toList(),
                Arrays.asList(current),
                correction,
                List.of(),
                director.accountId()));
        clock.moveTo(clock.instant().plusSeconds(60));
    }

    private void correct(TestProgrammes.Made programme, MeasureChange change) {
        correctPlan.correct(new CorrectPlan.Correction(
                new CaseScope(place.id(), programme.cycleId(), place.schools().get(0), programme.caseId()),
                programme.id(),
                List.of(change),
                List.of(),
                List.of(),
                "12",
                LocalDate.of(2027, 11, 10),
                List.of(),
                director.accountId()));
    }

    private void correct(TestProgrammes.Made programme, List<NewMeasure> added, List<DroppedMeasure> dropped) {
        correctPlan.correct(new CorrectPlan.Correction(
                new CaseScope(place.id(), programme.cycleId(), place.schools().get(0), programme.caseId()),
                programme.id(),
                List.of(),
                added,
                dropped,
                "12",
                LocalDate.of(2027, 11, 10),
                List.of(),
                director.accountId()));
    }

    private static NewMeasure newMeasure(UUID to, String text) {
        return new NewMeasure(
                to,
                text,
                LocalDate.of(2027, 12, 1),
                "Заместитель директора",
                null,
                "Договор",
                "Прежняя мера не дала результата");
    }
}
