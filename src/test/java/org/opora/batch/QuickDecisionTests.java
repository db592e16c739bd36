package org.opora.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opora.OporaTest;
import org.opora.TestMunicipalities.Made;
import org.opora.account.SignedIn;
import org.opora.engine.PassingDiagram;
import org.opora.engine.SystemContext;
import org.opora.error.OporaException;
import org.opora.form.Drafts;
import org.opora.form.FormSchemas;
import org.opora.form.Submissions;
import org.opora.inbox.Inbox;
import org.opora.inbox.InboxTask;
import org.opora.inbox.InboxWorld;
import org.opora.inbox.OpenTasks;
import org.opora.inbox.SaveDraft;
import org.opora.inbox.TaskChange.Kind;
import org.opora.inbox.TaskState;
import org.springframework.beans.factory.annotation.Autowired;

/** Many tasks accepted or returned at once, where their form says that this can be. */
@OporaTest
class QuickDecisionTests {

    private static final String FORM =
            """
            {"type": "default", "id": "quick-test", "schemaVersion": 18, "exporter": {"name": "form-js", "version": "1.23.0"}, "components": [
              {"type": "radio", "id": "Field_1", "key": "decision", "label": "Решение", "validate": {"required": true},
               "properties": {"accept": "ACCEPT", "return": "RETURN", "remark": "remark"},
               "values": [{"label": "Принять", "value": "ACCEPT"}, {"label": "Вернуть", "value": "RETURN"}]},
              {"type": "textarea", "id": "Field_2", "key": "remark", "label": "Что исправить", "validate": {"required": true, "minLength": 5},
               "conditional": {"hide": "=decision != \\"RETURN\\""}}]}
            """;

    private static final String PROCESS =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="definitions_quick" targetNamespace="http://opora.org/bpmn">
              <bpmn:process id="quick-test" name="Проверка решений" isExecutable="true" camunda:historyTimeToLive="P1825D">
                <bpmn:startEvent id="startEvent_quick"/>
                <bpmn:sequenceFlow id="flow_q1" sourceRef="startEvent_quick" targetRef="userTask_quickTest"/>
                <bpmn:userTask id="userTask_quickTest" name="Принять работу" camunda:formKey="quick-test" camunda:candidateGroups="coordinator"/>
                <bpmn:sequenceFlow id="flow_q2" sourceRef="userTask_quickTest" targetRef="endEvent_quick"/>
                <bpmn:endEvent id="endEvent_quick"/>
              </bpmn:process>
            </bpmn:definitions>
            """;

    @Autowired
    PrepareBatch preparing;

    @Autowired
    StartBatch starting;

    @Autowired
    ShowBatch showing;

    @Autowired
    Inbox inbox;

    @Autowired
    InboxWorld world;

    @Autowired
    OpenTasks tasks;

    @Autowired
    FormSchemas forms;

    @Autowired
    Submissions submissions;

    @Autowired
    SaveDraft saving;

    @Autowired
    Drafts drafts;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    private Made place;
    private SignedIn coordinator;
    private PassingDiagram diagram;

    @BeforeEach
    void deploy() {
        place = world.municipality();
        coordinator = world.coordinator(place);
        forms.deploy(FORM, FormSchemas.Origin.EDITOR, null);
        diagram = new PassingDiagram(repository, runtime, "quick-test", PROCESS);
    }

    @AfterEach
    void remove() {
        diagram.close();
    }

    @Test
    void acceptedTasksAreSentAsTheirPageWouldSendThem() {
        InboxTask one = start("one");
        InboxTask two = start("two");
        InboxTask other = world.start(place, null, 5);
        UUID id = coordinator.call(() -> preparing.ofTasks(Kind.ACCEPT, List.of(one.id(), two.id(), other.id()), ""));
        assertThat(reasons(id)).containsExactly(null, null, "task.change-form");
        coordinator.run(() -> starting.start(id));

        for (InboxTask task : List.of(one, two)) {
            assertThat(now(task).state()).isEqualTo(TaskState.DONE);
            assertThat(now(task).closedBy()).isEqualTo(coordinator.accountId());
            assertThat(submissions.ofTask(task.id()).orElseThrow().answers()).isEqualTo(Map.of("decision", "ACCEPT"));
        }
        assertThat(now(other).isOpen()).isTrue();
        assertThat(coordinator.call(() -> showing.show(id, null, 0)).batch().canBeUndone())
                .isFalse();
    }

    @Test
    void aReturnCarriesTheRemarkAndWhatTheFormRefusesStaysOpenAlone() {
        InboxTask one = start("one");
        InboxTask taken = start("two");
        world.coordinator(place).run(() -> inbox.claim(taken.id(), null));
        UUID id = coordinator.call(() -> preparing.ofTasks(Kind.RETURN, List.of(one.id(), taken.id()), ""));
        assertThatThrownBy(() -> coordinator.run(() -> preparing.choose(id, "|")))
                .isInstanceOfSatisfying(
                        OporaException.class, e -> assertThat(e.code()).isEqualTo("batch.remark"));
        coordinator.run(() -> preparing.choose(id, "|Приложите приказ"));
        coordinator.run(() -> starting.start(id));
        assertThat(reasons(id)).containsExactly(null, "task.change-taken");
        assertThat(submissions.ofTask(one.id()).orElseThrow().answers())
                .isEqualTo(Map.of("decision", "RETURN", "remark", "Приложите приказ"));

        InboxTask three = start("three");
        UUID tooShort = coordinator.call(() -> preparing.ofTasks(Kind.RETURN, List.of(three.id()), ""));
        coordinator.run(() -> preparing.choose(tooShort, "|нет"));
        coordinator.run(() -> starting.start(tooShort));
        assertThat(reasons(tooShort)).containsExactly("task.change-answers");
        assertThat(now(three).isOpen()).isTrue();
    }

    @Test
    void whatSomebodyHasTypedIsNeverPassedOver() {
        InboxTask mine = start("mine");
        InboxTask colleagues = start("colleagues");
        InboxTask same = start("same");
        InboxTask empty = start("empty");
        SignedIn colleague = world.coordinator(place);
        type(coordinator, mine, "{\"decision\":\"RETURN\",\"remark\":\"Нет приказа\"}");
        type(colleague, colleagues, "{\"remark\":\"Нет подписи\"}");
        type(coordinator, same, "{\"decision\":\"ACCEPT\"}");
        type(coordinator, empty, "{\"decision\":\"\",\"remark\":\" \"}");

        UUID id = coordinator.call(
                () -> preparing.ofTasks(Kind.ACCEPT, List.of(mine.id(), colleagues.id(), same.id(), empty.id()), ""));

        assertThat(reasons(id)).containsExactly("task.change-draft", "task.change-draft", null, null);
        coordinator.run(() -> starting.start(id));
        assertThat(List.of(now(mine), now(colleagues))).allMatch(InboxTask::isOpen);
        assertThat(List.of(now(same), now(empty))).noneMatch(InboxTask::isOpen);
        assertThat(drafts.of(mine.id(), coordinator.accountId()).orElseThrow().json())
                .contains("Нет приказа");
    }

    @Test
    void whatIsTypedAfterThePreviewIsNotPassedOverEither() {
        InboxTask task = start("late");
        UUID id = coordinator.call(() -> preparing.ofTasks(Kind.ACCEPT, List.of(task.id()), ""));
        assertThat(reasons(id)).containsOnlyNulls();
        type(coordinator, task, "{\"remark\":\"Подождите\"}");

        coordinator.run(() -> starting.start(id));

        assertThat(reasons(id)).containsExactly("task.change-draft");
        assertThat(now(task).isOpen()).isTrue();
        assertThat(drafts.of(task.id(), coordinator.accountId())).isPresent();
    }

    private void type(SignedIn person, InboxTask task, String text) {
        person.run(() -> saving.save(task.id(), text, 0));
    }

    private InboxTask start(String key) {
        String businessKey = place.slug() + "/" + key;
        SystemContext.run(
                "test",
                () -> runtime.startProcessInstanceByKey(
                        "quick-test",
                        businessKey,
                        Map.of("municipalityId", place.id().toString())));
        return world.current(businessKey);
    }

    private InboxTask now(InboxTask task) {
        return Objects.requireNonNull(tasks.ofIds(List.of(task.id())).get(task.id()));
    }

    private List<@Nullable String> reasons(UUID id) {
        List<@Nullable String> codes = new ArrayList<>();
        coordinator
                .call(() -> showing.show(id, null, 0))
                .items()
                .forEach(item ->
                        codes.add(item.reason() == null ? null : item.reason().code()));
        return codes;
    }
}
