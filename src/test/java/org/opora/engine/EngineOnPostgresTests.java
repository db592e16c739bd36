package org.opora.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opora.OporaTest;
import org.opora.TestMunicipalities;
import org.opora.form.FeelExpressions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Engine and domain on one PostgreSQL: one transaction, tenants, declared callers, launches, deadly jobs. */
@OporaTest
class EngineOnPostgresTests {

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    ManagementService management;

    @Autowired
    RepositoryService repository;

    @Autowired
    IdentityService identity;

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestMunicipalities municipalities;

    @Autowired
    Launcher launcher;

    @Autowired
    JobAttempts attempts;

    @Autowired
    FeelExpressions feel;

    @Autowired
    StartChecks checks;

    private String key;
    private TestMunicipalities.Made municipality;

    @BeforeEach
    void deploy() {
        key = "t" + UUID.randomUUID().toString().substring(0, 8);
        municipality = municipalities.withSchools(2);
        deploy(key, "<userTask id=\"step\" camunda:candidateGroups=\"admin\"/>");
    }

    @AfterEach
    void end() {
        identity.clearAuthentication();
        SystemContext.run("test", () -> runtime.createProcessInstanceQuery()
                .tenantIdIn(municipality.slug())
                .rootProcessInstances()
                .list()
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "end of the test")));
    }

    private void deploy(String process, String step) {
        SystemContext.run("test", () -> repository
                .createDeployment()
                .name(process)
                .addString("bpmn/" + process + ".bpmn", HostileModels.diagram(process, "", step))
                .deploy());
    }

    private Map<String, Object> variables() {
        return new HashMap<>(Map.of("municipalityId", municipality.id().toString()));
    }

    private String start() {
        return SystemContext.call("test", () -> runtime.startProcessInstanceByKey(key, key + "-1", variables())
                .getId());
    }

    private long running() {
        return SystemContext.call("test", () -> runtime.createProcessInstanceQuery()
                .processDefinitionKey(key)
                .count());
    }

    private long domainRows() {
        return jdbc.sql("select count(*) from launch_request where business_key = ?")
                .param(key)
                .query(Long.class)
                .single();
    }

    private void saveDomainRow() {
        launcher.request(List.of(new LaunchRequest(key, key, municipality.slug(), variables())));
    }

    @Test
    void anEngineThatFailsAfterTheAggregateIsSavedLeavesNeither() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    saveDomainRow();
                    SystemContext.run("test", () -> runtime.startProcessInstanceByKey("no-such-process"));
                }))
                .isInstanceOf(RuntimeException.class);
        assertThat(domainRows()).isZero();
        assertThat(running()).isZero();
    }

    @Test
    void anAggregateThatFailsAfterTheEngineMovedLeavesNeither() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    start();
                    saveDomainRow();
                    jdbc.sql("insert into launch_request (id) values (null)").update();
                }))
                .isInstanceOf(RuntimeException.class);
        assertThat(domainRows()).isZero();
        assertThat(running()).isZero();
    }

    @Test
    void oneDiagramServesAllMunicipalitiesAndEachInstanceBelongsToOne() {
        String id = start();
        var instance = SystemContext.call(
                "test",
                () -> runtime.createProcessInstanceQuery().processInstanceId(id).singleResult());
        assertThat(instance.getTenantId()).isEqualTo(municipality.slug());
        identity.setAuthentication("somebody", List.of("admin"), List.of("another-municipality"));
        assertThat(runtime.createProcessInstanceQuery().processInstanceId(id).count())
                .isZero();
        assertThat(tasks.createTaskQuery().processInstanceId(id).count()).isZero();
        identity.setAuthentication("somebody", List.of("admin"), List.of(municipality.slug()));
        assertThat(tasks.createTaskQuery().processInstanceId(id).count()).isEqualTo(1);
    }

    @Test
    void anInstanceOfNobodyIsRefused() {
        assertThatThrownBy(() -> SystemContext.run("test", () -> runtime.startProcessInstanceByKey(key)))
                .hasMessageContaining("without a municipality");
    }

    @Test
    void aCommandOfNobodyIsRefused() {
        assertThatThrownBy(() -> runtime.createProcessInstanceQuery().count())
                .hasMessageContaining("Nobody gave the command");
        assertThatThrownBy(() -> repository
                        .createDeployment()
                        .addString("bpmn/x.bpmn", "<a/>")
                        .deploy())
                .hasMessageContaining("Nobody gave the command");
        assertThatThrownBy(() -> management.executeJob("any")).hasMessageContaining("Nobody gave the command");
    }

    @Test
    void launchesEachRequestOnceAndTellsTheProgress() {
        launcher.request(List.of(request("/a"), request("/b"), request("/a")));
        launcher.request(List.of(request("/b")));
        assertThat(launcher.progress(key)).isEqualTo(new LaunchProgress(2, 0, 0));
        launcher.drain();
        assertThat(launcher.progress(key)).isEqualTo(new LaunchProgress(0, 2, 0));
        assertThat(running()).isEqualTo(2);
        launcher.drain();
        assertThat(running()).isEqualTo(2);
    }

    @Test
    void aLaunchThatFailsIsVisibleAndDoesNotStopTheOthers() {
        LaunchRequest broken = new LaunchRequest("no-such-process", key + "/broken", municipality.slug(), variables());
        launcher.request(List.of(broken, request("/a")));
        launcher.drain();
        assertThat(running()).isEqualTo(1);
        for (int i = 0; i < LaunchQueue.MOST_ATTEMPTS; i++) {
            jdbc.sql("update launch_request set next_at = requested_at where business_key = ?")
                    .param(key + "/broken")
                    .update();
            launcher.drain();
        }
        assertThat(launcher.progress(key)).isEqualTo(new LaunchProgress(0, 1, 1));
        assertThat(launcher.failed()).anySatisfy(failed -> {
            assertThat(failed.businessKey()).isEqualTo(key + "/broken");
            assertThat(failed.error()).contains("no-such-process");
        });
        jdbc.sql("delete from launch_request where business_key = ?")
                .param(key + "/broken")
                .update();
    }

    private LaunchRequest request(String suffix) {
        return new LaunchRequest(key, key + suffix, municipality.slug(), variables());
    }

    @Test
    void aJobThatKilledTheServerThreeTimesBecomesAnIncident() {
        String process = key + "-async";
        deploy(process, "<userTask id=\"step\" camunda:asyncBefore=\"true\" camunda:candidateGroups=\"admin\"/>");
        SystemContext.run("test", () -> runtime.startProcessInstanceByKey(process, key, variables()));
        Job job = SystemContext.call(
                "test",
                () -> management.createJobQuery().processDefinitionKey(process).singleResult());
        for (int death = 0; death < JobAttempts.MOST_DEATHS; death++) {
            attempts.begin(job.getId());
        }
        var executor = new CountingJobExecutor(attempts);
        var configuration = ((ProcessEngineImpl) engine).getProcessEngineConfiguration();
        new CountingJobExecutor.CountingRun(List.of(job.getId()), (ProcessEngineImpl) engine, attempts)
                .executeJob(
                        job.getId(),
                        configuration.getCommandExecutorTxRequired(),
                        new org.camunda.bpm.engine.impl.jobexecutor.JobFailureCollector(job.getId()));
        SystemContext.run("test", () -> {
            assertThat(management
                            .createJobQuery()
                            .jobId(job.getId())
                            .singleResult()
                            .getRetries())
                    .isZero();
            assertThat(runtime.createIncidentQuery().configuration(job.getId()).count())
                    .isEqualTo(1);
        });
        assertThat(executor).isNotNull();
    }

    @Test
    void instantsReachTheDatabaseInUtc() {
        checks.checkZone();
    }

    @Test
    void formsSpeakTheFeelOfTheDecisions() {
        assertThat(feel.evaluate("kind = \"APR\" and count(rows) > 1", Map.of("kind", "APR", "rows", List.of(1, 2))))
                .isEqualTo(true);
        assertThat(feel.evaluate("nobody.knows", Map.of())).isNull();
        assertThat(feel.evaluate("this is not FEEL (", Map.of())).isNull();
    }
}
