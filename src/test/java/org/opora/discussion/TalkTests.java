package org.opora.discussion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opora.OporaTest;
import org.opora.TestMunicipalities.Made;
import org.opora.account.People;
import org.opora.account.Person;
import org.opora.account.Role;
import org.opora.account.SignedIn;
import org.opora.account.TestAccounts;
import org.opora.calendar.MovableClock;
import org.opora.error.NotFoundException;
import org.opora.error.OporaException;
import org.opora.inbox.Inbox;
import org.opora.inbox.InboxQuery;
import org.opora.inbox.InboxQuery.Tab;
import org.opora.inbox.InboxTask;
import org.opora.inbox.InboxWorld;
import org.opora.inbox.ListTasks;
import org.opora.notification.Notifications;
import org.opora.notification.ReminderStep;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Comments call people who see the task; a question goes to a colleague and comes back, the task stays with its owner. */
@OporaTest
class TalkTests {

    @Autowired
    private InboxWorld world;

    @Autowired
    private Inbox inbox;

    @Autowired
    private ListTasks list;

    @Autowired
    private CommentTask comments;

    @Autowired
    private AskColleague questions;

    @Autowired
    private AskedQuestions asked;

    @Autowired
    private TaskTalk talk;

    @Autowired
    private Notifications notifications;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private People people;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvc web;

    private Made place;
    private SignedIn owner;
    private SignedIn colleague;
    private SignedIn methodist;
    private InboxTask task;

    @BeforeEach
    void people() {
        place = world.municipality();
        owner = world.coordinator(place);
        colleague = world.coordinator(place);
        methodist = accounts.inMunicipality(place.id(), Role.METHODIST);
        task = world.start(place, place.schools().get(0), 5);
        clock.moveTo(Instant.parse("2027-03-01T09:00:00Z"));
    }

    @AfterEach
    void clockBack() {
        clock.reset();
    }

    private String nameOf(SignedIn person) {
        return people.nameOf(person.accountId());
    }

    private static void refuses(String code, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(OporaException.class, refusal -> assertThat(refusal.code())
                .isEqualTo("talk." + code));
    }

    private static void unknown(ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOf(NotFoundException.class);
    }

    private List<ReminderStep> heardBy(SignedIn person) {
        return person.call(() -> notifications.list(true, 0)).stream()
                .map(Notifications.Line::step)
                .toList();
    }

    private TaskTalk.Talk readBy(SignedIn person) {
        return person.call(() -> talk.of(world.current(task.businessKey()), false));
    }

    @Test
    void aCommentCallsWhoSeesTheTaskOnceAndNobodyElse() {
        UUID id = owner.call(() -> comments.write(
                task.id(), "Прошу @" + nameOf(colleague) + " и @" + nameOf(methodist) + ", себя @" + nameOf(owner)));

        assertThat(heardBy(colleague)).containsExactly(ReminderStep.MENTIONED);
        assertThat(heardBy(methodist)).as("does not see the task").isEmpty();
        assertThat(heardBy(owner)).isEmpty();
        assertThat(readBy(colleague).comments().get(0).parts())
                .filteredOn(SaidText.Part::mention)
                .extracting(SaidText.Part::text)
                .containsExactly("@" + nameOf(colleague));
        owner.run(() -> comments.change(id, "Ещё раз @" + nameOf(colleague)));
        assertThat(heardBy(colleague)).containsExactly(ReminderStep.MENTIONED);
        UUID news = colleague.call(() -> notifications.list(true, 0)).get(0).id();
        assertThat(colleague.call(() -> notifications.open(news))).isEqualTo("/inbox/" + task.id() + "#talk");
        unknown(() -> methodist.run(() -> comments.write(task.id(), "я тоже")));
    }

    @Test
    void onlyTheAuthorChangesACommentAndOnlyForAQuarterOfAnHour() {
        UUID id = owner.call(() -> comments.write(task.id(), "первый"));
        clock.moveTo(Instant.parse("2027-03-01T09:00:01Z"));
        UUID second = owner.call(() -> comments.write(task.id(), "второй"));

        unknown(() -> colleague.run(() -> comments.change(id, "чужой")));
        unknown(() -> colleague.run(() -> comments.remove(id)));
        clock.moveTo(Instant.parse("2027-03-01T09:14:59Z"));
        owner.run(() -> comments.change(id, "исправленный"));
        owner.run(() -> comments.remove(second));
        unknown(() -> owner.run(() -> comments.change(second, "вернуть")));
        clock.moveTo(Instant.parse("2027-03-01T09:15:00Z"));
        refuses("too-late", () -> owner.run(() -> comments.change(id, "поздно")));

        assertThat(readBy(owner).comments())
                .extracting(
                        TaskTalk.Comment::text,
                        TaskTalk.Comment::edited,
                        TaskTalk.Comment::removed,
                        TaskTalk.Comment::changeable)
                .containsExactly(tuple("исправленный", true, false, false), tuple("", false, true, false));
        assertThat(actions())
                .containsExactly("task.commented", "task.commented", "task.comment-changed", "task.comment-removed");
    }

    private List<String> actions() {
        return jdbc.sql("select action from journal where task_id = ? order by id")
                .param(task.id())
                .query(String.class)
                .list();
    }

    @Test
    void markupInACommentIsShownAsItWasTyped() throws Exception {
        owner.run(() -> comments.write(task.id(), "<b onclick=alert(1)>жирно</b> & ещё"));
        web.perform(get("/inbox/" + task.id()).with(authentication(owner.authentication())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("&lt;b onclick=alert(1)&gt;жирно&lt;/b&gt; &amp; ещё")))
                .andExpect(content().string(not(containsString("<b onclick"))));
    }

    @Test
    void aLongDiscussionShowsItsEndAndTheRestWhenAskedFor() {
        for (int number = 0; number < TaskTalk.SHOWN + 3; number++) {
            String text = "№ " + number;
            owner.run(() -> comments.write(task.id(), text));
        }
        assertThat(readBy(owner).comments()).hasSize(TaskTalk.SHOWN);
        assertThat(readBy(owner).earlier()).isEqualTo(3);
        assertThat(owner.call(() -> talk.of(task, true)).comments()).hasSize(TaskTalk.SHOWN + 3);
    }

    @Test
    void aQuestionGoesToTheColleagueAndComesBackWhileTheTaskStaysWithItsOwner() throws Exception {
        owner.run(() -> inbox.claim(task.id(), null));
        UUID id = owner.call(() -> questions.ask(task.id(), methodist.accountId(), "Сколько <школ>?"));

        assertThat(heardBy(methodist)).containsExactly(ReminderStep.ASKED);
        UUID news = methodist.call(() -> notifications.list(true, 0)).get(0).id();
        assertThat(methodist.call(() -> notifications.open(news))).isEqualTo("/questions/" + id);
        assertThat(methodist.call(() -> list.list(InboxQuery.of(Tab.GROUP))).questions())
                .isEqualTo(1);
        web.perform(get("/inbox").with(authentication(methodist.authentication())))
                .andExpect(content().string(containsString("Вопросы коллег")));
        web.perform(get("/questions").with(authentication(methodist.authentication())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Сколько &lt;школ&gt;?")));
        web.perform(get("/questions/" + id).with(authentication(methodist.authentication())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Собрать документы школы")))
                .andExpect(content().string(not(containsString("/inbox/" + task.id()))));
        unknown(() -> methodist.run(() -> inbox.open(task.id())));
        methodist.run(() -> questions.answer(id, "Двенадцать"));

        assertThat(heardBy(owner)).containsExactly(ReminderStep.ANSWERED);
        assertThat(world.current(task.businessKey()).assignee()).isEqualTo(owner.accountId());
        assertThat(readBy(colleague).questions())
                .extracting(TaskTalk.Question::text, TaskTalk.Question::answer, TaskTalk.Question::waits)
                .containsExactly(tuple("Сколько <школ>?", "Двенадцать", false));
        assertThat(methodist.call(() -> asked.list(true, 0)).getContent()).isEmpty();
        assertThat(methodist.call(() -> asked.list(false, 0)).getContent()).hasSize(1);
        refuses("question-over", () -> methodist.run(() -> questions.answer(id, "Тринадцать")));
        refuses("question-over", () -> owner.run(() -> questions.withdraw(id)));
        assertThat(actions()).containsExactly("task.claimed", "task.asked", "task.answered");
    }

    @Test
    void onlyTheHolderAsksAndOnlyTheColleagueAnswers() {
        SignedIn stranger = world.coordinator(world.municipality());
        SignedIn staff = accounts.inSchool(place.id(), place.schools().get(0), Role.STAFF);
        SignedIn otherSchool = accounts.inSchool(place.id(), place.schools().get(1), Role.STAFF);

        refuses("not-yours", () -> owner.run(() -> questions.ask(task.id(), methodist.accountId(), "Как?")));
        owner.run(() -> inbox.claim(task.id(), null));
        assertThat(readBy(owner).colleagues())
                .extracting(Person::id)
                .containsExactlyInAnyOrder(colleague.accountId(), methodist.accountId(), staff.accountId());
        assertThat(readBy(colleague).colleagues()).isEmpty();
        for (SignedIn person : List.of(stranger, otherSchool, owner)) {
            refuses("no-colleague", () -> owner.run(() -> questions.ask(task.id(), person.accountId(), "Как?")));
        }
        refuses("empty", () -> owner.run(() -> questions.ask(task.id(), methodist.accountId(), "  ")));
        UUID id = owner.call(() -> questions.ask(task.id(), methodist.accountId(), "Как?"));
        for (SignedIn person : List.of(stranger, staff)) {
            unknown(() -> person.run(() -> asked.open(id)));
            unknown(() -> person.run(() -> questions.answer(id, "Так")));
            unknown(() -> person.run(() -> questions.withdraw(id)));
        }
        unknown(() -> colleague.run(() -> questions.answer(id, "Так")));
    }

    @Test
    void aWithdrawnQuestionAndOneOfAClosedTaskNeedNoAnswer() {
        owner.run(() -> inbox.claim(task.id(), null));
        UUID withdrawn = owner.call(() -> questions.ask(task.id(), methodist.accountId(), "Как?"));
        UUID open = owner.call(() -> questions.ask(task.id(), methodist.accountId(), "Когда?"));
        owner.run(() -> questions.withdraw(withdrawn));
        assertThat(methodist.call(() -> asked.list(true, 0)).getContent())
                .extracting(AskedQuestions.Line::id)
                .containsExactly(open);
        refuses("question-over", () -> methodist.run(() -> questions.answer(withdrawn, "Так")));

        owner.run(() -> inbox.submit(task.id(), UUID.randomUUID(), Map.of("agreed", true)));
        assertThat(methodist.call(() -> asked.list(true, 0)).getContent()).isEmpty();
        refuses("closed", () -> methodist.run(() -> questions.answer(open, "Тогда")));
        refuses("closed", () -> owner.run(() -> comments.write(task.id(), "после")));
    }

    @Test
    void whoNoLongerWorksInTheMunicipalityIsAskedNoMore() {
        owner.run(() -> inbox.claim(task.id(), null));
        UUID id = owner.call(() -> questions.ask(task.id(), methodist.accountId(), "Как?"));
        jdbc.sql("update role_grant set valid_to = ? where account_id = ?")
                .params(LocalDate.of(2027, 2, 1), methodist.accountId())
                .update();
        unknown(() -> methodist.run(() -> asked.open(id)));
        unknown(() -> methodist.run(() -> questions.answer(id, "Так")));
    }
}
