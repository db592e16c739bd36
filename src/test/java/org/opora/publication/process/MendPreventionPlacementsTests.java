package org.opora.publication.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
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
import org.opora.engine.TestJobs;
import org.opora.inbox.Inbox;
import org.opora.inbox.InboxTask;
import org.opora.inbox.OpenTasks;
import org.opora.inbox.TaskState;
import org.opora.report.TestYears;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A placement of prevention that was begun as the programme's is mended for the row that is open and for what follows. */
@OporaTest
class MendPreventionPlacementsTests {

    @Autowired
    private MendPreventionPlacements mend;

    @Autowired
    private TestMunicipalities municipalities;

    @Autowired
    private TestYears years;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private Launcher launcher;

    @Autowired
    private TestJobs jobs;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private Inbox inbox;

    @Autowired
    private OpenTasks tasks;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private TestMunicipalities.Made place;
    private UUID school;
    private UUID cycle;

    @BeforeEach
    void aPlacementFromBefore() {
        place = municipalities.withSchools(1);
        school = place.schools().get(0);
        cycle = years.supported(place, 2099);
        Map<String, Object> variables = Map.of(
                "cycleId", cycle.toString(),
                "municipalityId", place.id().toString(),
                "schoolId", school.toString(),
                "publicationKind", "PREVENTION",
                "preventionPlacementDue",
                        Date.from(LocalDate.of(2099, 8, 25).atStartOfDay().toInstant(ZoneOffset.UTC)));
        transaction.executeWithoutResult(status -> launcher.request(List.of(
                new LaunchRequest("publication-control", place.slug() + "-2099-1/s", place.slug(), variables))));
        jobs.settle(place.slug());
        String instance = open().processInstanceId();
        SystemContext.run("test", () -> runtime.removeVariable(instance, "workStage"));
        jdbc.sql("update inbox_task set stage = 'publication' where process_instance_id = ?")
                .param(instance)
                .update();
    }

    @Test
    void theOpenTaskAndTheNextOneBelongToPrevention() {
        assertThat(open().stage()).isEqualTo("publication");
        mend.mend();
        assertThat(open().stage()).isEqualTo("prevention");

        SignedIn director = accounts.inSchool(place.id(), school, Role.DIRECTOR);
        assertThat(director.call(() -> inbox.submit(
                                open().id(),
                                UUID.randomUUID(),
                                Map.of("address", "https://school.example.ru/docs", "placedOn", "2026-09-01")))
                        .errors())
                .isEmpty();
        jobs.settle(place.slug());
        assertThat(open())
                .extracting(InboxTask::taskKey, InboxTask::stage)
                .containsExactly("userTask_checkPublication", "prevention");
    }

    private InboxTask open() {
        return tasks.ofSchool(cycle, school).stream()
                .filter(task -> task.state() == TaskState.OPEN)
                .findFirst()
                .orElseThrow();
    }
}
