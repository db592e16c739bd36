package org.opora.cycle.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.opora.bpmn.Messages;
import org.opora.bpmn.Stage;
import org.opora.engine.ProcessRun;
import org.opora.engine.ProcessTestEngine;

/** Every way through the year of a municipality. */
class SupportCycleProcessTests {

    @RegisterExtension
    static final ProcessTestEngine process =
            ProcessTestEngine.of("support-cycle").stubWaiting("order").stub("monitoring");

    @BeforeEach
    void steps() {
        process.delegate("planDeadlinesDelegate", execution -> {
            for (String kind : new String[] {
                "criteria",
                "regionalList",
                "schoolList",
                "agreement",
                "recommendations",
                "seminar",
                "session",
                "annualInformation"
            }) {
                execution.setVariable(kind + "Due", process.date("2027-05-10"));
            }
            execution.setVariable("sessionOpens", process.date("2027-12-15"));
            execution.setVariable("interimMonitoringOpens", process.date("2027-06-06"));
            execution.setVariable("repeatMonitoringOpens", process.date("2027-11-01"));
            execution.setVariable("cycleEnds", process.date("2027-12-31"));
        });
        process.idle(
                "classifySchoolsDelegate",
                "openCasesDelegate",
                "launchPreventionDelegate",
                "prepareSessionDelegate",
                "closeCycleDelegate",
                "admitSchoolDelegate",
                "changeCategoryDelegate",
                "cancelCycleDelegate");
    }

    @Test
    void aWholeYearWithEveryStage() {
        ProcessRun year = process.start("rybinsk-2027-1", switches("BOTH", true));
        year.runJobs().waitsAt("userTask_defineCriteria").complete("userTask_defineCriteria", Map.of());
        registerOrder(year);
        year.waitsAt("userTask_enterRegionalList").complete("userTask_enterRegionalList", Map.of());
        year.passed("callActivity_initialMonitoring", "serviceTask_classifySchools");
        year.waitsAt("userTask_checkSchoolList").complete("userTask_checkSchoolList", Map.of());
        registerOrder(year);
        year.passed("serviceTask_openCases", "serviceTask_launchPrevention");
        year.waitsAt(
                "userTask_concludeAgreement",
                "userTask_giveRecommendations",
                "userTask_holdSeminar",
                "timer_waitForInterimMonitoring",
                "timer_waitForRepeatMonitoring",
                "timer_waitForSession");
        registerOrder(year);
        year.complete("userTask_concludeAgreement", Map.of());
        year.complete("userTask_giveRecommendations", Map.of());
        year.complete("userTask_holdSeminar", Map.of());
        year.fireTimer("timer_waitForInterimMonitoring")
                .passed("callActivity_interimMonitoring", "endEvent_interimMonitored");
        year.fireTimer("timer_waitForRepeatMonitoring")
                .passed("callActivity_repeatMonitoring", "endEvent_repeatMonitored");

        year.fireTimer("timer_waitForSession").waitsAt("userTask_holdSession");
        year.complete("userTask_holdSession", Map.of()).waitsAt("userTask_writeAnnualInformation");
        year.complete("userTask_writeAnnualInformation", Map.of());
        year.complete("userTask_signAnnualInformation", Map.of("annualSigned", true));
        year.endedAt("endEvent_cycleClosed");
    }

    @Test
    void aYearOfALateMunicipalityHasOnlyWhatIsSwitchedOn() {
        ProcessRun year = process.start("karabash-2027-1", switches("OWN", false));
        year.runJobs()
                .waitsAt("timer_waitForYearEnd")
                .neverPassed("userTask_defineCriteria", "userTask_enterRegionalList", "callActivity_initialMonitoring");
        year.fireTimer("timer_waitForYearEnd").endedAt("endEvent_cycleClosed");
        year.neverPassed("userTask_holdSession", "userTask_writeAnnualInformation", "callActivity_orderPlan");
    }

    @Test
    void theListOfTheRegionIsEnoughWithoutMonitoring() {
        Map<String, Object> switches = switches("REGION", false);
        switches.put("doClassification", true);
        ProcessRun year = process.start("rybinsk-2027-1", switches);
        year.runJobs().complete("userTask_enterRegionalList", Map.of());
        year.neverPassed("callActivity_initialMonitoring").waitsAt("userTask_checkSchoolList");
    }

    @Test
    void theListOfTheRegionIsEnoughWithoutClassification() {
        ProcessRun year = process.start("rybinsk-2027-1", switches("REGION", false));
        year.runJobs().complete("userTask_enterRegionalList", Map.of());
        year.neverPassed("callActivity_initialMonitoring", "userTask_checkSchoolList")
                .passed("serviceTask_openCases")
                .waitsAt("timer_waitForYearEnd");
    }

    @Test
    void theHeadReturnsTheListToItsCheck() {
        Map<String, Object> switches = switches("OWN", false);
        switches.put("doClassification", true);
        ProcessRun year = process.start("rybinsk-2027-1", switches);
        year.runJobs().complete("userTask_checkSchoolList", Map.of());
        year.complete("userTask_stub", Map.of("orderRegistered", false, "orderId", "a"));
        year.waitsAt("userTask_checkSchoolList").neverPassed("serviceTask_openCases");
    }

    @Test
    void theHeadReturnsTheAnnualInformation() {
        Map<String, Object> switches = switches("OWN", false);
        switches.put("doAnnual", true);
        ProcessRun year = process.start("rybinsk-2027-1", switches);
        year.runJobs().fireTimer("timer_waitForYearEnd").complete("userTask_writeAnnualInformation", Map.of());
        year.complete("userTask_signAnnualInformation", Map.of("annualSigned", false));
        year.waitsAt("userTask_writeAnnualInformation");
    }

    @Test
    void unfinishedWorkDoesNotHoldUpTheEndOfTheYear() {
        Map<String, Object> switches = switches("OWN", false);
        switches.put("doAgreement", true);
        switches.put("doSession", true);
        ProcessRun year = process.start("rybinsk-2027-1", switches);
        year.runJobs().waitsAt("userTask_concludeAgreement").fireTimer("timer_waitForSession");
        year.complete("userTask_holdSession", Map.of()).endedAt("endEvent_cycleClosed");
    }

    @Test
    void monitoringsThatNobodyHasOpenedDoNotHoldUpTheEndOfTheYear() {
        Map<String, Object> switches = switches("OWN", false);
        switches.put("doInterim", true);
        switches.put("doRepeat", true);
        switches.put("doSession", true);
        ProcessRun year = process.start("rybinsk-2027-1", switches);
        year.runJobs().fireTimer("timer_waitForSession");
        year.waitsAt("timer_waitForInterimMonitoring", "timer_waitForRepeatMonitoring", "userTask_holdSession");
        year.complete("userTask_holdSession", Map.of()).endedAt("endEvent_cycleClosed");
        year.neverPassed("callActivity_interimMonitoring", "callActivity_repeatMonitoring");
    }

    @Test
    void aSchoolJoinsLateAndTheYearGoesOn() {
        ProcessRun year = process.start("rybinsk-2027-1", switches("OWN", false));
        String[] seen = new String[1];
        process.delegate("admitSchoolDelegate", execution -> seen[0] = (String) execution.getVariable("changedCaseId"));
        year.runJobs().message(Messages.SCHOOL_JOINED, Map.of("changedCaseId", "case-7"));
        year.passed("serviceTask_admitSchool", "endEvent_schoolAdmitted").waitsAt("timer_waitForYearEnd");
        assertThat(seen[0]).isEqualTo("case-7");
    }

    @Test
    void aCategoryChangesAndTheYearGoesOn() {
        ProcessRun year = process.start("rybinsk-2027-1", switches("OWN", false));
        year.runJobs().message(Messages.CATEGORY_CHANGED, Map.of("changedCaseId", "case-7"));
        year.passed("serviceTask_changeCategory", "endEvent_categoryApplied").waitsAt("timer_waitForYearEnd");
    }

    @Test
    void theHeadCancelsTheYear() {
        ProcessRun year = process.start("rybinsk-2027-1", switches("BOTH", true));
        year.runJobs().waitsAt("userTask_defineCriteria").message(Messages.CYCLE_CANCELLED);
        year.endedAt("endEvent_cycleCancelled")
                .passed("serviceTask_cancelCycle")
                .neverPassed("serviceTask_closeCycle");
    }

    private static void registerOrder(ProcessRun year) {
        year.waitsAt("userTask_stub").complete("userTask_stub", Map.of("orderRegistered", true, "orderId", "a"));
    }

    private static Map<String, Object> switches(String listSource, boolean on) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("cycleKey", "rybinsk-2027-1");
        variables.put("cycleId", "00000000-0000-0000-0000-000000000002");
        variables.put("listSource", listSource);
        for (Stage stage : Stage.values()) {
            variables.put(stage.switchVariable().name(), on);
        }
        return variables;
    }
}
