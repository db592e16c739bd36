package org.opora.monitoring.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** One year of a municipality with two schools and their results, and people who collect and answer. */
abstract class MonitoringYear {

    static final int RESULTS_YEAR = 2024;

    @Autowired
    Launcher launcher;

    @Autowired
    ManagementService management;

    @Autowired
    Inbox inbox;

    @Autowired
    OpenTasks openTasks;

    @Autowired
    Monitorings monitorings;

    @Autowired
    ReviewMonitoring review;

    @Autowired
    AnswerMonitoring answers;

    @Autowired
    Indices indices;

    @Autowired
    RecordResults recordResults;

    @Autowired
    TestMunicipalities municipalities;

    @Autowired
    TestAccounts accounts;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    final UUID cycle = UUID.randomUUID();
    TestMunicipalities.Made made;
    SignedIn coordinator;
    SignedIn methodist;
    SignedIn director;
    String key;

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

    void support(UUID school) {
        jdbc.sql(
                        """
                        insert into support_case (id, version, cycle_id, cycle_key, case_key, municipality_id, school_id, track_1, track_2,
                                                  shnor, shnsu, risk, status, opened_on, basis)
                        values (?, 0, ?, ?, ?, ?, ?, true, false, true, false, false, 'OPEN', date '2099-05-10', 'Приказ № 5')
                        """)
                .params(UUID.randomUUID(), cycle, key, key + "/" + school, made.id(), school)
                .update();
    }

    MonitoringRound opened(MonitoringKind kind) {
        Map<String, @Nullable Object> variables = variables(kind);
        transaction.executeWithoutResult(
                status -> launcher.request(List.of(new LaunchRequest("monitoring", key, made.slug(), variables))));
        runJobs();
        return monitorings.ofMunicipality(made.id()).get(0);
    }

    Map<String, @Nullable Object> variables(MonitoringKind kind) {
        Map<String, @Nullable Object> variables = new HashMap<>();
        variables.put("cycleId", cycle.toString());
        variables.put("cycleKey", key);
        variables.put("municipalityId", made.id().toString());
        variables.put("resultsYear", RESULTS_YEAR);
        variables.put("monitoringKind", kind.name());
        return variables;
    }

    void runJobs() {
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

    void fireTimer() {
        Job timer = SystemContext.call("test", () -> management
                .createJobQuery()
                .tenantIdIn(made.slug())
                .timers()
                .singleResult());
        SystemContext.run("test", () -> management.executeJob(timer.getId()));
    }

    void accepted(SignedIn person, String taskKey, @Nullable UUID school, Map<String, ?> given) {
        InboxTask task = task(taskKey, school);
        SubmitResult result = person.call(() -> inbox.submit(task.id(), UUID.randomUUID(), new HashMap<>(given)));
        assertThat(result.errors()).as(taskKey).isEmpty();
    }

    /** Whether the answers were taken; a refusal is an error beside a field or a sentence. */
    boolean submit(SignedIn person, String taskKey, @Nullable UUID school, Map<String, ?> given) {
        InboxTask task = task(taskKey, school);
        try {
            return person.call(() -> inbox.submit(task.id(), UUID.randomUUID(), new HashMap<>(given)))
                    .accepted();
        } catch (org.opora.error.OporaException refusal) {
            return false;
        }
    }

    String form(SignedIn person, String taskKey, @Nullable UUID school) {
        InboxTask task = task(taskKey, school);
        return person.call(() -> inbox.form(task.id(), null)).toString();
    }

    InboxTask task(String taskKey, @Nullable UUID school) {
        return openTasks.ofCycle(cycle).stream()
                .filter(task -> task.taskKey().equals(taskKey) && (school == null || school.equals(task.schoolId())))
                .findFirst()
                .orElseThrow(() -> new AssertionError(taskKey + " is not open: " + openTasks.ofCycle(cycle)));
    }

    static Map<String, Object> numbers(int teachers) {
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

    static Map<String, Object> note() {
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
