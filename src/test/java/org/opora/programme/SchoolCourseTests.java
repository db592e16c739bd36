package org.opora.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opora.OporaTest;
import org.opora.TestMunicipalities;
import org.opora.account.Role;
import org.opora.account.SignedIn;
import org.opora.account.TestAccounts;
import org.opora.bpmn.Stage;
import org.opora.calendar.MovableClock;
import org.opora.document.Documents;
import org.opora.document.NewFile;
import org.opora.engine.LaunchRequest;
import org.opora.engine.Launcher;
import org.opora.engine.TestJobs;
import org.opora.inbox.Inbox;
import org.opora.inbox.InboxTask;
import org.opora.inbox.OpenTasks;
import org.opora.interview.InterviewStatus;
import org.opora.interview.Interviews;
import org.opora.report.TestYears;
import org.springframework.beans.factory.annotation.Autowired;

/** A school's way from the interview to the approved programme, by the real forms and the real diagrams. */
@OporaTest
class SchoolCourseTests {

    @Autowired
    private TestMunicipalities municipalities;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private TestYears years;

    @Autowired
    private TestJobs jobs;

    @Autowired
    private Launcher launcher;

    @Autowired
    private Inbox inbox;

    @Autowired
    private OpenTasks tasks;

    @Autowired
    private Documents documents;

    @Autowired
    private Interviews interviews;

    @Autowired
    private Programmes programmes;

    @Autowired
    private RiskFactors factors;

    @Autowired
    private MovableClock clock;

    private TestMunicipalities.Made place;
    private UUID cycle;
    private UUID school;
    private UUID caseId;
    private SignedIn director;
    private SignedIn coordinator;
    private SignedIn methodist;

    @BeforeEach
    void place() {
        clock.moveTo(Instant.parse("2027-05-05T08:00:00Z"));
        place = municipalities.withSchools(1);
        school = place.schools().get(0);
        cycle = years.supported(place, 2027);
        caseId = years.caseOf(cycle, school);
        director = accounts.inSchool(place.id(), school, Role.DIRECTOR);
        coordinator = accounts.inMunicipality(place.id(), Role.COORDINATOR);
        methodist = accounts.inMunicipality(place.id(), Role.METHODIST);
    }

    @AfterEach
    void clockBack() {
        clock.reset();
    }

    private void start(Stage... on) {
        String key = place.slug() + "-2027-1";
        Map<String, @Nullable Object> variables = new HashMap<>();
        for (Stage stage : Stage.values()) {
            variables.put(stage.switchVariable().name(), List.of(on).contains(stage));
        }
        variables.put("cycleId", cycle.toString());
        variables.put("cycleKey", key);
        variables.put("municipalityId", place.id().toString());
        variables.put("schoolId", school.toString());
        variables.put("caseId", caseId.toString());
        variables.put("caseKey", key + "/school-1");
        variables.put("track1", true);
        variables.put("track2", false);
        variables.put("shnor", true);
        variables.put("shnsu", false);
        launcher.request(List.of(new LaunchRequest("school-support", key + "/school-1", place.slug(), variables)));
        jobs.settle(place.slug());
    }

    private InboxTask task(String key) {
        return tasks.ofSchool(school).stream()
                .filter(task -> task.taskKey().equals(key))
                .findFirst()
                .orElseThrow(() -> new AssertionError(key + " is not open, but "
                        + tasks.ofSchool(school).stream()
                                .map(InboxTask::taskKey)
                                .toList()));
    }

    private void submit(SignedIn by, String key, Map<String, ?> answers) {
        InboxTask task = task(key);
        by.run(() -> inbox.form(task.id(), null));
        by.run(() -> inbox.submit(task.id(), UUID.randomUUID(), answers));
        jobs.settle(place.slug());
    }

    private static Map<String, Object> interview(String day) {
        return Map.of(
                "day",
                day,
                "time",
                "14:30",
                "mode",
                "ONSITE",
                "place",
                "Управление образования, кабинет 3",
                "participants",
                "Методист, директор школы");
    }

    private static Map<String, Object> minutes(String problems) {
        return Map.of(
                "heldOn",
                "2027-05-17",
                "participants",
                "Методист, директор школы",
                "problems",
                problems,
                "measures",
                List.of(Map.of("text", "Провести самодиагностику", "owner", "DIRECTOR", "due", "2027-05-28")));
    }

    @Test
    void anInterviewIsMovedWrittenDownObjectedToAndSigned() {
        start(Stage.INTERVIEW, Stage.REPORT);
        submit(methodist, "userTask_scheduleInterview", interview("2027-05-14"));
        submit(
                director,
                "userTask_confirmInterview",
                Map.of("answer", "PROPOSE", "proposedDay", "2027-05-17", "reason", "Выездная проверка"));
        submit(methodist, "userTask_scheduleInterview", interview("2027-05-17"));
        submit(director, "userTask_confirmInterview", Map.of("answer", "CONFIRM"));
        clock.moveTo(Instant.parse("2027-05-17T14:00:00Z"));
        submit(methodist, "userTask_writeInterviewMinutes", minutes("Низкие результаты ОГЭ по математике"));
        submit(
                director,
                "userTask_signInterviewMinutes",
                Map.of("answer", "OBJECT", "objection", "Не указан дефицит кадров"));
        submit(methodist, "userTask_writeInterviewMinutes", minutes("Низкие результаты ОГЭ, дефицит кадров"));
        submit(director, "userTask_signInterviewMinutes", Map.of("answer", "SIGN"));
        assertThat(interviews.ofCase(caseId).orElseThrow().status()).isEqualTo(InterviewStatus.SIGNED);
        assertThat(task("userTask_writeSchoolReport").dueDay()).isEqualTo("2027-12-13");
    }

    @Test
    void threeWorkingDaysWithoutAnAnswerSetTheDay() {
        start(Stage.INTERVIEW);
        submit(methodist, "userTask_scheduleInterview", interview("2027-05-17"));
        clock.moveTo(Instant.parse("2027-05-15T08:00:00Z"));
        jobs.runDueTimers(place.slug());
        assertThat(interviews.ofCase(caseId).orElseThrow().status()).isEqualTo(InterviewStatus.SET);
        assertThat(task("userTask_writeInterviewMinutes").dueDay()).isEqualTo("2027-05-19");
    }

    private Map<String, Object> profile() {
        return Map.of(
                "factors",
                factors.inUse(place.id()).stream()
                        .map(factor -> factor.code().equals("staff-shortage")
                                ? Map.of("value", 20, "significance", "HIGH")
                                : Map.of("significance", "LOW", "reason", "Для школы не существенно"))
                        .toList());
    }

    private static Map<String, Object> programme(String measure) {
        return Map.of(
                "kind", "ANTIRISK",
                "startsOn", "2027-09-01",
                "endsOn", "2028-08-31",
                "portalAddress", "https://portal.example.org/school-1",
                "placedOn", "2027-05-28",
                "risks",
                        List.of(Map.of(
                                "factor", "staff-shortage",
                                "aim", "Закрыть вакансии",
                                "tasks", "Найти учителей",
                                "results", "Вакансий нет",
                                "indicators",
                                        List.of(Map.of("name", "Вакансии", "unit", "шт.", "base", 3, "target", 0)),
                                "measures",
                                        List.of(Map.of(
                                                "text", measure,
                                                "due", "2027-11-01",
                                                "owner", "Директор",
                                                "proof", "Приказ о приёме")))));
    }

    private List<String> scan(String taskKey) {
        InboxTask task = task(taskKey);
        UUID scan = director.call(() -> documents.store(new NewFile(
                "приказ.pdf",
                "%PDF-1.4\n%тест\n".getBytes(StandardCharsets.UTF_8),
                place.id(),
                school,
                director.accountId())));
        documents.link(scan, "task", task.id());
        return List.of(scan.toString());
    }

    @Test
    void aProgrammeIsDraftedReturnedPlacedAndApproved() {
        start(Stage.PROGRAMME, Stage.APPROVAL, Stage.REPORT);
        submit(director, "userTask_assessRisks", profile());
        submit(director, "userTask_draftProgramme", programme("Принять двух учителей математики"));
        submit(
                coordinator,
                "userTask_checkPlacement",
                Map.of("answer", "RETURN", "remark", "Укажите источник кадров", "newDue", "2027-06-04"));
        assertThat(task("userTask_draftProgramme").dueDay()).isEqualTo("2027-06-04");
        submit(director, "userTask_draftProgramme", programme("Принять двух учителей математики из педколледжа"));
        submit(coordinator, "userTask_checkPlacement", Map.of("answer", "ACCEPT"));
        submit(
                director,
                "userTask_approveProgramme",
                Map.of(
                        "orderNumber", "17-од",
                        "orderDate", "2027-05-05",
                        "files", scan("userTask_approveProgramme")));
        ProgrammeView programme = programmes.ofCase(caseId).orElseThrow();
        assertThat(programme.status()).isEqualTo(ProgrammeStatus.APPROVED);
        assertThat(programmes.difference(programme.id(), 1, 2))
                .extracting(RowChange::kind)
                .containsExactly("CHANGED");
        assertThat(task("userTask_writeSchoolReport").isOpen()).isTrue();
    }

    @Test
    void aProfileWithoutReasonsIsRefusedAndTheTaskStaysOpen() {
        start(Stage.PROGRAMME);
        Map<String, Object> bare = Map.of(
                "factors",
                factors.inUse(place.id()).stream()
                        .map(factor -> Map.of("significance", "LOW"))
                        .toList());
        assertThatThrownBy(() -> submit(director, "userTask_assessRisks", bare))
                .hasMessageContaining("programme.risk-reason");
        assertThat(task("userTask_assessRisks").isOpen()).isTrue();
    }
}
