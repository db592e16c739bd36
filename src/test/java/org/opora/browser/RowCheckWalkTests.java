package org.opora.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opora.OporaTest;
import org.opora.TestMunicipalities.Made;
import org.opora.account.Role;
import org.opora.account.SignedIn;
import org.opora.account.TestAccounts;
import org.opora.engine.PassingDiagram;
import org.opora.engine.SystemContext;
import org.opora.form.Drafts;
import org.opora.form.FormSchemas;
import org.opora.inbox.InboxTask;
import org.opora.inbox.InboxWorld;
import org.opora.inbox.SaveDraft;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A remark on a row from the side of whoever checks, to the school and back; and a number with a comma that goes with it. */
@OporaTest
class RowCheckWalkTests {

    private static final String HEAD =
            """
            {"type": "default", "schemaVersion": 18, "exporter": {"name": "form-js", "version": "1.23.0"}, "id": """;

    private static final String ANSWER = HEAD
            + """
             "walk-answer", "components": [
              {"id": "List_items", "type": "dynamiclist", "path": "items", "label": "Документы", "isRepeating": true, "allowAddRemove": true,
               "defaultRepetitions": 0, "components": [{"id": "Field_name", "type": "textfield", "key": "name", "label": "Название"}]},
              {"id": "Field_hours", "type": "number", "key": "hours", "label": "Часов на педагога", "decimalDigits": 1}]}
            """;

    private static final String CHECK = HEAD
            + """
             "walk-check", "components": [
              {"id": "Field_decision", "type": "radio", "key": "decision", "label": "Решение", "validate": {"required": true},
               "values": [{"label": "Принять", "value": "ACCEPT"}, {"label": "Вернуть", "value": "RETURN"}]}]}
            """;

    private static final String PROCESS =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="definitions_walk" targetNamespace="http://opora.org/bpmn">
              <bpmn:process id="walk-check" name="Проверка ответа" isExecutable="true" camunda:historyTimeToLive="P1825D">
                <bpmn:startEvent id="startEvent_walk"/>
                <bpmn:sequenceFlow id="flow_w1" sourceRef="startEvent_walk" targetRef="userTask_walkAnswer"/>
                <bpmn:userTask id="userTask_walkAnswer" name="Ответить" camunda:formKey="walk-answer" camunda:candidateGroups="director"/>
                <bpmn:sequenceFlow id="flow_w2" sourceRef="userTask_walkAnswer" targetRef="userTask_walkCheck"/>
                <bpmn:userTask id="userTask_walkCheck" name="Проверить ответ" camunda:formKey="walk-check" camunda:candidateGroups="coordinator"/>
                <bpmn:sequenceFlow id="flow_w3" sourceRef="userTask_walkCheck" targetRef="gateway_walk"/>
                <bpmn:exclusiveGateway id="gateway_walk" default="flow_w5"/>
                <bpmn:sequenceFlow id="flow_w4" sourceRef="gateway_walk" targetRef="userTask_walkAnswer"><bpmn:conditionExpression>${decision == 'RETURN'}</bpmn:conditionExpression></bpmn:sequenceFlow>
                <bpmn:sequenceFlow id="flow_w5" sourceRef="gateway_walk" targetRef="endEvent_walk"/>
                <bpmn:endEvent id="endEvent_walk"/>
              </bpmn:process>
            </bpmn:definitions>
            """;

    @LocalServerPort
    private int port;

    @Autowired
    private InboxWorld world;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private Drafts drafts;

    @Autowired
    private SaveDraft saving;

    @Autowired
    private FormSchemas forms;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    private SignedIn director;
    private SignedIn coordinator;
    private String key;
    private PassingDiagram diagram;

    @BeforeEach
    void askTheSchool() {
        Made place = world.municipality();
        UUID school = place.schools().get(0);
        director = accounts.inSchool(place.id(), school, Role.DIRECTOR);
        coordinator = world.coordinator(place);
        forms.deploy(ANSWER, FormSchemas.Origin.EDITOR, null);
        forms.deploy(CHECK, FormSchemas.Origin.EDITOR, null);
        key = place.slug() + "/walk";
        Map<String, Object> about = Map.of("municipalityId", place.id().toString(), "schoolId", school.toString());
        diagram = new PassingDiagram(repository, runtime, "walk-check", PROCESS);
        SystemContext.run("test", () -> runtime.startProcessInstanceByKey("walk-check", key, about));
    }

    @AfterEach
    void remove() {
        diagram.close();
    }

    @Test
    void theCheckRemarksARowTheSchoolSettlesItWhereTheRowIsByThenAndTheCheckSeesBoth() {
        schoolTypesAndSends(world.current(key));
        InboxTask check = world.current(key);
        remarkOnTheSecondRow(check);
        schoolMovesTheRowAndSettles(world.current(key));
        checkSeesBoth(world.current(key));
    }

    private static Page open(Person person, SignedIn who, InboxTask task) {
        Page page = person.signIn(who.login(), TestAccounts.PASSWORD).open("/inbox/" + task.id());
        person.waitForTools();
        return page;
    }

    private void schoolTypesAndSends(InboxTask task) {
        String rows = "{\"items\":[{\"name\":\"Устав\"},{\"name\":\"Приказ\"}]}";
        director.run(() -> saving.save(task.id(), rows, 0));
        try (Person person = new Person(port, Person.DESK, "ru")) {
            Page page = open(person, director, task);
            Locator hours = page.getByLabel("Часов на педагога");
            hours.pressSequentially("2,5");
            assertThat(hours).hasValue("2,5");
            page.waitForCondition(() -> drafts.of(task.id(), director.accountId())
                    .orElseThrow()
                    .json()
                    .contains("\"hours\":2.5"));
            page.locator("#task-submit").click();
            assertThat(page.locator("#task-submit")).hasCount(0);
            assertThat(page.locator("main")).containsText("2,5");
            assertThat(person.complaints()).isEmpty();
        }
    }

    private void remarkOnTheSecondRow(InboxTask check) {
        try (Person person = new Person(port, Person.DESK, "ru")) {
            Page page = open(person, coordinator, check);
            assertThat(page.locator("#task-checked")).containsText("2,5");
            page.locator("[data-remark-on=hours]").click();
            // stays open while the other one is saved and the list is drawn anew
            Locator hours = page.locator("#task-checked textarea").first();
            hours.fill("Проверьте часы");
            page.locator("[data-remark-on='items.1']").click();
            Locator row = page.locator("[data-checked-row='items.1']");
            row.locator("textarea").fill("Приложите сам приказ");
            row.locator("button", new Locator.LocatorOptions().setHasText("Сохранить"))
                    .click();
            assertThat(row.locator(".opora-remark")).containsText("Приложите сам приказ");
            assertThat(page.locator("[data-remark-on='items.1']")).isFocused();
            assertThat(hours).hasValue("Проверьте часы");
            page.reload();
            assertThat(hours).hasValue("Проверьте часы");
            person.screenshot("check-remark-desk");
            person.at(Person.PHONE);
            assertThat(person.scrollsSideways()).isFalse();
            assertThat(person.barriers()).isEmpty();
            person.screenshot("check-remark-phone");
            page.getByLabel("Вернуть").check();
            page.locator("#task-submit").click();
            assertThat(page.locator("#task-submit")).hasCount(0);
            assertThat(person.complaints()).isEmpty();
        }
    }

    private void schoolMovesTheRowAndSettles(InboxTask task) {
        try (Person person = new Person(port, Person.PHONE, "ru")) {
            Page page = open(person, director, task);
            assertThat(page.locator("#task-notices")).containsText("Приложите сам приказ");
            page.locator(".opora-remark", new Page.LocatorOptions().setHasText("Проверьте часы"))
                    .locator("textarea")
                    .fill("Проверены");
            assertThat(page.getByLabel("Часов на педагога")).hasValue("2,5");
            page.getByLabel("Поднять строку 2").click();
            Locator remark = page.locator("tr[data-row='1'] + tr .opora-remark");
            remark.locator("textarea").fill("Приложен");
            remark.locator("button", new Locator.LocatorOptions().setHasText("Устранено"))
                    .click();
            assertThat(remark).containsText("Замечание устранено");
            page.locator("#task-submit").click();
            assertThat(page.locator("#task-submit")).hasCount(0);
            assertThat(person.complaints()).isEmpty();
        }
    }

    private void checkSeesBoth(InboxTask check) {
        try (Person person = new Person(port, Person.DESK, "ru")) {
            Page page = open(person, coordinator, check);
            Locator row = page.locator("[data-checked-row='items.0']");
            assertThat(row).containsText("Приказ");
            assertThat(row.locator(".opora-remark-settled")).containsText("Приложите сам приказ");
            assertThat(row.locator(".opora-remark-settled")).containsText("Приложен");
            assertThat(page.locator("#task-checked")).containsText("Ответ школы: Проверены");
            assertThat(page.locator("[data-checked-row='items.1'] .opora-remark"))
                    .hasCount(0);
            person.screenshot("check-settled-desk");
            assertThat(person.complaints()).isEmpty();
        }
    }
}
