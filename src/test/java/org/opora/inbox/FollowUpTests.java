package org.opora.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opora.OporaTest;
import org.opora.TestMunicipalities.Made;
import org.opora.account.SignedIn;
import org.opora.calendar.MovableClock;
import org.opora.error.OporaException;
import org.opora.inbox.InboxQuery.Tab;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** A task in work is put off to a day, comes back by itself, and is never hidden beyond its due date. */
@OporaTest
class FollowUpTests {

    @Autowired
    private InboxWorld world;

    @Autowired
    private Inbox inbox;

    @Autowired
    private ListTasks list;

    @Autowired
    private FollowUps followUps;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvc web;

    private SignedIn person;
    private Made place;
    private InboxTask task;

    @BeforeEach
    void taskInWork() {
        itIs("2027-03-01T09:00:00Z");
        place = world.municipality();
        person = world.coordinator(place);
        task = world.start(place, place.schools().get(0), 10);
        person.run(() -> inbox.claim(task.id(), null));
    }

    @AfterEach
    void clockBack() {
        clock.reset();
    }

    private void itIs(String instant) {
        clock.moveTo(Instant.parse(instant));
    }

    private void putOff(String day) {
        person.run(() -> followUps.putOff(task.id(), LocalDate.parse(day), "ждём письмо"));
    }

    private List<String> listed(Tab tab) {
        return person.call(() -> list.list(InboxQuery.of(tab))).rows().stream()
                .map(InboxRow::id)
                .toList();
    }

    private void refuses(String code, String day) {
        assertThatThrownBy(() -> putOff(day))
                .isInstanceOfSatisfying(OporaException.class, refusal -> assertThat(refusal.code())
                        .isEqualTo("task." + code));
    }

    @Test
    void itStandsApartUntilItsDayAndIsBackByItself() throws Exception {
        putOff("2027-03-05");

        assertThat(listed(Tab.MINE)).isEmpty();
        assertThat(listed(Tab.LATER)).containsExactly(task.id());
        InboxPage page = person.call(() -> list.list(InboxQuery.of(Tab.LATER)));
        assertThat(page.counts()).containsEntry(Tab.LATER, new InboxCount(1, false));
        assertThat(page.counts()).containsEntry(Tab.MINE, InboxCount.ZERO);
        assertThat(person.call(() -> list.list(InboxQuery.of(null))).query().tab())
                .as("nothing is in work now")
                .isEqualTo(Tab.GROUP);
        web.perform(get("/inbox?tab=later").with(authentication(person.authentication())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("отложена до 05.03.2027 ждём письмо")));
        web.perform(get("/inbox/" + task.id()).with(authentication(person.authentication())))
                .andExpect(content().string(containsString("Отложена до 05.03.2027.")))
                .andExpect(content().string(containsString("Задача отложена до 05.03.2027")));

        itIs("2027-03-04T20:59:00Z");
        assertThat(listed(Tab.MINE)).isEmpty();
        itIs("2027-03-04T21:00:00Z");
        assertThat(listed(Tab.MINE)).as("midnight in Moscow").containsExactly(task.id());
        assertThat(listed(Tab.LATER)).isEmpty();
        assertThat(person.call(() -> followUps.of(world.current(task.businessKey())))
                        .until())
                .isNull();
    }

    @Test
    void theDueDateWins() {
        assertThat(task.dueDay()).isEqualTo(LocalDate.of(2027, 3, 11));
        refuses("follow-up-due", "2027-03-12");
        refuses("follow-up-past", "2027-03-01");
        putOff("2027-03-11");
        assertThat(listed(Tab.MINE)).isEmpty();

        jdbc.sql("update inbox_task set due = ?, due_day = ? where id = ?")
                .params(
                        java.sql.Timestamp.from(Instant.parse("2027-03-03T20:59:59Z")),
                        LocalDate.of(2027, 3, 3),
                        task.id())
                .update();
        assertThat(listed(Tab.MINE)).as("due before the day it was put off to").containsExactly(task.id());
        assertThat(listed(Tab.LATER)).isEmpty();
    }

    @Test
    void itIsTakenBackEarlyAndWhoHasItNextHasItInWorkAtOnce() {
        putOff("2027-03-05");
        person.run(() -> followUps.takeBack(task.id()));
        assertThat(listed(Tab.MINE)).containsExactly(task.id());

        putOff("2027-03-06");
        SignedIn colleague = world.coordinator(place);
        assertThatThrownBy(() -> colleague.run(() -> followUps.takeBack(task.id())))
                .isInstanceOfSatisfying(OporaException.class, refusal -> assertThat(refusal.code())
                        .isEqualTo("task.not-yours"));
        colleague.run(() -> inbox.claim(task.id(), person.accountId()));
        assertThat(colleague.call(() -> list.list(InboxQuery.of(Tab.MINE))).rows())
                .extracting(InboxRow::id)
                .containsExactly(task.id());
        assertThat(world.current(task.businessKey()).followUp()).isNull();
        assertThat(jdbc.sql("select action from journal where task_id = ? order by id")
                        .param(task.id())
                        .query(String.class)
                        .list())
                .containsExactly(
                        "task.claimed", "task.put-off", "task.put-off-ended", "task.put-off", "task.taken-over");
    }

    @Test
    void theProjectionKeepsTheDayAsTheEngineHasIt() {
        putOff("2027-03-05");
        assertThat(world.current(task.businessKey()).followUp()).isEqualTo(Instant.parse("2027-03-04T21:00:00Z"));
    }
}
