package org.opora;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.opora.account.Role;
import org.opora.account.SignedIn;
import org.opora.account.TestAccounts;
import org.opora.bpmn.Stage;
import org.opora.cycle.CyclePeriod;
import org.opora.cycle.LaunchCommand;
import org.opora.cycle.LaunchCycle;
import org.opora.cycle.ListSource;
import org.opora.editor.DeployModel;
import org.opora.editor.ModelKind;
import org.opora.engine.Decisions;
import org.opora.engine.ModelRefusedException;
import org.opora.engine.Refusal;
import org.opora.engine.SystemContext;
import org.opora.engine.TestJobs;
import org.opora.error.OporaException;
import org.opora.error.Sentences;
import org.opora.inbox.Inbox;
import org.opora.inbox.InboxTask;
import org.opora.inbox.InboxWorld;
import org.opora.inbox.OpenTasks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/** What bad input gets: a clear message, and nothing changed. */
@OporaTest
class RefusedInputTests {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    private static final Map<String, Object> GOOD = Map.of("agreed", false, "reason", "Нет подписи", "count", 3);

    @Autowired
    private InboxWorld world;

    @Autowired
    private TestMunicipalities municipalities;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private LaunchCycle launchCycle;

    @Autowired
    private OpenTasks tasks;

    @Autowired
    private Inbox inbox;

    @Autowired
    private TestJobs jobs;

    @Autowired
    private DeployModel deployModel;

    @Autowired
    private Decisions decisions;

    @Autowired
    private Sentences sentences;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Autowired
    private MockMvc mvc;

    private TestMunicipalities.Made place;
    private SignedIn coordinator;

    @BeforeEach
    void place() {
        place = world.municipality();
        coordinator = world.coordinator(place);
    }

    static Stream<Arguments> spoiltAnswers() {
        return Stream.of(
                Arguments.of("the thirtieth of February", "day", "2027-02-30", "дат"),
                Arguments.of("a text over the limit", "reason", "я".repeat(501), "500"),
                Arguments.of("a NUL in a text", "reason", "до\u0000после", "символ"),
                Arguments.of("a control character in a text", "reason", "до\u0007после", "символ"),
                Arguments.of("a number out of range", "count", 51, "50"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("spoiltAnswers")
    void aSpoiltAnswerIsNamedBesideItsFieldAndChangesNothing(String what, String field, Object value, String words)
            throws Exception {
        InboxTask task = world.start(place, place.schools().get(0), 5);
        Map<String, Object> answers = new HashMap<>(GOOD);
        answers.put(field, value);

        mvc.perform(post("/inbox/" + task.id() + "/submission")
                        .with(authentication(coordinator.authentication()))
                        .with(csrf())
                        .contentType("application/json")
                        .content(json(answers)))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("\"" + field + "\"")))
                .andExpect(content().string(containsString(words)));

        assertThat(world.current(task.businessKey()).id())
                .as("the task is open")
                .isEqualTo(task.id());
        assertThat(count("select count(*) from submission where task_id = ?", task.id()))
                .isZero();
        assertThat(count("select count(*) from journal where action = 'task.submitted' and task_id = ?", task.id()))
                .isZero();
    }

    @Test
    void whatTheWorkItselfRefusesOfOneAnswerStandsBesideThatField() throws Exception {
        InboxTask first = world.start(place, place.schools().get(0), 5);
        coordinator.run(() -> inbox.submit(first.id(), UUID.randomUUID(), Map.of("agreed", true, "count", 3)));
        InboxTask task = world.current(first.businessKey());
        SignedIn director = accounts.inSchool(place.id(), place.schools().get(0), Role.DIRECTOR);

        mvc.perform(post("/inbox/" + task.id() + "/submission")
                        .with(authentication(director.authentication()))
                        .with(csrf())
                        .contentType("application/json")
                        .content(json(Map.of("agreed", true, "count", 12))))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].path").value("count"))
                .andExpect(jsonPath("$.errors[0].message").value(containsString("поручена лично вам")));
        assertThat(world.current(task.businessKey()).id()).isEqualTo(task.id());
    }

    @Test
    void aDraftWithControlCharactersLosesThemOnly() throws Exception {
        InboxTask task = world.start(place, place.schools().get(0), 5);

        mvc.perform(post("/inbox/" + task.id() + "/draft")
                        .with(authentication(coordinator.authentication()))
                        .with(csrf())
                        .contentType("application/json")
                        .content("{\"version\":0,\"answers\":{\"reason\":\"до\\u0000после\"}}"))
                .andExpect(status().isOk());

        mvc.perform(get("/inbox/" + task.id() + "/form").with(authentication(coordinator.authentication())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("после")));
    }

    @Test
    void aTaskThatIsGoneSaysSinceWhenAndTakesNothing() {
        InboxTask task = world.start(place, place.schools().get(0), 5);
        String instance = SystemContext.call("test", () -> runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(task.businessKey())
                .singleResult()
                .getId());
        SystemContext.run("test", () -> runtime.deleteProcessInstance(instance, "школа выбыла"));

        assertThatThrownBy(() -> coordinator.run(() -> inbox.submit(task.id(), UUID.randomUUID(), GOOD)))
                .isInstanceOfSatisfying(OporaException.class, refusal -> assertThat(sentences.of(refusal, RUSSIAN))
                        .contains("больше нет"));
        assertThat(count("select count(*) from submission where task_id = ?", task.id()))
                .isZero();
    }

    @Test
    void aFileThatIsNotWhatItsNameSaysIsNotStored() throws Exception {
        InboxTask task = world.start(place, place.schools().get(0), 5);
        byte[] program = ("MZ" + "\u0000".repeat(200)).getBytes(StandardCharsets.ISO_8859_1);
        int before =
                jdbc.sql("select count(*) from document").query(Integer.class).single();

        mvc.perform(multipart("/inbox/" + task.id() + "/files")
                        .file(new MockMultipartFile("file", "приказ.pdf", "application/pdf", program))
                        .with(authentication(coordinator.authentication()))
                        .with(csrf()))
                .andExpect(status().is4xxClientError())
                .andExpect(content().string(containsString("приказ.pdf")));

        assertThat(jdbc.sql("select count(*) from document")
                        .query(Integer.class)
                        .single())
                .isEqualTo(before);
    }

    @Test
    void aSecondLaunchOfTheSameYearIsRefusedAndLeavesTheFirst() {
        int year = LocalDate.now(clock).getYear() + 1;
        LaunchCommand command = new LaunchCommand(
                place.id(),
                new CyclePeriod(year, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), year - 1),
                ListSource.OWN,
                EnumSet.of(Stage.CRITERIA),
                List.of());
        UUID cycle = coordinator.call(() -> launchCycle.launch(command));
        jobs.settle(place.slug());
        List<String> open = openIds(cycle);

        assertThatThrownBy(() -> coordinator.run(() -> launchCycle.launch(command)))
                .isInstanceOfSatisfying(OporaException.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("cycle.already-launched");
                    assertThat(sentences.of(refusal, RUSSIAN)).contains(String.valueOf(year));
                });
        jobs.settle(place.slug());

        assertThat(openIds(cycle)).isEqualTo(open).isNotEmpty();
        assertThat(count(
                        "select count(*) from cycle where municipality_id = ?::uuid",
                        place.id().toString()))
                .isEqualTo(1);
    }

    private List<String> openIds(UUID cycle) {
        return tasks.ofCycle(cycle).stream().map(InboxTask::id).toList();
    }

    @Test
    void aDiagramWithoutAStartIsNotDeployed() {
        SignedIn admin = accounts.admin();
        String key = "no-start-" + UUID.randomUUID().toString().substring(0, 8);
        String diagram =
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="http://opora.org/bpmn">
                  <process id="%s" isExecutable="true" camunda:historyTimeToLive="P30D"><endEvent id="endEvent_only"/></process>
                </definitions>
                """
                        .formatted(key);

        assertThatThrownBy(() -> admin.run(() ->
                        deployModel.deploy(new DeployModel.Command(ModelKind.DIAGRAM, key, diagram, "без начала", 0))))
                .isInstanceOfSatisfying(ModelRefusedException.class, refused -> assertThat(refused.refusals())
                        .extracting(Refusal::code)
                        .contains("noStart"));
        assertThat(count("select count(*) from act_re_procdef where key_ = ?", key))
                .isZero();
    }

    @Test
    void aDecisionWithoutARuleForAnInputNamesTableAndInput() {
        Map<String, Object> inputs = Map.of("factor", "staff-shortage", "significance", "ENORMOUS");

        assertThatThrownBy(() -> decisions
                        .evaluate("required-programmes", place.id(), inputs)
                        .required("required-programmes", inputs))
                .isInstanceOfSatisfying(OporaException.class, refusal -> assertThat(sentences.of(refusal, RUSSIAN))
                        .contains("required-programmes", "significance=ENORMOUS"));
    }

    @Test
    void anUnknownSchoolOrYearIsNotFound() throws Exception {
        for (String address : List.of("/schools/", "/cycles/", "/implementation/", "/reviews/")) {
            mvc.perform(get(address + UUID.randomUUID()).with(authentication(coordinator.authentication())))
                    .andExpect(status().isNotFound());
        }
        SignedIn director = accounts.inSchool(place.id(), place.schools().get(0), Role.DIRECTOR);
        mvc.perform(get("/cycles/nonsense").with(authentication(director.authentication())))
                .andExpect(status().is4xxClientError());
    }

    private String json(Map<String, Object> answers) throws JsonProcessingException {
        return new ObjectMapper()
                .writeValueAsString(Map.of("submissionId", UUID.randomUUID().toString(), "answers", answers));
    }

    private int count(String sql, String key) {
        return jdbc.sql(sql).param(key).query(Integer.class).single();
    }
}
