package org.opora.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opora.OporaTest;
import org.opora.TestMunicipalities.Made;
import org.opora.account.Role;
import org.opora.account.SignedIn;
import org.opora.account.TestAccounts;
import org.opora.calendar.MovableClock;
import org.opora.inbox.InboxQuery.Tab;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;

/** The pages around the list of tasks: putting the list right, instructions beside it, its days. */
@OporaTest
class InboxPageTests {

    @Autowired
    InboxWorld world;

    @Autowired
    ListTasks list;

    @Autowired
    TestAccounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    @Autowired
    MockMvc web;

    private Made place;
    private SignedIn coordinator;

    @BeforeEach
    void place() {
        place = world.municipality();
        coordinator = world.coordinator(place);
    }

    @Test
    void thePageOfTheAdministratorShowsADriftInWordsAndPutsItRight() throws Exception {
        SignedIn admin = accounts.admin();
        InboxTask lost = world.start(place, place.schools().get(0), 5);
        jdbc.sql("delete from inbox_task where id = ?").param(lost.id()).update();

        web.perform(comparison(admin))
                .andExpect(content().string(containsString(lost.name())))
                .andExpect(content().string(containsString("нет в списке задач")))
                .andExpect(content().string(not(containsString("Расхождений нет"))));
        web.perform(post("/operations/consistency")
                        .with(authentication(admin.authentication()))
                        .with(csrf()))
                .andExpect(redirectedUrl("/operations/consistency"));
        web.perform(comparison(admin)).andExpect(content().string(containsString("Расхождений нет")));
        assertThat(world.current(lost.businessKey()).id()).isEqualTo(lost.id());
    }

    private static RequestBuilder comparison(SignedIn admin) {
        return post("/operations/consistency/comparison")
                .with(authentication(admin.authentication()))
                .with(csrf());
    }

    @Test
    void anOpenInstructionStandsBesideTheTasksWithOwnerAndDay() throws Exception {
        UUID school = place.schools().get(0);
        instruction(school, "Закрепить наставника", LocalDate.of(2026, 5, 1));
        instruction(place.schools().get(1), "Провести открытые уроки", LocalDate.of(2090, 5, 1));
        SignedIn director = accounts.inSchool(place.id(), school, Role.DIRECTOR);

        web.perform(get("/inbox").with(authentication(coordinator.authentication())))
                .andExpect(content().string(containsString("Закрепить наставника")))
                .andExpect(content().string(containsString("завуч Петрова")))
                .andExpect(content().string(containsString("01.05.2026")))
                .andExpect(content().string(containsString("Провести открытые уроки")));
        web.perform(get("/inbox").with(authentication(director.authentication())))
                .andExpect(content().string(containsString("Закрепить наставника")))
                .andExpect(content().string(not(containsString("Провести открытые уроки"))));
    }

    @Test
    void todayIsTheDayOfTheMunicipality() {
        jdbc.sql("update municipality set zone = 'Asia/Yekaterinburg' where id = ?")
                .param(place.id())
                .update();
        InboxTask task = world.start(place, place.schools().get(0), 30);
        LocalDate due = LocalDate.of(2027, 3, 2);
        jdbc.sql("update inbox_task set due_day = ? where id = ?")
                .params(due, task.id())
                .update();
        try {
            // 20:30 in Greenwich is 23:30 of the first of March in Moscow and half past one of the second in the Urals.
            clock.moveTo(java.time.Instant.parse("2027-03-01T20:30:00Z"));
            InboxQuery today = InboxQuery.of(Tab.GROUP).filtered(InboxFilter.NONE.with(InboxFacet.DUE, "today"));
            assertThat(coordinator.call(() -> list.list(today)).rows())
                    .extracting(InboxRow::id)
                    .containsExactly(task.id());
        } finally {
            clock.reset();
        }
    }

    private void instruction(UUID school, String text, LocalDate due) {
        jdbc.sql(
                        """
                        insert into instruction (id, version, municipality_id, cycle_id, school_id, origin, origin_id, text, owner_name, due, state)
                        values (?, 0, ?, ?, ?, 'INTERVIEW', ?, ?, 'завуч Петрова', ?, 'OPEN')
                        """)
                .params(UUID.randomUUID(), place.id(), UUID.randomUUID(), school, UUID.randomUUID(), text, due)
                .update();
    }
}
