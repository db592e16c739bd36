package org.opora.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opora.OporaTest;
import org.opora.TestMunicipalities.Made;
import org.opora.account.Role;
import org.opora.account.SignedIn;
import org.opora.account.TestAccounts;
import org.opora.inbox.Inbox;
import org.opora.inbox.InboxTask;
import org.opora.inbox.InboxWorld;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The pages of a change of many tasks: choice, preview, progress, result. */
@OporaTest
class BatchPageTests {

    @Autowired
    InboxWorld world;

    @Autowired
    Inbox inbox;

    @Autowired
    RunBatches running;

    @Autowired
    TestAccounts accounts;

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
    void markedTasksAreTakenAtOnceAndTheRefusedOneLeadsToItsReason() throws Exception {
        InboxTask free = task();
        InboxTask other = task();
        InboxTask taken = task();
        SignedIn colleague = world.coordinator(place);
        colleague.run(() -> inbox.claim(taken.id(), null));

        send("/batches", "kind", "CLAIM", "back", "?tab=group", "task", free.id())
                .andExpectRedirect("/inbox?tab=group");
        String page = send("/batches", "kind", "CLAIM", "back", "?tab=group", "task", other.id(), "task", taken.id())
                .address();

        assertThat(page).startsWith("/batches/");
        web.perform(get(page).with(authentication(coordinator.authentication())))
                .andExpect(content().string(containsString("Сделано задач: 1")))
                .andExpect(content()
                        .string(containsString("Задача в работе у другого человека: Человек " + colleague.login())))
                .andExpect(content().string(containsString("href=\"/inbox?tab=group\"")));
        assertThat(world.current(taken.businessKey()).assignee()).isEqualTo(colleague.accountId());
    }

    @Test
    void manyTasksAreAskedForShownChangedInTheBackgroundAndUndone() throws Exception {
        for (int i = 0; i < 30; i++) {
            task();
        }
        String page = send("/batches", "kind", "DUE", "all", "true", "back", "?tab=group")
                .address();
        seen(page, "Сдвинуть срок каждой", "Показать, что изменится");
        send(page + "/choice", "argument", "+5").andExpectRedirect(page);
        seen(page, "Затронет задач: 30", "позже на 5 дн.", "→");
        send(page + "/start").andExpectRedirect(page);
        seen(page, "<progress", "data-refresh=\"1000\"", "Готово 0 из 30");
        seen("/batches", "Готово 0 из 30");
        running.drain();
        seen(page, "Сделано задач: 30", "Вернуть прежние значения");
        web.perform(get(page + "?only=REFUSED").with(authentication(coordinator.authentication())))
                .andExpect(content().string(containsString("Таких задач нет")))
                .andExpect(content().string(not(containsString("data-refresh=\"1000\""))));
        String undo = send(page + "/undo").address();
        seen(undo, "Отмена: Изменить срок", "Затронет задач: 30");
        send(undo + "/removal").andExpectRedirect("/inbox?tab=group");
        web.perform(get(undo).with(authentication(coordinator.authentication())))
                .andExpect(status().isNotFound());
    }

    @Test
    void theListOffersWhatAPersonMayDo() throws Exception {
        InboxTask task = task();
        coordinator.run(() -> inbox.submit(task.id(), UUID.randomUUID(), Map.of("agreed", true, "count", 1)));
        SignedIn director = accounts.inSchool(place.id(), place.schools().get(0), Role.DIRECTOR);
        task();

        seen("/inbox?tab=group", "value=\"DUE\"", "value=\"REMIND\"", "value=\"ASSIGN\"");
        web.perform(get("/inbox?tab=group").with(authentication(director.authentication())))
                .andExpect(content().string(containsString("value=\"ASSIGN\"")))
                .andExpect(content().string(not(containsString("value=\"DUE\""))));
    }

    @Test
    void aChoiceThatIsNoneIsRefusedInWords() throws Exception {
        String page = send("/batches", "kind", "DUE", "task", task().id()).address();
        for (String choice : List.of("", "1999-01-01", "+0", "+999", "завтра")) {
            web.perform(form(page + "/choice", "argument", choice)).andExpect(status().isConflict());
        }
        web.perform(form("/batches", "kind", "DUE")).andExpect(status().isConflict());
        web.perform(form("/batches", "kind", "DROP")).andExpect(status().isBadRequest());
    }

    private InboxTask task() {
        return world.start(place, place.schools().get(0), 5);
    }

    private void seen(String page, String... texts) throws Exception {
        for (String text : texts) {
            web.perform(get(page).with(authentication(coordinator.authentication())))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString(text)));
        }
    }

    private record Answer(String address) {

        void andExpectRedirect(String expected) {
            assertThat(address).isEqualTo(expected);
        }
    }

    private Answer send(String path, String... form) throws Exception {
        return new Answer(Objects.requireNonNull(web.perform(form(path, form))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl()));
    }

    private MockHttpServletRequestBuilder form(String path, String... form) {
        MockHttpServletRequestBuilder request =
                post(path).with(authentication(coordinator.authentication())).with(csrf());
        for (int i = 0; i < form.length; i += 2) {
            request.param(form[i], form[i + 1]);
        }
        return request;
    }
}
