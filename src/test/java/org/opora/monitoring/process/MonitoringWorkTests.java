package org.opora.monitoring.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
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
import org.opora.account.Role;
import org.opora.account.SignedIn;
import org.opora.account.TestAccounts;
import org.opora.engine.LaunchRequest;
import org.opora.engine.Launcher;
import org.opora.engine.SystemContext;
import org.opora.inbox.Inbox;
import org.opora.inbox.InboxTask;
import org.opora.inbox.OpenTasks;
import org.opora.inbox.SubmitResult;
import org.opora.monitoring.AnswerMonitoring;
import org.opora.monitoring.ExamResult;
import org.opora.monitoring.Indices;
import org.opora.monitoring.MonitoringKind;
import org.opora.monitoring.MonitoringRound;
import org.opora.monitoring.Monitorings;
import org.opora.monitoring.RecordResults;
import org.opora.monitoring.ReviewMonitoring;
import org.opora.monitoring.RoundView;
import org.opora.monitoring.SchoolNumbers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A monitoring as people work on it: their real forms, on the real engine and PostgreSQL. */
@OporaTest
class MonitoringWorkTests {

    private static final int RESULTS_YEAR = 2024;

    @Autowired
    private Launcher launcher;

    @Autowired
    private ManagementService management;

    @Autowired
    private Inbox inbox;

    @Autowired
    private OpenTasks openTasks;

    @Autowired
    private Monitorings monitorings;

    @Autowired
    private ReviewMonitoring review;

    @Autowired
    private AnswerMonitoring answers;

    @Autowired
    private Indices indices;

    @Autowired
    private RecordResults recordResults;

    @Autowired
    private TestMunicipalities municipalities;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private final UUID cycle = UUID.randomUUID();
    private TestMunicipalities.Made made;
    private SignedIn coordinator;
    private SignedIn methodist;
    private SignedIn director;
    private String key;

    @BeforeEach
    void municipality() {
        made = municipalities.withSchools(2);
        key = made.slug() + "-2099-1";
        coordinator = accounts.inMunicipality(made.id(), Role.COORDINATOR);
        methodist = accounts.inMunicipality(made.id(), Role.METHODIST);
        director = accounts.inSchool(made.id(), made.schools().get(0), Role.DIRECTOR);
        jdbc.sql(
                        """
                        insert into cycle (id, version, key, municipality_id, year, starts_on, ends_on, results_year, list_source,
                                           status, opened_at, opened_by)
                        values (?, 0, ?, ?, 2099, date '2099-01-01', date '2099-12-31', 2098, 'OWN', 'RUNNING',
                                timestamptz '2099-01-01 00:00:00Z', ?)
                        """)
                .params(cycle, key, made.id(), coordinator.accountId())
                .update();
        transaction.executeWithoutResult(status -> recordResults.record(
                made.id(),
                made.schools().stream()
                        .map(school -> new ExamResult(school, "OGE", 9, "russian", RESULTS_YEAR, true, 20, 4, null))
                        .toList(),
                null));
    }

    @Test
    void isCollectedFromEverySchoolAndConcluded() {
        made.schools().forEach(this::support);
        MonitoringRound round = opened(MonitoringKind.REPEAT);
        accepted(coordinator, "userTask_loadResults", null, Map.of("ready", "LOADED"));
        runJobs();

        UUID school = made.schools().get(0);
        accepted(
                director,
                "userTask_confirmResults",
                school,
                Map.of("decision", "OBJECT", "objection", "Участников было 21"));
        assertThat(form(coordinator, "userTask_answerObjection", school)).contains("Участников было 21");
        accepted(
                coordinator,
                "userTask_answerObjection",
                school,
                Map.of("decision", "CORRECTED", "answer", "Исправлено повторной загрузкой"));
        accepted(director, "userTask_confirmResults", school, Map.of("decision", "CONFIRM"));
        assertThat(form(director, "userTask_enterSchoolData", school))
                .as("a register that was never filled in proposes nothing")
                .doesNotContain("teachers=0", "pupils=0");
        accepted(director, "userTask_enterSchoolData", school, numbers(20));
        assertThat(form(coordinator, "userTask_closeCollection", null))
                .as("entered above is entered below, and who has not says so in the same words")
                .contains(
                        "| СОШ № 1 | 1 | entered ",
                        "| СОШ № 2 | 1 | not entered |",
                        "- СОШ № 1 — the school has entered the data about itself, its analysis is missing",
                        "- СОШ № 2 — the school has not entered the data about itself in this monitoring");
        accepted(
                director,
                "userTask_writeSchoolAnalysis",
                school,
                Map.of("monitoring", "ОГЭ", "findings", "Доля выросла", "planned", "Консультации"));
        runJobs();

        assertThat(submit(coordinator, "userTask_closeCollection", null, Map.of("withoutMissing", false)))
                .as("the second school has not answered")
                .isFalse();
        accepted(
                coordinator,
                "userTask_closeCollection",
                null,
                Map.of("withoutMissing", true, "reason", "Школа на карантине"));
        runJobs();
        accepted(methodist, "userTask_writeAnalyticNote", null, note());
        runJobs();

        RoundView view = coordinator.call(() -> review.byId(round.id()));
        assertThat(view.round().status()).isEqualTo(MonitoringRound.Status.DONE);
        assertThat(view.asked()).isEqualTo(2);
        assertThat(view.answered()).isEqualTo(1);
        assertThat(view.indicators()).hasSize(2);
        assertThat(view.note()).isNotNull();
        assertThat(answers.newestData(school)).map(SchoolNumbers::teachers).contains(20);
        assertThat(indices.of(made.id(), 2024))
                .filteredOn(index -> index.schoolId().equals(school))
                .singleElement()
                .satisfies(index -> {
                    assertThat(index.social()).as("one component is not known").isNull();
                    assertThat(index.deficit()).isNotNull();
                });
        assertThat(openTasks.ofSchool(cycle, made.schools().get(1)))
                .as("the late school may still answer")
                .hasSize(1);
    }

    @Test
    void inSummerOnlySupportedSchoolsAreAskedAndNotForResults() {
        UUID supported = made.schools().get(0);
        support(supported);
        opened(MonitoringKind.INTERIM);

        assertThat(openTasks.ofCycle(cycle))
                .extracting(InboxTask::taskKey, InboxTask::schoolId, InboxTask::stage)
                .containsExactlyInAnyOrder(
                        tuple("userTask_closeCollection", null, "interim"),
                        tuple("userTask_enterSchoolData", supported, "interim"));
        accepted(director, "userTask_enterSchoolData", supported, numbers(20));
        assertThat(task("userTask_writeSchoolAnalysis", supported).stage()).isEqualTo("interim");
    }

    @Test
    void moreTimeMovesEveryDateOfTheSchools() {
        opened(MonitoringKind.INITIAL);
        accepted(coordinator, "userTask_loadResults", null, Map.of("ready", "LOADED"));
        runJobs();
        fireTimer();
        runJobs();

        assertThat(form(coordinator, "userTask_extendOrContinue", null)).contains("СОШ № 1", "СОШ № 2");
        assertThat(task("userTask_extendOrContinue", null).dueDay())
                .as("indicators wait for the decision, so it has a date")
                .isAfter(LocalDate.now(clock))
                .isBefore(LocalDate.now(clock).plusDays(14));
        assertThat(submit(
                        coordinator,
                        "userTask_extendOrContinue",
                        null,
                        Map.of("decision", "EXTEND", "newDue", "2020-01-01", "reason", "Каникулы")))
                .as("a day in the past")
                .isFalse();
        LocalDate later = LocalDate.now(clock).plusDays(40);
        accepted(
                coordinator,
                "userTask_extendOrContinue",
                null,
                Map.of("decision", "EXTEND", "newDue", later.toString(), "reason", "Каникулы"));

        assertThat(task("userTask_closeCollection", null).dueDay()).isEqualTo(later);
        for (UUID school : made.schools()) {
            assertThat(openTasks.ofSchool(cycle, school))
                    .singleElement()
                    .extracting(InboxTask::dueDay)
                    .isEqualTo(later);
        }
    }

    @Test
    void nothingIsDecidedAboutSchoolsThatAllAnswered() {
        UUID supported = made.schools().get(0);
        support(supported);
        MonitoringRound round = opened(MonitoringKind.INTERIM);
        accepted(director, "userTask_enterSchoolData", supported, numbers(20));
        accepted(
                director,
                "userTask_writeSchoolAnalysis",
                supported,
                Map.of("monitoring", "ОГЭ", "findings", "Доля выросла", "planned", "Консультации"));
        runJobs();
        fireTimer();
        runJobs();

        assertThat(openTasks.ofCycle(cycle))
                .extracting(InboxTask::taskKey)
                .containsExactly("userTask_writeAnalyticNote");
        assertThat(coordinator.call(() -> review.byId(round.id())).round().status())
                .isEqualTo(MonitoringRound.Status.COMPUTED);
    }

    @Test
    void resultsThatComeLaterLeaveOnlyTheDataToAsk() {
        opened(MonitoringKind.INITIAL);
        accepted(
                coordinator,
                "userTask_loadResults",
                null,
                Map.of("ready", "LATER", "reason", "Результаты ещё не опубликованы"));
        runJobs();

        assertThat(openTasks.ofSchool(cycle, made.schools().get(0)))
                .extracting(InboxTask::taskKey)
                .containsExactly("userTask_enterSchoolData");
    }

    @Test
    void numbersThatContradictEachOtherAreRefused() {
        opened(MonitoringKind.INITIAL);
        accepted(coordinator, "userTask_loadResults", null, Map.of("ready", "LATER", "reason", "Позже"));
        runJobs();

        Map<String, Object> wrong = new HashMap<>(numbers(20));
        wrong.put("withoutCategory", 21);
        assertThat(submit(director, "userTask_enterSchoolData", made.schools().get(0), wrong))
                .isFalse();
    }

    private void support(UUID school) {
        jdbc.sql(
                        """
                        insert into support_case (id, version, cycle_id, cycle_key, case_key, municipality_id, school_id, track_1, track_2,
                                                  shnor, shnsu, risk, status, opened_on, basis)
                        values (?, 0, ?, ?, ?, ?, ?, true, false, true, false, false, 'OPEN', date '2099-05-10', 'Приказ № 5')
                        """)
                .params(UUID.randomUUID(), cycle, key, key + "/" + school, made.id(), school)
                .update();
    }

    private MonitoringRound opened(MonitoringKind kind) {
        Map<String, @Nullable Object> variables = new HashMap<>();
        variables.put("cycleId", cycle.toString());
        variables.put("cycleKey", key);
        variables.put("municipalityId", made.id().toString());
        variables.put("resultsYear", RESULTS_YEAR);
        variables.put("monitoringKind", kind.name());
        transaction.executeWithoutResult(
                status -> launcher.request(List.of(new LaunchRequest("monitoring", key, made.slug(), variables))));
        runJobs();
        return monitorings.ofMunicipality(made.id()).get(0);
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

    private void fireTimer() {
        Job timer = SystemContext.call("test", () -> management
                .createJobQuery()
                .tenantIdIn(made.slug())
                .timers()
                .singleResult());
        SystemContext.run("test", () -> management.executeJob(timer.getId()));
    }

    private void accepted(SignedIn person, String taskKey, @Nullable UUID school, Map<String, ?> given) {
        InboxTask task = task(taskKey, school);
        SubmitResult result = person.call(() -> inbox.submit(task.id(), UUID.randomUUID(), new HashMap<>(given)));
        assertThat(result.errors()).as(taskKey).isEmpty();
    }

    /** Whether the answers were taken; a refusal is an error beside a field or a sentence. */
    private boolean submit(SignedIn person, String taskKey, @Nullable UUID school, Map<String, ?> given) {
        InboxTask task = task(taskKey, school);
        try {
            return person.call(() -> inbox.submit(task.id(), UUID.randomUUID(), new HashMap<>(given)))
                    .accepted();
        } catch (org.opora.error.OporaException refusal) {
            return false;
        }
    }

    private String form(SignedIn person, String taskKey, @Nullable UUID school) {
        InboxTask task = task(taskKey, school);
        return person.call(() -> inbox.form(task.id(), null)).toString();
    }

    private InboxTask task(String taskKey, @Nullable UUID school) {
        return openTasks.ofCycle(cycle).stream()
                .filter(task -> task.taskKey().equals(taskKey) && (school == null || school.equals(task.schoolId())))
                .findFirst()
                .orElseThrow(() -> new AssertionError(taskKey + " is not open: " + openTasks.ofCycle(cycle)));
    }

    private static Map<String, Object> numbers(int teachers) {
        Map<String, Object> numbers = new HashMap<>();
        numbers.put("teachers", teachers);
        numbers.put("vacancies", 2);
        numbers.put("withoutCategory", 5);
        numbers.put("trainedThreeYears", 15);
        numbers.put("pupils", 200);
        numbers.put("disabilities", 12);
        numbers.put("computers", 40);
        numbers.put("equippedRooms", 6);
        numbers.put("internet", "YES");
        numbers.put("psychologist", "PART");
        numbers.put("defectologist", "NONE");
        numbers.put("socialPedagogue", "FULL");
        return numbers;
    }

    private static Map<String, Object> note() {
        return Map.of(
                "sources", "ОГЭ",
                "periodFrom", "2024-09-01",
                "periodTo", "2025-08-31",
                "findings", "Результаты ровные",
                "specifics", "Сельские школы",
                "causes", "Вакансии",
                "recommendations", "Закрепить наставников");
    }
}
