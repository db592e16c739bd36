package org.opora.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opora.OporaTest;
import org.opora.TestMunicipalities;
import org.opora.account.Role;
import org.opora.account.SignedIn;
import org.opora.account.TestAccounts;
import org.opora.engine.HostileModels;
import org.opora.engine.LaunchRequest;
import org.opora.engine.Launcher;
import org.opora.engine.SystemContext;
import org.opora.engine.TestJobs;
import org.opora.form.FieldError;
import org.opora.inbox.Inbox;
import org.opora.inbox.InboxTask;
import org.opora.inbox.OpenTasks;
import org.springframework.beans.factory.annotation.Autowired;

/** A new version of a diagram is for those who start after it: what runs goes on as it began, forms and all. */
@OporaTest
class RunningInstancesTests {

    private static final String PREPARE = "userTask_prepareDraft";
    private static final String LAWYER = "userTask_askLawyer";
    private static final String AGREE = "userTask_agreeDraft";

    @Autowired
    private DeployModel deployModel;

    @Autowired
    private Inbox inbox;

    @Autowired
    private OpenTasks tasks;

    @Autowired
    private Launcher launcher;

    @Autowired
    private TestJobs jobs;

    @Autowired
    private HistoryService history;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private TestMunicipalities municipalities;

    private TestMunicipalities.Made place;
    private SignedIn admin;
    private SignedIn coordinator;
    private SignedIn head;
    private String key;

    @BeforeEach
    void firstVersion() {
        place = municipalities.withSchools(0);
        admin = accounts.admin();
        coordinator = accounts.inMunicipality(place.id(), Role.COORDINATOR);
        head = accounts.inMunicipality(place.id(), Role.HEAD);
        key = "r" + UUID.randomUUID().toString().substring(0, 8);
        deploy(ModelKind.FORM, key, form(key, "title"), 0);
        deploy(ModelKind.FORM, key + "-agree", form(key + "-agree", "agreed"), 0);
        deploy(ModelKind.DIAGRAM, key, diagram(PREPARE, AGREE), 0);
    }

    @Test
    void aRunningInstanceFinishesOnItsVersionAndItsFormWhileANewOneTakesTheNewest() {
        start("old");
        InboxTask begun = only("old", PREPARE);

        deploy(ModelKind.FORM, key, form(key, "subject"), 1);
        deploy(ModelKind.DIAGRAM, key, diagram(PREPARE, LAWYER, AGREE), 1);
        start("new");

        assertThat(refused(begun, Map.of("subject", "По новой форме"))).contains("title");
        submit(coordinator, begun, Map.of("title", "По прежней форме"));
        submit(head, only("old", AGREE), Map.of("agreed", "Согласовано"));
        assertThat(ended("old")).isEqualTo("1 COMPLETED");

        InboxTask fresh = only("new", PREPARE);
        assertThat(fresh.formHash()).isNotEqualTo(begun.formHash());
        submit(coordinator, fresh, Map.of("subject", "По новой форме"));
        submit(coordinator, only("new", LAWYER), Map.of("subject", "Замечаний нет"));
        submit(head, only("new", AGREE), Map.of("agreed", "Согласовано"));
        assertThat(ended("new")).isEqualTo("2 COMPLETED");
    }

    private List<String> refused(InboxTask task, Map<String, ?> answers) {
        return coordinator.call(() -> inbox.submit(task.id(), UUID.randomUUID(), answers)).errors().stream()
                .map(FieldError::path)
                .toList();
    }

    private void submit(SignedIn person, InboxTask task, Map<String, ?> answers) {
        assertThat(person.call(() -> inbox.submit(task.id(), UUID.randomUUID(), answers))
                        .errors())
                .isEmpty();
        jobs.settle(place.slug());
    }

    private InboxTask only(String businessKey, String taskKey) {
        List<InboxTask> open = tasks.ofBusinessKey(key + "/" + businessKey);
        assertThat(open).extracting(InboxTask::taskKey).containsExactly(taskKey);
        return open.get(0);
    }

    /** The version that the instance ran on, and how it ended. */
    private String ended(String businessKey) {
        return SystemContext.call("a finished instance of a test", () -> {
            HistoricProcessInstance instance = history.createHistoricProcessInstanceQuery()
                    .processInstanceBusinessKey(key + "/" + businessKey)
                    .singleResult();
            int version = repository
                    .getProcessDefinition(instance.getProcessDefinitionId())
                    .getVersion();
            return version + " " + instance.getState();
        });
    }

    private void start(String businessKey) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("municipalityId", place.id().toString());
        launcher.request(List.of(new LaunchRequest(key, key + "/" + businessKey, place.slug(), variables)));
        jobs.settle(place.slug());
    }

    private void deploy(ModelKind kind, String name, String text, int expected) {
        admin.run(() -> deployModel.deploy(new DeployModel.Command(kind, name, text, "правка", expected)));
    }

    /** One user task after another; the head's has a form of its own. */
    private String diagram(String... steps) {
        StringBuilder between = new StringBuilder();
        String previous = "step";
        for (String step : steps) {
            String role = step.equals(AGREE) ? "head" : "coordinator";
            String form = step.equals(AGREE) ? key + "-agree" : key;
            between.append("<sequenceFlow id=\"to_%s\" sourceRef=\"%s\" targetRef=\"%s\"/>"
                            .formatted(step, previous, step))
                    .append("<userTask id=\"%s\" name=\"%s\" camunda:candidateGroups=\"%s\" camunda:formKey=\"%s\"/>"
                            .formatted(step, step, role, form));
            previous = step;
        }
        return HostileModels.diagram(key, "name=\"Порядок\"", "<exclusiveGateway id=\"step\"/>" + between)
                .replace(
                        "sourceRef=\"step\" targetRef=\"endEvent_a\"",
                        "sourceRef=\"" + previous + "\" targetRef=\"endEvent_a\"");
    }

    private static String form(String id, String field) {
        return """
                {"type": "default", "id": "%s", "schemaVersion": 18, "components": [
                  {"type": "textfield", "id": "f1", "key": "%s", "label": "Ответ", "validate": {"required": true}}]}"""
                .formatted(id, field);
    }
}
