package org.opora.editor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opora.OporaTest;
import org.opora.account.SignedIn;
import org.opora.account.TestAccounts;
import org.opora.engine.BundledModels;
import org.opora.engine.HostileModels;
import org.opora.engine.HostileModels.Hostile;
import org.opora.engine.ModelRefusedException;
import org.opora.engine.Refusal;
import org.opora.error.OporaException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** An administrator edits a diagram and a form in the browser. */
@OporaTest
class EditorTests {

    @Autowired
    DeployModel deployModel;

    @Autowired
    CheckModel checkModel;

    @Autowired
    OpenModel openModel;

    @Autowired
    BundledModels bundle;

    @Autowired
    TestAccounts accounts;

    @Autowired
    MockMvc web;

    private SignedIn admin;
    private String key;

    @BeforeEach
    void signIn() {
        admin = accounts.admin();
        key = "e" + UUID.randomUUID().toString().substring(0, 8);
    }

    private String diagram(String name) {
        return HostileModels.diagram(
                key,
                "name=\"" + name + "\"",
                "<userTask id=\"step\" name=\"Ответить\" camunda:candidateGroups=\"admin\" camunda:formKey=\"" + key
                        + "\"/>");
    }

    private String form() {
        return "{\"type\":\"default\",\"id\":\"" + key
                + "\",\"components\":[{\"type\":\"textfield\",\"id\":\"f1\",\"key\":\"answer\",\"label\":\"Ответ\"}],\"schemaVersion\":18}";
    }

    private int deploy(ModelKind kind, String text, int expected) {
        return admin.call(() -> deployModel.deploy(new DeployModel.Command(kind, key, text, "правка", expected)));
    }

    @Test
    void deploysANewFormAndADiagramWithATaskThatUsesIt() {
        assertThat(deploy(ModelKind.FORM, form(), 0)).isEqualTo(1);
        assertThat(deploy(ModelKind.DIAGRAM, diagram("Первая"), 0)).isEqualTo(1);
        assertThat(deploy(ModelKind.DIAGRAM, diagram("Вторая"), 1)).isEqualTo(2);
        OpenModel.Opened opened = admin.call(() -> openModel.open(ModelKind.DIAGRAM, key));
        assertThat(opened.versions()).extracting(ModelLine::version).containsExactly(2, 1);
        assertThat(opened.current().comment()).isEqualTo("правка");
    }

    @Test
    void doesNotOverwriteSomebodyElsesNewerVersion() {
        deploy(ModelKind.FORM, form(), 0);
        deploy(ModelKind.DIAGRAM, diagram("Первая"), 0);
        assertThatThrownBy(() -> deploy(ModelKind.DIAGRAM, diagram("Чужая"), 0))
                .isInstanceOfSatisfying(
                        OporaException.class, e -> assertThat(e.code()).isEqualTo("model-changed"));
    }

    @Test
    void showsAConflictWithTheTextKept() throws Exception {
        deploy(ModelKind.FORM, form(), 0);
        deploy(ModelKind.DIAGRAM, diagram("Первая"), 0);
        deploy(ModelKind.DIAGRAM, diagram("Вторая"), 1);
        web.perform(post("/diagrams/" + key + "/versions")
                        .with(authentication(admin.authentication()))
                        .with(csrf())
                        .param("text", diagram("Третья"))
                        .param("comment", "c")
                        .param("expected", "1"))
                .andExpect(status().isConflict())
                .andExpect(content().string(Matchers.containsString("Третья")));
    }

    @Test
    void refusesEveryHostileModel() {
        for (Hostile model : HostileModels.all()) {
            ModelKind kind = model.resource().endsWith(".dmn") ? ModelKind.DECISION : ModelKind.DIAGRAM;
            String text = new String(model.content(), UTF_8).replace("okDelegate", "planDeadlinesDelegate");
            if (model.resource().startsWith("bpmn/hostile.")
                    && !model.resource().endsWith("cmmn")
                    && !model.resource().contains("20")
                    && !model.name().startsWith("encoding")) {
                assertThatThrownBy(() -> admin.run(
                                () -> deployModel.deploy(new DeployModel.Command(kind, "hostile", text, "c", 0))))
                        .as(model.name())
                        .isInstanceOfSatisfying(ModelRefusedException.class, e -> assertThat(e.refusals())
                                .extracting(Refusal::code)
                                .contains(model.code()));
            }
        }
    }

    @Test
    void saysWhichTaskHasNoFormNoRoleAndWhichConditionNobodyAnswers() {
        String text = HostileModels.diagram(
                key,
                "",
                """
                <userTask id="step" camunda:candidateGroups="boss" camunda:formKey="no-such-form"/>
                <sequenceFlow id="f3" sourceRef="step" targetRef="g"/><exclusiveGateway id="g"/>
                <sequenceFlow id="f4" sourceRef="g" targetRef="endEvent_a"><conditionExpression xsi:type="tFormalExpression">${nobodySetsThis}</conditionExpression></sequenceFlow>
                <sequenceFlow id="f5" sourceRef="g" targetRef="endEvent_a"><conditionExpression xsi:type="tFormalExpression">${!nobodySetsThis}</conditionExpression></sequenceFlow>
                """);
        List<Refusal> refusals = admin.call(() -> checkModel.check(ModelKind.DIAGRAM, key, text));
        assertThat(refusals).extracting(Refusal::code).contains("unknownRole", "unknownForm", "unknownVariable");
    }

    @Test
    void saysWhichStepWouldDoNothingAndWhichLacksNameAndForm() {
        String text = HostileModels.diagram(
                key,
                "",
                """
                <task id="untyped"/><userTask id="bare" camunda:candidateGroups="head"/>
                <sequenceFlow id="f3" sourceRef="untyped" targetRef="bare"/>
                """);
        assertThat(admin.call(() -> checkModel.check(ModelKind.DIAGRAM, key, text)))
                .contains(
                        new Refusal("untyped", "untyped", List.of()),
                        new Refusal("bare", "unnamed", List.of()),
                        new Refusal("bare", "noForm", List.of()));
    }

    @Test
    void everyBundledModelPassesItsOwnCheck() {
        bundle.models().stream()
                .filter(file -> !file.name().startsWith("bpmn/test-"))
                .forEach(file -> assertThat(check(file.name(), new String(file.content(), UTF_8)))
                        .as(file.name())
                        .isEmpty());
        bundle.forms().forEach(file -> assertThat(admin.call(
                        () -> checkModel.check(ModelKind.FORM, file.key(), new String(file.content(), UTF_8))))
                .as(file.name())
                .isEmpty());
    }

    private List<Refusal> check(String resource, String text) {
        ModelKind kind = resource.endsWith(".dmn") ? ModelKind.DECISION : ModelKind.DIAGRAM;
        String name = resource.replaceFirst("^bpmn/", "").replaceFirst("\\.(bpmn|dmn)$", "");
        return admin.call(() -> checkModel.check(kind, name, text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    camunda:formKey="prepare-order"                | camunda:formKey="no-such-form"    | userTask_prepareOrder | unknownForm
                    camunda:formKey="prepare-order"                | ''                                | userTask_prepareOrder | noForm
                    camunda:formKey="prepare-order"                | camunda:formKey="acquaint"        | userTask_prepareOrder | formLacks
                    camunda:dueDate="${orderDue}"                  | camunda:dueDate="${nobodySets}"   | userTask_prepareOrder | unknownVariable
                    camunda:dueDate="${orderDue}"                  | camunda:dueDate="${measureDue}"   | userTask_prepareOrder | unknownVariable
                    camunda:dueDate="${orderDue}"                  | camunda:dueDate="${interviewDue}" | userTask_prepareOrder | unknownVariable
                    camunda:dueDate="${orderDue}"                  | camunda:dueDate="30 февраля"      | userTask_prepareOrder | notADate
                    camunda:dueDate="${orderDue}"                  | camunda:dueDate="2027-02-30"      | userTask_prepareOrder | notADate
                    camunda:dueDate="${orderDue}"                  | camunda:dueDate="${orderId}"      | userTask_prepareOrder | notADate
                    camunda:dueDate="${orderDue}"                  | camunda:followUpDate="завтра"     | userTask_prepareOrder | notADate
                    camunda:dueDate="${orderDue}"                  | camunda:assignee="Иванова"        | userTask_prepareOrder | notAPerson
                    camunda:dueDate="${orderDue}"                  | camunda:assignee="${nobodySets}"  | userTask_prepareOrder | unknownVariable
                    camunda:dueDate="${orderDue}"                  | camunda:priority="${nobodySets}"  | userTask_prepareOrder | unknownVariable
                    """)
    void aStepOfTheOrderThatWouldStopTheYearIsRefused(String drawn, String changed, String step, String code) {
        String order = bundled("bpmn/order.bpmn");
        assertThat(check("bpmn/order.bpmn", replaceFirst(order, drawn, changed)))
                .extracting(Refusal::element, Refusal::code)
                .contains(tuple(step, code));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    support-cycle    | >${sessionOpens}<               | >${nobodySets}<               | unknownVariable
                    support-cycle    | >${sessionOpens}<               | >осенью<                      | notADate
                    support-cycle    | calledElement="monitoring"      | calledElement="no-such"       | unknownProcess
                    support-cycle    | businessKey="${cycleKey}"       | businessKey="${nobodySets}"   | unknownVariable
                    support-cycle    | sourceExpression="CRITERIA"     | source="nobodySets"           | unknownVariable
                    programme-review | >${reviewCount}<                | >${nobodySets}<               | unknownVariable
                    programme-review | >${reviewCount}<                | >${reviewDue}<                | notANumber
                    """)
    void aWaitOrCallThatWouldStopTheYearIsRefused(String key, String drawn, String changed, String code) {
        String resource = "bpmn/" + key + ".bpmn";
        assertThat(check(resource, replaceFirst(bundled(resource), drawn, changed)))
                .extracting(Refusal::code)
                .containsOnly(code);
    }

    private String bundled(String resource) {
        return Stream.concat(bundle.models().stream(), bundle.forms().stream())
                .filter(file -> file.name().equals(resource))
                .map(file -> new String(file.content(), UTF_8))
                .findFirst()
                .orElseThrow();
    }

    private static String replaceFirst(String text, String drawn, String changed) {
        assertThat(text).contains(drawn);
        return text.replaceFirst(Pattern.quote(drawn), Matcher.quoteReplacement(changed));
    }

    @Test
    void thePageSaysWhatWouldStopTheYearAndWhatToWriteInstead() throws Exception {
        String wrong = replaceFirst(
                bundled("bpmn/order.bpmn"), "camunda:dueDate=\"${orderDue}\"", "camunda:dueDate=\"30 февраля\"");
        web.perform(post("/diagrams/order/check")
                        .with(authentication(admin.authentication()))
                        .with(csrf())
                        .param("text", wrong))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(Matchers.containsString(
                                "«30 февраля» — не дата. Укажите дату (2027-08-31), промежуток (P5D)")));
    }

    @Test
    void aFormKeepsTheFieldsThatItsStepWorksOn() {
        String form = bundled("forms/acquaint.form");
        String without = form.replace("\"key\": \"acquainted\"", "\"key\": \"seen\"");
        assertThat(without).isNotEqualTo(form);
        assertThat(admin.call(() -> checkModel.check(ModelKind.FORM, "acquaint", without)))
                .containsExactly(new Refusal("userTask_acquaint", "formLacks", List.of("acquaint", "acquainted")));
    }

    @Test
    void theAnswersOfAnOwnFormMayBeDueDatesAndWaitsOfTheSameDiagram() {
        deploy(ModelKind.FORM, form().replace("\"textfield\"", "\"datetime\",\"subtype\":\"date\""), 0);
        String text = diagramOfDates();
        assertThat(admin.call(() -> checkModel.check(ModelKind.DIAGRAM, key, text)))
                .as("a field that may be left empty")
                .containsExactlyInAnyOrder(
                        new Refusal("next", "maybeNoDate", List.of("answer")),
                        new Refusal("t", "maybeNoDate", List.of("answer")));
        deploy(
                ModelKind.FORM,
                form().replace("\"textfield\"", "\"datetime\",\"subtype\":\"date\",\"validate\":{\"required\":true}"),
                1);
        assertThat(admin.call(() -> checkModel.check(ModelKind.DIAGRAM, key, text)))
                .isEmpty();
        deploy(ModelKind.FORM, form(), 2);
        assertThat(admin.call(() -> checkModel.check(ModelKind.DIAGRAM, key, text)))
                .containsExactlyInAnyOrder(
                        new Refusal("next", "notADate", List.of("${answer}")),
                        new Refusal("t", "notADate", List.of("${answer}")));
    }

    @Test
    void aNewVersionOfAFormLeavesTheDatesThatADiagramTakesFromIt() {
        String date =
                form().replace("\"textfield\"", "\"datetime\",\"subtype\":\"date\",\"validate\":{\"required\":true}");
        deploy(ModelKind.FORM, date, 0);
        deploy(ModelKind.DIAGRAM, diagramOfDates(), 0);
        assertThat(checkForm(date.replace("Ответ", "Когда"))).isEmpty();
        assertThat(checkForm(date.replace("true", "false")))
                .containsExactlyInAnyOrder(
                        new Refusal("next", "maybeNoDate", List.of("answer")),
                        new Refusal("t", "maybeNoDate", List.of("answer")));
        assertThat(checkForm(form()))
                .containsExactlyInAnyOrder(
                        new Refusal("next", "notADate", List.of("${answer}")),
                        new Refusal("t", "notADate", List.of("${answer}")));
        assertThat(checkForm(date.replace("answer", "other")))
                .containsExactlyInAnyOrder(
                        new Refusal("next", "unknownVariable", List.of("answer")),
                        new Refusal("t", "unknownVariable", List.of("answer")));
        assertThat(checkForm(date.replace("answer", "orderDue")))
                .contains(new Refusal("step", "reservedForm", List.of("orderDue")));
    }

    private List<Refusal> checkForm(String text) {
        return admin.call(() -> checkModel.check(ModelKind.FORM, key, text));
    }

    /** Waits for the day that its step is answered with, and names it as the date of the next one. */
    private String diagramOfDates() {
        return diagram("Своя")
                .replace(
                        "targetRef=\"endEvent_a\"/>",
                        "targetRef=\"wait\"/><intermediateCatchEvent id=\"wait\"><timerEventDefinition id=\"t\">"
                                + "<timeDate>${answer}</timeDate></timerEventDefinition></intermediateCatchEvent>"
                                + "<sequenceFlow id=\"f3\" sourceRef=\"wait\" targetRef=\"next\"/>"
                                + "<userTask id=\"next\" name=\"Ещё\" camunda:candidateGroups=\"head\" camunda:formKey=\"progress\""
                                + " camunda:dueDate=\"${answer}\" camunda:followUpDate=\"P2D\" camunda:priority=\"70\"/>"
                                + "<sequenceFlow id=\"f4\" sourceRef=\"next\" targetRef=\"endEvent_a\"/>");
    }

    @Test
    void refusesWhatTheEngineCannotRead() {
        String text = HostileModels.diagram(key, "", "<userTask id=\"other\" camunda:candidateGroups=\"admin\"/>");
        assertThat(admin.call(() -> checkModel.check(ModelKind.DIAGRAM, key, text)))
                .extracting(Refusal::code)
                .contains("notParsed");
    }

    @Test
    void showsListsEditorsAndDifferences() throws Exception {
        deploy(ModelKind.FORM, form(), 0);
        deploy(ModelKind.DIAGRAM, diagram("Первая"), 0);
        deploy(ModelKind.DIAGRAM, diagram("Вторая"), 1);
        for (String path : List.of(
                "/diagrams",
                "/decisions",
                "/forms",
                "/forms/new",
                "/diagrams/" + key,
                "/forms/" + key,
                "/diagrams/" + key + "?version=1",
                "/diagrams/" + key + "/difference?from=1&to=2")) {
            web.perform(get(path).with(authentication(admin.authentication()))).andExpect(status().isOk());
        }
        web.perform(post("/forms")
                        .with(authentication(admin.authentication()))
                        .with(csrf())
                        .param("id", key + "-new"))
                .andExpect(status().isOk());
        web.perform(post("/diagrams/" + key + "/check")
                        .with(authentication(admin.authentication()))
                        .with(csrf())
                        .param("text", "<a/>"))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("BPMN")));
    }
}
