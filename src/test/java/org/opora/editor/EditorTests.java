package org.opora.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opora.OporaTest;
import org.opora.account.SignedIn;
import org.opora.account.TestAccounts;
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
            String text =
                    new String(model.content(), StandardCharsets.UTF_8).replace("okDelegate", "planDeadlinesDelegate");
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
