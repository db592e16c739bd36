package org.opora.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opora.OporaTest;
import org.opora.TestMunicipalities;
import org.opora.TestMunicipalities.Made;
import org.opora.calendar.MovableClock;
import org.opora.classification.Parameters;
import org.opora.classification.SetParameters;
import org.opora.cycle.CycleView;
import org.opora.cycle.Cycles;
import org.opora.engine.Decisions;
import org.opora.engine.SystemContext;
import org.opora.supportcase.CaseReopened;
import org.opora.supportcase.Outcome;
import org.opora.supportcase.SupportCaseView;
import org.opora.supportcase.SupportCases;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** From reports through the session to the annual information, on the real database and the deployed decision. */
@OporaTest
class ReportSessionTests {

    private static final LocalDate TODAY = LocalDate.of(2027, 12, 20);
    private static final UUID DIRECTOR = UUID.randomUUID();
    private static final UUID COORDINATOR = UUID.randomUUID();
    private static final UUID HEAD = UUID.randomUUID();
    private static final UUID METHODIST = UUID.randomUUID();

    @Autowired
    TestMunicipalities municipalities;

    @Autowired
    TestYears years;

    @Autowired
    MovableClock clock;

    @Autowired
    SubmitSchoolReport submitSchoolReport;

    @Autowired
    CheckSchoolReport checkSchoolReport;

    @Autowired
    HoldReportSession holdReportSession;

    @Autowired
    ProposeOutcomes proposeOutcomes;

    @Autowired
    WriteAnnualInformation writeAnnualInformation;

    @Autowired
    ReportSessionRepository sessions;

    @Autowired
    SupportCases cases;

    @Autowired
    SchoolReportRepository reports;

    @Autowired
    Decisions decisions;

    @Autowired
    SetParameters setParameters;

    @Autowired
    Cycles cycles;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationEventPublisher events;

    private Made municipality;
    private UUID cycle;

    @BeforeEach
    void aYearWithOneReportAndOneSchoolThatNeverReports() {
        clock.moveTo(Instant.parse("2027-12-20T09:00:00Z"));
        municipality = municipalities.withSchools(2);
        cycle = years.supported(municipality, 2027);
        UUID school = municipality.schools().get(0);
        UUID supported = years.caseOf(cycle, school);
        submitSchoolReport.submit(new ReportPlace(municipality.id(), cycle, school, supported), text(), DIRECTOR);
        checkSchoolReport.accept(supported, COORDINATOR);
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void proposesForSchoolsWithAndWithoutReportAndSaysWhy() {
        List<OutcomeProposal> proposals = propose();
        assertThat(proposals).hasSize(2);
        OutcomeProposal reported = of(proposals, 0);
        assertThat(reported.outcome()).isEqualTo(Outcome.CONTINUE);
        assertThat(reported.explanation()).contains("снять с сопровождения нельзя");
        OutcomeProposal silent = of(proposals, 1);
        assertThat(silent.facts().report()).isEqualTo(ReportState.MISSING);
        assertThat(silent.outcome()).isEqualTo(Outcome.INTENSIFY);
        assertThat(silent.ruleIds()).isEqualTo("rule_supportOutcome_01");
    }

    @Test
    void theThresholdsOfTheMunicipalityAndYearDecideWhatIsDone() {
        ProposeOutcomes sevenTenthsDone =
                new ProposeOutcomes(cases, reports, new StandsAt("NORM", 70), decisions, setParameters, cycles);
        assertThat(of(sevenTenthsDone.propose(municipality.id(), cycle), 0).outcome())
                .isEqualTo(Outcome.CONTINUE);

        Parameters usual = Parameters.DEFAULTS;
        setParameters.draft(
                cycle,
                municipality.id(),
                2027,
                new Parameters(
                        usual.thresholdPercent(),
                        usual.procedures(),
                        usual.years(),
                        usual.riskProcedures(),
                        usual.minParticipants(),
                        usual.poolYears(),
                        usual.socialThreshold(),
                        usual.deficitThreshold(),
                        usual.highPercent(),
                        usual.shnsuTrack(),
                        70,
                        40),
                "");
        assertThat(of(sevenTenthsDone.propose(municipality.id(), cycle), 0).outcome())
                .as("a draft binds nobody")
                .isEqualTo(Outcome.CONTINUE);
        setParameters.putInForce(cycle, UUID.randomUUID(), "12", LocalDate.of(2027, 4, 15));

        assertThat(of(sevenTenthsDone.propose(municipality.id(), cycle), 0).outcome())
                .isEqualTo(Outcome.EXIT);
    }

    /** The session is told what became of a school since the support began, not since a change in mid-year. */
    @Test
    void aSchoolThatWasGivenAnotherCategoryInMidYearIsMeasuredByWhatItWasBefore() {
        ProposeOutcomes low =
                new ProposeOutcomes(cases, reports, new StandsAt("SHNOR", 30), decisions, setParameters, cycles);
        assertThat(of(low.propose(municipality.id(), cycle), 0).facts().lowBefore())
                .isTrue();

        UUID supported = years.caseOf(cycle, municipality.schools().get(0));
        jdbc.sql("update support_case set shnor_before = false where id = ?")
                .param(supported)
                .update();
        OutcomeProposal slipped = of(low.propose(municipality.id(), cycle), 0);

        assertThat(slipped.facts().lowBefore()).isFalse();
        assertThat(slipped.explanation()).contains("опустилась до низких результатов");
    }

    @Test
    void aSchoolThatIsSupportedAgainOwesItsReportAgain() {
        UUID supported = years.caseOf(cycle, municipality.schools().get(0));
        transaction.executeWithoutResult(status -> events.publishEvent(new CaseReopened(supported)));

        assertThat(of(propose(), 0).facts().report()).isEqualTo(ReportState.RETURNED);
    }

    /** What another record would know of every school. */
    private record StandsAt(String status, int done) implements SchoolStanding {

        @Override
        public Map<UUID, String> newestStatuses(CycleView cycle, List<SupportCaseView> supported) {
            return new HashMap<>() {
                @Override
                public String getOrDefault(Object school, String none) {
                    return status;
                }
            };
        }

        @Override
        public Integer programmeDone(UUID caseId) {
            return done;
        }
    }

    @Test
    void decidesOnEverySchoolAndKeepsInputsRulesAndReasons() {
        prepare();
        hold(decided(0, Outcome.EXIT, "комиссия учла внешние результаты"), decided(1, Outcome.INTENSIFY, null));

        ReportSession session = sessions.findByCycleId(cycle).orElseThrow();
        SessionDecision decision = session.decisions().stream()
                .filter(one -> one.schoolId().equals(municipality.schools().get(0)))
                .findFirst()
                .orElseThrow();
        assertThat(decision.proposed()).isEqualTo(Outcome.CONTINUE);
        assertThat(decision.outcome()).isEqualTo(Outcome.EXIT);
        assertThat(decision.reason()).contains("комиссия");
        assertThat(decision.definitionId()).isNotBlank();
        assertThat(cases.ofCycle(cycle))
                .extracting(found -> Objects.requireNonNull(found.outcome()))
                .containsExactly(Outcome.EXIT, Outcome.INTENSIFY);
        assertThat(jdbc.sql("select count(*) from instruction where cycle_id = ? and state = 'OPEN'")
                        .param(cycle)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void refusesADepartureFromTheProposalWithoutAReason() {
        prepare();
        assertThatThrownBy(() -> hold(decided(0, Outcome.EXIT, " "), decided(1, Outcome.INTENSIFY, null)))
                .hasMessageContaining("report.overrideNeedsReason");
    }

    @Test
    void refusesASessionThatForgetsASchoolOrDecidesTwice() {
        prepare();
        assertThatThrownBy(() -> hold(decided(0, Outcome.CONTINUE, null)))
                .hasMessageContaining("report.schoolNotDecided");
        assertThatThrownBy(() -> hold(
                        decided(0, Outcome.CONTINUE, null),
                        decided(0, Outcome.CONTINUE, null),
                        decided(1, Outcome.INTENSIFY, null)))
                .hasMessageContaining("report.schoolDecidedTwice");
    }

    @Test
    void refusesASecondSessionOfTheSameYear() {
        prepare();
        hold(decided(0, Outcome.CONTINUE, null), decided(1, Outcome.INTENSIFY, null));
        assertThatThrownBy(() -> hold(decided(0, Outcome.CONTINUE, null), decided(1, Outcome.INTENSIFY, null)))
                .hasMessageContaining("report.sessionAlreadyHeld");
    }

    @Test
    void countsTheYearAndHasItSignedByAnotherPerson() {
        prepare();
        hold(decided(0, Outcome.CONTINUE, null), decided(1, Outcome.INTENSIFY, null));
        writeAnnualInformation.write(
                municipality.id(), cycle, new WriteAnnualInformation.Words("Итоги года", null, "Задачи"), METHODIST);
        AnnualInformation information = writeAnnualInformation.ofCycle(cycle).orElseThrow();
        assertThat(figure(information, "schools")).isEqualByComparingTo("2");
        assertThat(figure(information, "supported")).isEqualByComparingTo("2");
        assertThat(figure(information, "reports_accepted")).isEqualByComparingTo("1");
        assertThat(figure(information, "outcome_intensify")).isEqualByComparingTo("1");
        assertThat(figure(information, "indicatorsShare")).isEqualByComparingTo("50");
        assertThat(figure(information, "instructionsShare")).isEqualByComparingTo("0");

        assertThatThrownBy(() -> writeAnnualInformation.sign(cycle, METHODIST))
                .hasMessageContaining("report.ownSignature");
        writeAnnualInformation.returnWith(cycle, "добавьте причины", HEAD);
        writeAnnualInformation.write(
                municipality.id(), cycle, new WriteAnnualInformation.Words("Итоги", "Кадры", "Задачи"), METHODIST);
        writeAnnualInformation.sign(cycle, HEAD);
        assertThat(writeAnnualInformation.ofCycle(cycle).orElseThrow().state()).isEqualTo(AnnualState.SIGNED);
    }

    private static BigDecimal figure(AnnualInformation information, String code) {
        return information.figures().stream()
                .filter(one -> one.code().equals(code))
                .map(one -> Objects.requireNonNull(one.value()))
                .findFirst()
                .orElseThrow();
    }

    private List<OutcomeProposal> propose() {
        return SystemContext.call("test", () -> proposeOutcomes.propose(municipality.id(), cycle));
    }

    private void prepare() {
        SystemContext.run("test", () -> holdReportSession.prepare(municipality.id(), cycle));
    }

    private void hold(HoldReportSession.Decided... decided) {
        SystemContext.run(
                "test",
                () -> holdReportSession.hold(
                        cycle,
                        new SessionMinutes(TODAY, null, "руководители школ", "Заслушали отчёты школ"),
                        List.of(decided),
                        List.of(new HoldReportSession.Charged(
                                "Провести разбор программ", "методист", null, TODAY.plusDays(30))),
                        HEAD));
    }

    private HoldReportSession.Decided decided(
            int school, Outcome outcome, @org.jspecify.annotations.Nullable String reason) {
        return new HoldReportSession.Decided(municipality.schools().get(school), outcome, reason);
    }

    private OutcomeProposal of(List<OutcomeProposal> proposals, int school) {
        return proposals.stream()
                .filter(one ->
                        one.facts().schoolId().equals(municipality.schools().get(school)))
                .findFirst()
                .orElseThrow();
    }

    private static ReportText text() {
        return new ReportText(
                List.of(
                        new ReportedIndicator(
                                "Ниже порога", "%", new BigDecimal(40), new BigDecimal(20), new BigDecimal(18)),
                        new ReportedIndicator(
                                "Прошли обучение", "%", BigDecimal.ZERO, new BigDecimal(100), new BigDecimal(80))),
                "Меры дали результат",
                "Приказ о наставничестве",
                null,
                null);
    }
}
