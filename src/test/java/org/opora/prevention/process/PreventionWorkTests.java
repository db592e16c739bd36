package org.opora.prevention.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opora.OporaTest;
import org.opora.TestMunicipalities;
import org.opora.TestMunicipalities.Made;
import org.opora.account.Role;
import org.opora.account.SignedIn;
import org.opora.account.TestAccounts;
import org.opora.cycle.LeaveYear;
import org.opora.cycle.OpenEarly;
import org.opora.cycle.YearSchools;
import org.opora.engine.LaunchRequest;
import org.opora.engine.Launcher;
import org.opora.engine.SystemContext;
import org.opora.inbox.Inbox;
import org.opora.inbox.InboxTask;
import org.opora.inbox.OpenTasks;
import org.opora.inbox.TaskState;
import org.opora.prevention.ControlPlacement;
import org.opora.prevention.ListPrevention;
import org.opora.publication.PublicationState;
import org.opora.registry.EditSchool;
import org.opora.report.TestYears;
import org.opora.supportcase.Withdrawal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Track 3 as people work on it: their real forms, on the real engine and PostgreSQL. */
@OporaTest
class PreventionWorkTests {

    @Autowired
    Launcher launcher;

    @Autowired
    ManagementService management;

    @Autowired
    Inbox inbox;

    @Autowired
    OpenTasks openTasks;

    @Autowired
    TestMunicipalities municipalities;

    @Autowired
    TestYears years;

    @Autowired
    TestAccounts accounts;

    @Autowired
    ControlPlacement controlPlacement;

    @Autowired
    OpenEarly openEarly;

    @Autowired
    LeaveYear leaveYear;

    @Autowired
    YearSchools yearSchools;

    @Autowired
    EditSchool editSchool;

    @Autowired
    ListPrevention preventionList;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    private Made made;
    private UUID cycle;
    private UUID school;
    private SignedIn coordinator;
    private SignedIn methodist;
    private SignedIn director;
    private String today;

    @BeforeEach
    void aYearWithPrevention() {
        made = municipalities.withSchools(2);
        cycle = years.supported(made, 2099);
        school = made.schools().get(0);
        coordinator = accounts.inMunicipality(made.id(), Role.COORDINATOR);
        methodist = accounts.inMunicipality(made.id(), Role.METHODIST);
        director = accounts.inSchool(made.id(), school, Role.DIRECTOR);
        today = LocalDate.ofInstant(clock.instant(), clock.getZone()).toString();
        String key = made.slug() + "-2099-1";
        Map<String, @Nullable Object> variables = new HashMap<>();
        variables.put("cycleId", cycle.toString());
        variables.put("cycleKey", key);
        variables.put("municipalityId", made.id().toString());
        transaction.executeWithoutResult(
                status -> launcher.request(List.of(new LaunchRequest("prevention", key, made.slug(), variables))));
        runJobs();
    }

    @Test
    void runsFromTheSpringAnalysisToTheControlOrderThoughOneSchoolIsLate() {
        accepted(director, "userTask_analyseSchoolPrevention", school, schoolAnalysis());
        accepted(methodist, "userTask_analyseRegionalMonitoring", null, regionalAnalysis());
        accepted(coordinator, "userTask_givePreventionRecommendations", null, recommendations());
        runJobs();

        accepted(
                director,
                "userTask_answerRecommendation",
                school,
                Map.of("answer", "OBJECTED", "objection", "Нет часов"));
        accepted(
                coordinator,
                "userTask_considerObjection",
                school,
                Map.of(
                        "decision",
                        "KEEP",
                        "text",
                        "Выделить час в неделю",
                        "due",
                        "2099-07-01",
                        "reason",
                        "Часы есть"));
        accepted(
                director, "userTask_answerRecommendation", school, Map.of("answer", "ACCEPTED", "done", "Час выделен"));

        openedEarly("timer_waitForPlacement");
        assertThat(openTasks.ofCycle(cycle))
                .filteredOn(task -> task.taskKey().equals("userTask_giveAddress"))
                .as("the site on prevention is not the programme's publication")
                .isNotEmpty()
                .extracting(InboxTask::stage)
                .containsOnly("prevention");
        accepted(director, "userTask_giveAddress", school, address());
        accepted(
                coordinator,
                "userTask_checkPublication",
                school,
                Map.of("result", "PARTLY", "checkedOn", today, "remark", "Нет положения", "newDue", "2099-10-01"));
        accepted(director, "userTask_giveAddress", school, address());
        accepted(coordinator, "userTask_checkPublication", school, Map.of("result", "THERE", "checkedOn", today));

        openedEarly("timer_waitForControl");
        accepted(
                coordinator,
                "userTask_writeControlNote",
                null,
                Map.of(
                        "controlledOn", today,
                        "findings", "Одна школа разместила документы, другая нет",
                        "measures", "Второй школе разместить документы до 15 октября"));
        runJobs();

        assertThat(controlPlacement.ofCycle(cycle).count(PublicationState.THERE))
                .isEqualTo(1);
        assertThat(controlPlacement.ofCycle(cycle).count(PublicationState.AWAITED))
                .isEqualTo(1);
        assertThat(openTasks.ofCycle(cycle))
                .extracting(InboxTask::taskKey)
                .contains("userTask_prepareOrder", "userTask_analyseSchoolPrevention", "userTask_giveAddress");
    }

    /** Track 3 is for every school: one that closes in mid-year leaves it without ever having been supported. */
    @Test
    void aSchoolOnPreventionOnlyLeavesTheYearAndOnlyThenTheRegister() {
        jdbc.sql("delete from support_case where school_id = ?").param(school).update();
        jdbc.sql("update cycle set opened_at = ? where id = ?")
                .params(Timestamp.from(clock.instant().minus(Duration.ofDays(2))), cycle)
                .update();
        accepted(director, "userTask_analyseSchoolPrevention", school, schoolAnalysis());
        assertThat(openTasks.ofSchool(cycle, school))
                .as("it only waits for dates")
                .noneMatch(task -> task.state() == TaskState.OPEN);
        assertThatThrownBy(() -> coordinator.run(() -> editSchool.archive(school)))
                .hasMessageContaining("registry.school-in-year");

        assertThat(coordinator.call(() -> yearSchools.mayLeave(cycle)))
                .extracting(YearSchools.Choice::id)
                .contains(school);
        LocalDate day = LocalDate.parse(today);
        assertThatThrownBy(() -> coordinator.run(
                        () -> leaveYear.leave(cycle, school, new Withdrawal(other(), day, "Постановление № 5", true))))
                .hasMessageContaining("supportcase.nothing-to-transfer");
        coordinator.run(() -> leaveYear.leave(cycle, school, new Withdrawal(other(), day, "Постановление № 5", false)));
        runJobs();

        assertThat(listPrevention()).containsExactly("СОШ № 1 WITHDRAWN", "СОШ № 2 OPEN");
        assertThat(coordinator.call(() -> yearSchools.mayLeave(cycle)))
                .extracting(YearSchools.Choice::id)
                .doesNotContain(school);
        coordinator.run(() -> editSchool.archive(school));
    }

    private UUID other() {
        return made.schools().get(1);
    }

    private List<String> listPrevention() {
        return coordinator.call(() -> preventionList.lines()).stream()
                .map(line -> line.school() + " " + line.state())
                .toList();
    }

    private static Map<String, Object> schoolAnalysis() {
        return Map.of(
                "monitoring", "ВПР и ОГЭ прошлого года",
                "findings", "Трудности в чтении у пятых классов",
                "plan", "Карта трудностей и занятия по чтению");
    }

    private static Map<String, Object> regionalAnalysis() {
        return Map.of(
                "sources", "Справка регионального мониторинга",
                "periodFrom", "2025-09-01",
                "periodTo", "2026-05-31",
                "findings", "Доля учеников с трудностями выросла",
                "specifics", "Малые сельские школы",
                "causes", "Нет карт трудностей");
    }

    private Map<String, Object> recommendations() {
        return Map.of(
                "recommendations", "Ввести карту трудностей ученика",
                "items",
                        List.of(Map.of(
                                "schoolId", school.toString(), "text", "Начать с пятых классов", "due", "2099-06-15")),
                "change", "NO",
                "keepReason", "Строки дорожной карты уже есть");
    }

    private Map<String, Object> address() {
        return Map.of("address", "https://school.example.ru/prevention", "placedOn", today);
    }

    private void accepted(SignedIn person, String taskKey, @Nullable UUID of, Map<String, ?> given) {
        InboxTask task = openTasks.ofCycle(cycle).stream()
                .filter(open -> open.taskKey().equals(taskKey) && (of == null || of.equals(open.schoolId())))
                .findFirst()
                .orElseThrow(() -> new AssertionError(taskKey + " is not open: " + openTasks.ofCycle(cycle)));
        assertThat(person.call(() -> inbox.form(task.id(), null)).toString()).isNotBlank();
        assertThat(person.call(() -> inbox.submit(task.id(), UUID.randomUUID(), new HashMap<>(given)))
                        .errors())
                .as(taskKey)
                .isEmpty();
        runJobs();
    }

    private void openedEarly(String wait) {
        coordinator.run(() -> openEarly.open(cycle, wait, null, "Школы готовы раньше"));
        runJobs();
    }

    private void runJobs() {
        for (int round = 0; round < 10; round++) {
            launcher.drain();
            List<Job> jobs = SystemContext.call("test", () -> management
                    .createJobQuery()
                    .tenantIdIn(made.slug())
                    .messages()
                    .listPage(0, 100));
            if (jobs.isEmpty()) {
                return;
            }
            jobs.forEach(job -> SystemContext.run("test", () -> management.executeJob(job.getId())));
        }
    }
}
