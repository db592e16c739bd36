package org.opora.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.opora.error.FieldRefusal;
import org.opora.error.NotFoundException;
import org.opora.error.OporaException;
import org.opora.report.TestYears;
import org.springframework.beans.factory.annotation.Autowired;

/** A school's programme from its risks to its approval, on the whole application. */
@OporaTest
class ProgrammeWorkTests {

    private static final UUID DIRECTOR = UUID.randomUUID();

    @Autowired
    private TestMunicipalities municipalities;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private TestYears years;

    @Autowired
    private MovableClock clock;

    @Autowired
    private AssessRisks assessRisks;

    @Autowired
    private DraftProgramme draftProgramme;

    @Autowired
    private CheckPlacement checkPlacement;

    @Autowired
    private GatherRemarks gatherRemarks;

    @Autowired
    private ApproveProgramme approveProgramme;

    @Autowired
    private CorrectProgramme correctProgramme;

    @Autowired
    private IndicatorFacts facts;

    @Autowired
    private Programmes programmes;

    @Autowired
    private ReadProgramme readProgramme;

    @Autowired
    private ListProgrammes listProgrammes;

    @Autowired
    private EditRiskFactors editRiskFactors;

    @Autowired
    private RiskFactors riskFactors;

    private TestMunicipalities.Made place;
    private ProgrammeScope scope;

    @BeforeEach
    void school() {
        clock.moveTo(Instant.parse("2027-05-25T09:00:00Z"));
        place = municipalities.withSchools(2);
        scope = year(2027);
    }

    @AfterEach
    void clockBack() {
        clock.reset();
    }

    private ProgrammeScope year(int year) {
        UUID cycle = years.supported(place, year);
        UUID school = place.schools().get(0);
        return new ProgrammeScope(place.id(), cycle, school, years.caseOf(cycle, school));
    }

    private static ProgrammeText text(String factor, String measure) {
        return Texts.of(Texts.section(factor, List.of(Texts.measure(measure))));
    }

    private UUID draft(String measure) {
        return draftProgramme
                .draft(scope, text("staff-shortage", measure), EditionReason.DRAFT, DIRECTOR)
                .programmeId();
    }

    private static void refused(String code, Runnable work) {
        assertThatThrownBy(work::run).isInstanceOfSatisfying(OporaException.class, e -> assertThat(e.code())
                .isEqualTo(code));
    }

    @Test
    void theProposalFollowsTheThresholdsAndIsExplained() {
        RiskProfileView profile = assessRisks.assess(
                scope,
                List.of(new FactorAnswer("staff-shortage", BigDecimal.valueOf(12), Significance.HIGH, null)),
                null,
                DIRECTOR);
        assertThat(profile.assessments()).singleElement().satisfies(row -> {
            assertThat(row.proposed()).isEqualTo(Significance.HIGH);
            assertThat(row.requirement()).isEqualTo(Requirement.REQUIRED);
            assertThat(row.explanation()).contains("порога высокой значимости", "обязательна");
        });
    }

    @Test
    void whereLessIsWorseALowValueIsHigh() {
        RiskProfileView profile = assessRisks.assess(
                scope,
                List.of(
                        new FactorAnswer("adaptivity", BigDecimal.valueOf(20), Significance.LOW, null),
                        new FactorAnswer("in-school-training", BigDecimal.valueOf(60), Significance.HIGH, null),
                        new FactorAnswer("parents", BigDecimal.valueOf(90), Significance.LOW, null)),
                null,
                DIRECTOR);
        assertThat(profile.required()).isEqualTo(Set.of("in-school-training"));
    }

    @Test
    void anUnknownFigureNeedsAReason() {
        refused(
                "programme.risk-reason",
                () -> assessRisks.assess(
                        scope, List.of(new FactorAnswer("motivation", null, Significance.LOW, " ")), null, DIRECTOR));
    }

    @Test
    void aDecisionAgainstTheProposalNeedsAReason() {
        FactorAnswer against = new FactorAnswer("discipline", BigDecimal.valueOf(9), Significance.LOW, null);
        refused("programme.risk-reason", () -> assessRisks.assess(scope, List.of(against), null, DIRECTOR));
    }

    @Test
    void everyFactorInUseIsAsked() {
        assertThat(assessRisks.questions(scope)).hasSizeGreaterThanOrEqualTo(12);
    }

    @Test
    void aRequiredRiskNeedsASection() {
        assessRisks.assess(
                scope,
                List.of(new FactorAnswer("failure-risk", BigDecimal.valueOf(20), Significance.MEDIUM, null)),
                null,
                DIRECTOR);
        refused("programme.risk-missing", () -> draft("Купить ноутбуки"));
    }

    @Test
    void everyDayLiesWithinThePeriodAndThePeriodReachesTheYear() {
        besides("endsOn", "programme.ends-before-year", text("2026-05-25", "2026-12-31", "2026-07-24"));
        besides(
                "risks[0].measures[0].due",
                "programme.measure-before-start",
                text("2027-05-25", "2028-01-20", "2026-07-24"));
        besides(
                "risks[0].measures[0].due",
                "programme.measure-after-end",
                text("2027-05-25", "2028-01-20", "2028-01-21"));
        assertThat(draftProgramme
                        .draft(scope, text("2027-01-01", "2027-01-01", "2027-01-01"), EditionReason.DRAFT, DIRECTOR)
                        .changed())
                .isTrue();
    }

    private void besides(String path, String code, ProgrammeText text) {
        assertThatThrownBy(() -> draftProgramme.draft(scope, text, EditionReason.UPDATE, DIRECTOR))
                .isInstanceOfSatisfying(FieldRefusal.class, refusal -> {
                    assertThat(refusal.path()).isEqualTo(path);
                    assertThat(refusal.code()).isEqualTo(code);
                });
    }

    private static ProgrammeText text(String from, String to, String due) {
        var measure =
                new ProgrammeText.MeasureLine("Принять учителя", LocalDate.parse(due), "Директор", null, "Приказ");
        return new ProgrammeText(
                ProgrammeKind.ANTIRISK,
                LocalDate.parse(from),
                LocalDate.parse(to),
                List.of(Texts.section("staff-shortage", List.of(measure))),
                null,
                null,
                List.of());
    }

    @Test
    void aProgrammeGoesFromDraftToApproval() {
        UUID id = draft("Принять на работу учителя математики");
        checkPlacement.accept(id);
        assertThat(gatherRemarks.gather(id, true)).isFalse();
        approveProgramme.approve(id, "17-од", LocalDate.of(2027, 5, 24), List.of());
        clock.moveTo(Instant.parse("2027-10-01T09:00:00Z"));
        assertThat(programmes.inForceOf(scope.schoolId(), LocalDate.of(2027, 10, 1)))
                .hasValueSatisfying(view -> assertThat(view.id()).isEqualTo(id));
    }

    @Test
    void aRejectedProgrammeIsWrittenAgain() {
        UUID id = draft("Принять на работу учителя математики");
        gatherRemarks.gather(id, false);
        assertThat(draft("Принять на работу двух учителей математики")).isEqualTo(id);
        assertThat(programmes.byId(id).status()).isEqualTo(ProgrammeStatus.DRAFT);
        assertThat(programmes.editionsOf(id)).hasSize(2);
        assertThat(programmes.difference(id, 1, 2)).extracting(RowChange::kind).containsExactly("CHANGED");
    }

    @Test
    void aProgrammeInForceIsConfirmedOrReplaced() {
        UUID first = draft("Принять на работу учителя математики");
        approveProgramme.approve(first, "17-од", LocalDate.of(2027, 5, 24), List.of());
        clock.moveTo(Instant.parse("2028-05-25T09:00:00Z"));
        scope = year(2028);
        ProgrammeText same = text("staff-shortage", "Принять на работу учителя математики");
        assertThat(draftProgramme.draft(scope, same, EditionReason.UPDATE, DIRECTOR))
                .isEqualTo(new Drafted(first, false));
        Drafted changed = draftProgramme.draft(
                scope, text("staff-shortage", "Открыть педагогический класс"), EditionReason.UPDATE, DIRECTOR);
        assertThat(changed.changed()).isTrue();
        approveProgramme.approve(changed.programmeId(), "18-од", LocalDate.of(2028, 5, 25), List.of());
        assertThat(programmes.byId(first).status()).isEqualTo(ProgrammeStatus.REPLACED);
    }

    @Test
    void aReturnNeedsADayAhead() {
        UUID id = draft("Принять на работу учителя математики");
        refused("programme.new-due-past", () -> checkPlacement.giveBack(id, "нет файла", LocalDate.of(2027, 5, 25)));
        checkPlacement.giveBack(id, "нет файла", LocalDate.of(2027, 5, 26));
        assertThat(programmes.byId(id).placementRemark()).isEqualTo("нет файла");
    }

    @Test
    void aCorrectionIsAnEditionAndFactsStayPinned() {
        UUID id = draft("Принять на работу учителя математики");
        ProgrammeRows rows = programmes.byId(id).rows();
        UUID indicator = rows.indicators().get(0).rowId();
        UUID measure = rows.measures().get(0).rowId();
        facts.record(id, Map.of(indicator, BigDecimal.valueOf(30)), LocalDate.of(2027, 11, 1), DIRECTOR);
        facts.record(id, Map.of(indicator, BigDecimal.valueOf(35)), LocalDate.of(2027, 11, 15), DIRECTOR);
        correctProgramme.correct(
                id,
                new MeasureChanges(
                        List.of(new RowCorrection(measure, "Принять двух учителей", LocalDate.of(2027, 12, 20))),
                        List.of(),
                        Set.of()),
                DIRECTOR);
        assertThat(facts.newest(id).get(indicator)).isEqualByComparingTo("35");
        assertThat(programmes.byId(id).rows().measures()).singleElement().satisfies(row -> {
            assertThat(row.rowId()).isEqualTo(measure);
            assertThat(row.text()).isEqualTo("Принять двух учителей");
        });
    }

    @Test
    void anotherSchoolDoesNotSeeTheProgramme() {
        UUID id = draft("Принять на работу учителя математики");
        SignedIn own = accounts.inSchool(place.id(), place.schools().get(0), Role.DIRECTOR);
        SignedIn other = accounts.inSchool(place.id(), place.schools().get(1), Role.DIRECTOR);
        assertThat(own.call(() -> readProgramme.open(id)).id()).isEqualTo(id);
        assertThat(own.call(this::listed)).hasSize(1);
        assertThat(other.call(this::listed)).isEmpty();
        assertThatThrownBy(() -> other.call(() -> readProgramme.open(id))).isInstanceOf(NotFoundException.class);
    }

    private List<ProgrammeLine> listed() {
        return listProgrammes.page(new ProgrammeFilter(null, null, null), 0).getContent();
    }

    @Test
    void aCoordinatorSetsThresholdsOfTheOwnMunicipalityOnly() {
        SignedIn coordinator = accounts.inMunicipality(place.id(), Role.COORDINATOR);
        Thresholds strict = new Thresholds(BigDecimal.ONE, BigDecimal.valueOf(2));
        coordinator.run(() -> editRiskFactors.setThresholds(place.id(), "discipline", strict));
        assertThat(factor("discipline").thresholds().highFrom()).isEqualByComparingTo("2");
        coordinator.run(() -> editRiskFactors.setThresholds(place.id(), "discipline", new Thresholds(null, null)));
        assertThat(factor("discipline").own()).isFalse();
        UUID foreign = municipalities.withSchools(1).id();
        assertThatThrownBy(() -> coordinator.run(() -> editRiskFactors.setThresholds(foreign, "discipline", strict)))
                .isInstanceOf(NotFoundException.class);
    }

    private RiskFactorView factor(String code) {
        return riskFactors.all(place.id()).stream()
                .filter(view -> view.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
