package org.opora.substitution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opora.OporaTest;
import org.opora.Statements;
import org.opora.TestMunicipalities.Made;
import org.opora.account.Access;
import org.opora.account.People;
import org.opora.account.Role;
import org.opora.account.SignedIn;
import org.opora.account.TestAccounts;
import org.opora.calendar.MovableClock;
import org.opora.discussion.AskColleague;
import org.opora.discussion.AskedQuestions;
import org.opora.error.NotFoundException;
import org.opora.error.OporaException;
import org.opora.inbox.CompareText;
import org.opora.inbox.Inbox;
import org.opora.inbox.InboxCount;
import org.opora.inbox.InboxQuery;
import org.opora.inbox.InboxQuery.Tab;
import org.opora.inbox.InboxRow;
import org.opora.inbox.InboxTask;
import org.opora.inbox.InboxWorld;
import org.opora.inbox.ListTasks;
import org.opora.inbox.PrintTask;
import org.opora.inbox.SaveDraft;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Work is done for somebody absent from a day to a day, within what was named, never handed on, and both are remembered. */
@OporaTest
class SubstitutionTests {

    private static final Map<String, Object> AGREED = Map.of("agreed", true);
    private static final LocalDate FIRST = LocalDate.of(2027, 7, 5);
    private static final LocalDate LAST = LocalDate.of(2027, 7, 25);

    @Autowired
    private InboxWorld world;

    @Autowired
    private Inbox inbox;

    @Autowired
    private PrintTask papers;

    @Autowired
    private CompareText texts;

    @Autowired
    private SaveDraft saving;

    @Autowired
    private ListTasks list;

    @Autowired
    private NameSubstitute nameSubstitute;

    @Autowired
    private Substitutions substitutions;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private Access access;

    @Autowired
    private People people;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvc web;

    @Autowired
    private AskColleague questions;

    @Autowired
    private AskedQuestions asked;

    private Made place;
    private SignedIn head;
    private SignedIn absent;
    private SignedIn deputy;

    @BeforeEach
    void people() {
        place = world.municipality();
        head = accounts.inMunicipality(place.id(), Role.HEAD);
        absent = world.coordinator(place);
        deputy = accounts.inMunicipality(place.id(), Role.METHODIST);
        itIs("2027-07-10T09:00:00Z");
    }

    @AfterEach
    void clockBack() {
        clock.reset();
    }

    private void itIs(String instant) {
        clock.moveTo(Instant.parse(instant));
    }

    private NameSubstitute.Command whole(SignedIn who, SignedIn by) {
        return part(who, by, null, null, null);
    }

    private NameSubstitute.Command part(
            SignedIn who, SignedIn by, @Nullable Role role, @Nullable String process, @Nullable UUID school) {
        return new NameSubstitute.Command(
                place.id(), who.accountId(), by.accountId(), role, process, school, FIRST, LAST, "Приказ № 12");
    }

    private UUID named(NameSubstitute.Command command) {
        return head.call(() -> nameSubstitute.name(command));
    }

    private void refuses(String code, NameSubstitute.Command command) {
        assertThatThrownBy(() -> named(command))
                .isInstanceOfSatisfying(OporaException.class, refusal -> assertThat(refusal.code())
                        .isEqualTo("substitution." + code));
    }

    private static void unknown(ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOf(NotFoundException.class);
    }

    private List<UUID> toldOf(UUID question) {
        return jdbc.sql("select account_id from notification where step = 'ASKED' and subject_id = ?")
                .param(question)
                .query(UUID.class)
                .list();
    }

    private boolean sees(SignedIn person, InboxTask task) {
        try {
            person.run(() -> inbox.open(task.id()));
            return true;
        } catch (NotFoundException e) {
            return false;
        }
    }

    private List<InboxRow> listed(SignedIn person, Tab tab) {
        return person.call(() -> list.list(InboxQuery.of(tab))).rows();
    }

    @Test
    void itBeginsAndEndsByItselfOnTheDaysOfTheMunicipalityAndCoversWhatComesMeanwhile() {
        jdbc.sql("update municipality set zone = 'Asia/Kamchatka' where id = ?")
                .param(place.id())
                .update();
        itIs("2027-07-01T09:00:00Z");
        InboxTask before = world.start(place, place.schools().get(0), 30);
        named(whole(absent, deputy));

        assertThat(sees(deputy, before)).isFalse();
        itIs("2027-07-04T11:59:00Z");
        assertThat(sees(deputy, before)).as("one minute to midnight there").isFalse();
        itIs("2027-07-04T12:01:00Z");
        assertThat(sees(deputy, before)).isTrue();
        itIs("2027-07-25T11:59:00Z");
        InboxTask meanwhile = world.start(place, null, 30);
        assertThat(sees(deputy, meanwhile)).isTrue();
        assertThat(listed(deputy, Tab.GROUP)).extracting(InboxRow::id).contains(before.id(), meanwhile.id());
        itIs("2027-07-25T12:01:00Z");
        assertThat(sees(deputy, meanwhile)).as("as for what does not exist").isFalse();
        assertThat(listed(deputy, Tab.GROUP)).isEmpty();
        unknown(() -> deputy.run(() -> inbox.submit(meanwhile.id(), UUID.randomUUID(), AGREED)));
    }

    @Test
    void whatIsTakenStaysTheAbsentPersonsAndTheJournalKeepsBoth() {
        InboxTask task = world.start(place, place.schools().get(0), 5);
        InboxTask left = world.start(place, place.schools().get(1), 5);
        absent.run(() -> inbox.claim(left.id(), null));
        named(whole(absent, deputy));

        deputy.run(() -> inbox.claim(task.id(), null));
        assertThat(world.current(task.businessKey()).assignee()).isEqualTo(absent.accountId());
        String name = people.nameOf(absent.accountId());
        assertThat(listed(deputy, Tab.MINE))
                .extracting(InboxRow::id, InboxRow::onBehalf)
                .containsExactlyInAnyOrder(tuple(task.id(), name), tuple(left.id(), name));
        assertThat(listed(absent, Tab.MINE)).extracting(InboxRow::onBehalf).containsOnlyNulls();

        assertThat(deputy.call(() -> inbox.open(left.id())).onBehalf()).isEqualTo(name);
        assertThat(deputy.call(() -> inbox.open(left.id())).editable()).isTrue();
        deputy.run(() -> inbox.submit(task.id(), UUID.randomUUID(), AGREED));
        deputy.run(() -> inbox.release(left.id()));
        assertThat(world.current(left.businessKey()).assignee()).isNull();
        assertThat(lines(task)).containsExactly("task.claimed", "task.submitted");
        assertThat(lines(left)).containsExactly("task.released");
    }

    @Test
    void theFormItsComparisonAndItsPaperOpenWithTheRightsOfTheAbsentPerson() {
        UUID school = place.schools().get(0);
        SignedIn director = accounts.inSchool(place.id(), school, Role.DIRECTOR);
        InboxTask first = world.start(place, school, 5);
        absent.run(() -> inbox.submit(first.id(), UUID.randomUUID(), AGREED));
        String answer = world.current(first.businessKey()).id();
        named(whole(director, deputy));

        assertThat(deputy.call(() -> inbox.form(answer, null)).data()).containsEntry("count", 3);
        assertThat(deputy.call(() -> papers.of(answer)).sections()).isNotEmpty();
        UUID own = deputy.call(() -> saving.save(answer, "{\"count\":4}", 0))
                .draft()
                .id();
        assertThat(deputy.call(() -> texts.compare(answer, Map.of(), CompareText.Kind.DRAFT, own, 0))
                        .fields())
                .hasSize(1);
    }

    /** What the journal says of the deputy for the absent person. */
    private List<String> lines(InboxTask task) {
        return jdbc.sql(
                        "select action from journal where task_id = ? and actor_id = ? and on_behalf_of = ? order by id")
                .params(task.id(), deputy.accountId(), absent.accountId())
                .query(String.class)
                .list();
    }

    @Test
    void aColleagueOfTheSameGroupWorksForThemselvesExceptOnWhatTheAbsentPersonHad() {
        SignedIn colleague = world.coordinator(place);
        InboxTask free = world.start(place, null, 5);
        InboxTask taken = world.start(place, null, 5);
        absent.run(() -> inbox.claim(taken.id(), null));
        named(whole(absent, colleague));

        colleague.run(() -> inbox.claim(free.id(), null));
        assertThat(world.current(free.businessKey()).assignee()).isEqualTo(colleague.accountId());
        assertThat(listed(colleague, Tab.MINE))
                .extracting(InboxRow::id, InboxRow::onBehalf)
                .containsExactlyInAnyOrder(
                        tuple(free.id(), null), tuple(taken.id(), people.nameOf(absent.accountId())));
    }

    @Test
    void aNarrowedOneReachesTheTasksOfItsProcessOrSchoolOnlyAndNoPage() {
        InboxTask here = world.start(place, place.schools().get(0), 5);
        InboxTask there = world.start(place, place.schools().get(1), 5);
        SignedIn bySchool = accounts.inMunicipality(place.id(), Role.METHODIST);
        SignedIn byProcess = accounts.inMunicipality(place.id(), Role.METHODIST);
        SignedIn byAnother = accounts.inMunicipality(place.id(), Role.METHODIST);
        SignedIn byRole = accounts.inMunicipality(place.id(), Role.METHODIST);
        accounts.give(absent, Role.CONTROLLER, null, place.id(), null, LocalDate.of(2020, 1, 1), null);
        named(part(absent, bySchool, null, null, place.schools().get(0)));
        named(part(absent, byProcess, null, "inbox-test", null));
        named(part(absent, byAnother, null, "order", null));
        named(part(absent, byRole, Role.CONTROLLER, null, null));

        assertThat(listed(bySchool, Tab.GROUP)).extracting(InboxRow::id).containsExactly(here.id());
        assertThat(sees(bySchool, there)).isFalse();
        assertThat(listed(byProcess, Tab.GROUP))
                .extracting(InboxRow::id)
                .containsExactlyInAnyOrder(here.id(), there.id());
        assertThat(listed(byAnother, Tab.GROUP)).isEmpty();
        assertThat(sees(byAnother, here)).isFalse();
        assertThat(sees(byRole, here)).isFalse();
        for (SignedIn person : List.of(bySchool, byProcess)) {
            assertThat(person.<Boolean>call(() -> access.mayMunicipality(place.id(), Role.COORDINATOR)))
                    .isFalse();
        }
        assertThat(byRole.<Boolean>call(() -> access.mayMunicipality(place.id(), Role.CONTROLLER)))
                .isTrue();
        bySchool.run(() -> inbox.submit(here.id(), UUID.randomUUID(), AGREED));
        assertThat(listed(bySchool, Tab.GROUP)).isEmpty();
    }

    @Test
    void anothersWorkIsNeverHandedOnInNeitherOrder() {
        SignedIn third = accounts.inMunicipality(place.id(), Role.CONTROLLER);
        named(whole(absent, deputy));

        refuses("absent-substitutes", whole(deputy, third));
        refuses("substitute-absent", whole(third, absent));
        refuses("exists", whole(absent, deputy));
        refuses("same-person", whole(deputy, deputy));
        refuses("not-oneself", whole(absent, head));
        refuses("nothing", part(absent, third, Role.HEAD, null, null));
        refuses("nothing", part(absent, third, Role.EXPERT, null, null));
        unknown(() -> deputy.run(() -> nameSubstitute.name(whole(absent, third))));
    }

    @Test
    void anExpertsReviewIsPersonal() {
        InboxTask task = world.start(place, place.schools().get(0), 5);
        absent.run(() -> inbox.submit(task.id(), UUID.randomUUID(), AGREED));
        InboxTask answer = world.current(task.businessKey());
        SignedIn director = accounts.inSchool(place.id(), place.schools().get(0), Role.DIRECTOR);
        director.run(() -> inbox.submit(answer.id(), UUID.randomUUID(), AGREED));
        InboxTask review = world.current(task.businessKey());
        SignedIn expert = new SignedIn(review.expertId(), "expert");
        accounts.give(expert, Role.CONTROLLER, null, place.id(), null, LocalDate.of(2020, 1, 1), null);
        named(whole(expert, deputy));

        assertThat(sees(expert, review)).isTrue();
        assertThat(sees(deputy, review)).isFalse();
        assertThat(deputy.<Boolean>call(() -> access.viewer().has(Role.EXPERT))).isFalse();
    }

    @Test
    void aDirectorNamesForTheOwnSchoolOnlyAndTheInterestOfASubstituteIsThatOfTheSchool() {
        UUID school = place.schools().get(0);
        SignedIn director = accounts.inSchool(place.id(), school, Role.DIRECTOR);
        SignedIn staff = accounts.inSchool(place.id(), school, Role.STAFF);
        SignedIn stranger = accounts.inSchool(place.id(), place.schools().get(1), Role.STAFF);

        director.run(() -> nameSubstitute.name(at(school, director, staff)));
        unknown(() -> director.run(() -> nameSubstitute.name(at(school, director, stranger))));
        unknown(() -> director.run(() -> nameSubstitute.name(at(place.id(), absent, deputy))));
        assertThat(staff.<Boolean>call(() -> access.maySchool(place.id(), school, Role.DIRECTOR)))
                .isTrue();
        named(whole(stranger, deputy));
        assertThat(people.schoolIdsOf(deputy.accountId()))
                .containsExactly(place.schools().get(1));
    }

    private NameSubstitute.Command at(UUID where, SignedIn who, SignedIn by) {
        return new NameSubstitute.Command(
                where, who.accountId(), by.accountId(), null, null, null, FIRST, LAST, "Приказ № 12");
    }

    @Test
    void anEarlyEndTakesTheWorkAtOnceAndLeavesTheDaysThatAreOver() {
        InboxTask task = world.start(place, null, 5);
        UUID id = named(whole(absent, deputy));
        assertThat(sees(deputy, task)).isTrue();

        head.run(() -> substitutions.end(id, LocalDate.of(2027, 7, 1), "Приказ № 13"));
        assertThat(sees(deputy, task)).isFalse();
        Substitutions.Line line =
                head.call(() -> substitutions.list(true, 0)).getContent().get(0);
        assertThat(line.to()).isEqualTo(LocalDate.of(2027, 7, 9));
        assertThat(line.phase()).isEqualTo(Substitutions.Phase.OVER);
        refuses("exists", whole(absent, deputy));
        named(new NameSubstitute.Command(
                place.id(),
                absent.accountId(),
                deputy.accountId(),
                null,
                null,
                null,
                LocalDate.of(2027, 7, 10),
                LAST,
                "Приказ № 14"));
        assertThat(sees(deputy, task)).isTrue();
    }

    @Test
    void thePagesShowForWhomAndCostNoMoreStatements() throws Exception {
        for (int task = 0; task < 5; task++) {
            world.start(place, place.schools().get(0), 5 + task);
        }
        InboxTask task = world.start(place, null, 5);
        named(part(absent, deputy, null, "inbox-test", null));

        assertThat(Statements.of(() -> listed(deputy, Tab.GROUP))).isEqualTo(4);
        assertThat(deputy.call(() -> list.list(InboxQuery.of(Tab.GROUP))).counts())
                .containsEntry(Tab.GROUP, new InboxCount(6, false));
        String name = people.nameOf(absent.accountId());
        web.perform(get("/inbox?tab=group").with(authentication(deputy.authentication())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("за: " + name)))
                .andExpect(content().string(containsString("Вы замещаете:")));
        web.perform(get("/inbox/" + task.id()).with(authentication(deputy.authentication())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("за отсутствующего: " + name)));
        web.perform(get("/substitutions").with(authentication(deputy.authentication())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(name)))
                .andExpect(content().string(not(containsString("Назначить замещение"))));
    }

    @Test
    void whoStandsInAnswersWhatTheAbsentPersonWasAskedAndTheJournalKeepsBoth() throws Exception {
        InboxTask task = world.start(place, place.schools().get(0), 5);
        SignedIn asker = world.coordinator(place);
        asker.run(() -> inbox.claim(task.id(), null));
        UUID before = asker.call(() -> questions.ask(task.id(), absent.accountId(), "Когда приказ?"));
        unknown(() -> deputy.run(() -> asked.open(before)));
        named(part(absent, deputy, null, "inbox-test", null));
        UUID meanwhile = asker.call(() -> questions.ask(task.id(), absent.accountId(), "Кто подпишет?"));

        assertThat(deputy.call(() -> asked.list(true, 0)).getContent())
                .extracting(AskedQuestions.Line::absent)
                .containsExactly(people.nameOf(absent.accountId()), people.nameOf(absent.accountId()));
        assertThat(deputy.call(() -> list.list(InboxQuery.of(Tab.GROUP))).questions())
                .isEqualTo(2);
        assertThat(toldOf(meanwhile)).containsExactlyInAnyOrder(absent.accountId(), deputy.accountId());
        web.perform(get("/questions/" + before).with(authentication(deputy.authentication())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("за: " + people.nameOf(absent.accountId()))))
                .andExpect(content().string(containsString("Ответить")));
        deputy.run(() -> questions.answer(before, "В пятницу"));
        unknown(() -> asker.run(() -> questions.answer(meanwhile, "Сам")));

        assertThat(jdbc.sql("select on_behalf_of from journal where actor_id = ? and action = 'task.answered'")
                        .param(deputy.accountId())
                        .query(UUID.class)
                        .list())
                .containsExactly(absent.accountId());
        web.perform(get("/inbox/" + task.id()).with(authentication(asker.authentication())))
                .andExpect(content()
                        .string(containsString(people.nameOf(deputy.accountId()) + " (за: "
                                + people.nameOf(absent.accountId()) + ")")));
        web.perform(get("/questions/" + before).with(authentication(absent.authentication())))
                .andExpect(content().string(containsString("В пятницу")));
    }

    @Test
    void aQuestionAboutAnotherProcessIsNotTheSubstitutes() {
        InboxTask task = world.start(place, null, 5);
        SignedIn asker = world.coordinator(place);
        asker.run(() -> inbox.claim(task.id(), null));
        UUID id = asker.call(() -> questions.ask(task.id(), absent.accountId(), "Когда приказ?"));
        named(part(absent, deputy, null, "order", null));

        assertThat(deputy.call(() -> asked.list(true, 0)).getContent()).isEmpty();
        unknown(() -> deputy.run(() -> asked.open(id)));
        unknown(() -> deputy.run(() -> questions.answer(id, "Так")));
    }

    @Test
    void aQuestionToAPersonOfTwoRolesIsWhoStandsInsForTheTasksOfTheRoleOnly() {
        SignedIn asker = world.coordinator(place);
        InboxTask task = world.start(place, null, 5);
        asker.run(() -> inbox.claim(task.id(), null));
        UUID id = asker.call(() -> questions.ask(task.id(), absent.accountId(), "Когда приказ?"));
        accounts.give(absent, Role.METHODIST, null, place.id(), null, LocalDate.of(2000, 1, 1), null);
        SignedIn other = accounts.inMunicipality(place.id(), Role.CONTROLLER);
        named(part(absent, other, Role.METHODIST, null, null));
        UUID later = asker.call(() -> questions.ask(task.id(), absent.accountId(), "Кто подпишет?"));

        assertThat(other.call(() -> asked.list(true, 0)).getContent()).isEmpty();
        assertThat(other.call(() -> list.list(InboxQuery.of(Tab.GROUP))).questions())
                .isZero();
        assertThat(toldOf(later)).containsExactly(absent.accountId());
        unknown(() -> other.run(() -> asked.open(id)));
        unknown(() -> other.run(() -> questions.answer(id, "Так")));

        named(part(absent, deputy, Role.COORDINATOR, null, null));
        assertThat(deputy.call(() -> asked.list(true, 0)).getContent()).hasSize(2);
        deputy.run(() -> questions.answer(id, "В пятницу"));
    }

    @Test
    void theOnlyRoleOfAnAbsentPersonHoldsWhateverTheyWereAsked() {
        SignedIn asker = world.coordinator(place);
        InboxTask task = world.start(place, null, 5);
        asker.run(() -> inbox.claim(task.id(), null));
        SignedIn controller = accounts.inMunicipality(place.id(), Role.CONTROLLER);
        named(part(controller, deputy, Role.CONTROLLER, null, null));
        UUID id = asker.call(() -> questions.ask(task.id(), controller.accountId(), "Кто подпишет?"));

        assertThat(toldOf(id)).containsExactlyInAnyOrder(controller.accountId(), deputy.accountId());
        deputy.run(() -> questions.answer(id, "Руководитель"));
    }

    @Test
    void onOtherPagesTooTheJournalKeepsBothAndNobodyKeepsAccountsForAnother() throws Exception {
        named(whole(absent, deputy));

        web.perform(post("/settings/deadlines")
                        .param("municipality", place.id().toString())
                        .param("year", "2027")
                        .param("kind", "INTERVIEW")
                        .param("due", "2027-05-17")
                        .with(csrf())
                        .with(authentication(deputy.authentication())))
                .andExpect(status().is3xxRedirection());
        assertThat(jdbc.sql("select on_behalf_of from journal where actor_id = ? and municipality_id = ?")
                        .params(deputy.accountId(), place.id())
                        .query(UUID.class)
                        .list())
                .containsOnly(absent.accountId());
        web.perform(get("/accounts").with(authentication(deputy.authentication())))
                .andExpect(status().isNotFound());
    }

    @Test
    void aPageOfTheListKeepsToWhatOneMayKnow() {
        named(whole(absent, deputy));
        SignedIn methodist = accounts.inMunicipality(place.id(), Role.METHODIST);

        assertThat(absent.call(() -> substitutions.list(false, 0)).getContent())
                .extracting(Substitutions.Line::kept)
                .containsExactly(true);
        assertThat(deputy.call(() -> substitutions.list(false, 0)).getContent())
                .extracting(Substitutions.Line::kept)
                .containsExactly(false);
        assertThat(methodist.call(() -> substitutions.list(false, 0)).getContent())
                .isEmpty();
    }
}
