package org.opora.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opora.OporaTest;
import org.opora.TestMunicipalities.Made;
import org.opora.account.Role;
import org.opora.account.SignedIn;
import org.opora.account.TestAccounts;
import org.opora.error.OporaException;
import org.opora.form.FieldPair;
import org.opora.form.RowPlace;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Remarks on the fields of a school's answer, from the check to «устранено». */
@OporaTest
class PinRemarksTests {

    @Autowired
    private InboxWorld world;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private Inbox inbox;

    @Autowired
    private InboxTasks tasks;

    @Autowired
    private PinRemarks remarks;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private MockMvc web;

    private Made place;
    private SignedIn coordinator;
    private InboxTask task;

    @BeforeEach
    void open() {
        place = world.municipality();
        coordinator = world.coordinator(place);
        task = world.start(place, place.schools().get(0), 5);
    }

    /** Rows that no engine knows must not meet the tests that compare the two. */
    @AfterEach
    void clear() {
        jdbc.sql("delete from inbox_task where municipality_id = ? and (id like 'check-%' or id like 'again-%')")
                .param(place.id())
                .update();
    }

    /** The director's answer goes on to the coordinator, who sends it back: the same form in the same process. */
    @Test
    void aRemarkIsPinnedInTheCheckAnsweredAtTheFieldAndSettled() {
        InboxTask answering = answerOfDirector();
        SignedIn director = accounts.inSchool(place.id(), place.schools().get(0), Role.DIRECTOR);
        director.run(
                () -> inbox.submit(answering.id(), UUID.randomUUID(), Map.of("agreed", true, "person", "Иванова")));
        InboxTask check = checkFor(answering);

        PinRemarks.Pinned pinned = coordinator.call(() -> remarks.of(check.id()));
        assertThat(Objects.requireNonNull(pinned.checked()).fields())
                .extracting(FieldPair::path)
                .contains("agreed", "person");
        coordinator.run(() -> remarks.pin(check.id(), "person", "Назовите должность"));
        refused("task.remark-text", () -> coordinator.run(() -> remarks.pin(check.id(), "person", " ")));
        refused("not-found", () -> coordinator.run(() -> remarks.pin(check.id(), "nothing", "текст")));

        InboxTask again = reopened(answering);
        FieldRemark remark =
                director.call(() -> remarks.of(again.id())).remarks().get(0);
        assertThat(remark.path()).isEqualTo("person");
        director.run(() -> remarks.answer(again.id(), remark.id(), "Дописали", true));
        assertThat(coordinator.call(() -> remarks.of(check.id())).remarks())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.settled()).isTrue();
                    assertThat(one.answer()).isEqualTo("Дописали");
                });
        refused("not-found", () -> director.run(() -> remarks.takeBack(again.id(), remark.id())));
    }

    private InboxTask answerOfDirector() {
        coordinator.run(() -> inbox.submit(task.id(), UUID.randomUUID(), Map.of("agreed", true, "count", 5)));
        return world.current(task.businessKey());
    }

    /** A task of the coordinator in the same process, as a diagram with a check has it. */
    private InboxTask checkFor(InboxTask answered) {
        return copy(answered, "check-" + answered.id(), "coordinator", "inbox-check");
    }

    private InboxTask reopened(InboxTask answered) {
        return copy(answered, "again-" + answered.id(), "director", "inbox-test");
    }

    private InboxTask copy(InboxTask from, String id, String role, String form) {
        String cut = id.substring(0, Math.min(id.length(), 64));
        jdbc.sql(
                        """
                        insert into inbox_task (id, state, revision, process_key, process_definition_id, process_instance_id,
                          business_key, task_key, name, tenant, municipality_id, zone, school_id, role, priority, opened_at, form_id, form_hash)
                        select ?, 'OPEN', 1, process_key, process_definition_id, process_instance_id, business_key, task_key, name,
                          tenant, municipality_id, zone, school_id, ?, priority, opened_at, ?, form_hash from inbox_task where id = ?""")
                .params(cut, role, form, from.id())
                .update();
        return tasks.find(cut).orElseThrow();
    }

    private static void refused(String code, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(OporaException.class, refusal -> assertThat(refusal.code())
                .isEqualTo(code));
    }

    @Test
    void aPersonalCheckAndTheSchoolItselfSeeNoAnswerToRemarkOn() {
        InboxTask answering = answerOfDirector();
        SignedIn director = accounts.inSchool(place.id(), place.schools().get(0), Role.DIRECTOR);
        director.run(() -> inbox.submit(answering.id(), UUID.randomUUID(), Map.of("agreed", true)));
        InboxTask expert = world.current(task.businessKey());
        SignedIn person = new SignedIn(Objects.requireNonNull(expert.expertId()), "expert");
        InboxTask again = reopened(answering);

        assertThat(person.call(() -> remarks.of(expert.id())).checked()).isNull();
        assertThat(director.call(() -> remarks.of(again.id())).checked()).isNull();
        refused("not-found", () -> director.run(() -> remarks.pin(again.id(), "agreed", "сам себе")));
        refused("not-found", () -> world.coordinator(world.municipality()).run(() -> remarks.of(again.id())));
    }

    /** The rows of a list, and of a list inside it: each with its number and its first words, whatever moves later. */
    @Test
    void aRemarkIsPinnedToARowAndKeepsWhatStoodInIt() throws Exception {
        InboxTask answering = answerOfDirector();
        SignedIn director = accounts.inSchool(place.id(), place.schools().get(0), Role.DIRECTOR);
        Map<String, Object> step = Map.of("text", "Собрать данные");
        director.run(() -> inbox.submit(
                answering.id(),
                UUID.randomUUID(),
                Map.of(
                        "agreed", true,
                        "items", List.of(Map.of("name", "Устав"), Map.of("name", "Приказ", "pages", 2)),
                        "parts", List.of(Map.of("title", "Первый", "steps", List.of(step))))));
        InboxTask check = checkFor(answering);

        assertThat(Objects.requireNonNull(
                                coordinator.call(() -> remarks.of(check.id())).checked())
                        .fields())
                .flatExtracting(
                        field -> field.rows().stream().map(RowPlace::path).toList())
                .containsExactly("items.0", "items.1", "parts.0", "parts.0.steps.0");
        coordinator.run(() -> remarks.pin(check.id(), "items.1", "Приложите сам приказ"));
        coordinator.run(() -> remarks.pin(check.id(), "parts.0.steps.0", "Назовите срок"));
        refused("not-found", () -> coordinator.run(() -> remarks.pin(check.id(), "items.2", "нет такой")));

        InboxTask again = reopened(answering);
        List<FieldRemark> pinned = director.call(() -> remarks.of(again.id())).remarks();
        assertThat(pinned)
                .extracting(FieldRemark::label)
                .containsExactly("Документы № 2 «Приказ»", "Шаги № 1 «Собрать данные»");
        JsonNode row = json.readTree(pinned.get(0).row());
        assertThat(row.path("name").asText()).isEqualTo("Приказ");
        assertThat(row.path("pages").asInt()).isEqualTo(2);
        director.run(() -> remarks.answer(again.id(), pinned.get(0).id(), "Приложен", true));
        web.perform(get("/inbox/" + check.id() + "/remarks").with(authentication(coordinator.authentication())))
                .andExpect(jsonPath("$.remarks[0].settled").value(true))
                .andExpect(jsonPath("$.remarks[0].row.name").value("Приказ"))
                .andExpect(jsonPath("$.checked.fields[?(@.path == 'items')].rows[1].answer.name")
                        .value("Приказ"))
                .andExpect(jsonPath("$.checked.fields[?(@.path == 'items')].rows[1].line")
                        .value(2));
    }
}
