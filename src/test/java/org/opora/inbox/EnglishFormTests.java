package org.opora.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opora.OporaTest;
import org.opora.TestMunicipalities.Made;
import org.opora.account.SignedIn;
import org.opora.form.Submission;
import org.opora.form.Submissions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

/** One form, two languages of its readers, one answer. */
@OporaTest
class EnglishFormTests {

    @Autowired
    private MockMvc web;

    @Autowired
    private InboxWorld world;

    @Autowired
    private Inbox inbox;

    @Autowired
    private Submissions submissions;

    private Made place;
    private SignedIn coordinator;

    @BeforeEach
    void person() {
        place = world.municipality();
        coordinator = world.coordinator(place);
    }

    @Test
    void theFormSpeaksTheLanguageOfItsReader() throws Exception {
        InboxTask task = world.start(place, place.schools().get(0), 5);
        String agreed = "$.schema.components[?(@.id == 'Field_agreed')].label";
        String changed = "$.schema.components[?(@.id == 'Field_count')].label";

        form(task, "ru").andExpect(jsonPath(agreed).value("Школа согласна"));
        form(task, "en")
                .andExpect(jsonPath(agreed).value("The school agrees"))
                .andExpect(jsonPath(changed).value("Сколько документов"));
    }

    @Test
    void anAnswerGivenInEnglishIsStoredAsTheSameGivenInRussian() throws Exception {
        Submission russian = send(world.start(place, place.schools().get(0), 5), "ru");
        Submission english = send(world.start(place, place.schools().get(0), 5), "en");

        assertThat(english.answers()).isEqualTo(russian.answers());
        assertThat(english.shown()).isEqualTo(russian.shown()).isNotEmpty();
        assertThat(english.sha256()).isEqualTo(russian.sha256());
    }

    @Test
    void theListThePageTheDiagramAndTheJournalNameATaskInTheLanguageOfItsReader() throws Exception {
        InboxTask task = world.start(place, place.schools().get(0), 5);
        page("/inbox?tab=group", "en", "Gather the documents of the school", "Собрать документы школы");
        coordinator.run(() -> inbox.claim(task.id(), null));

        for (String address :
                List.of("/inbox?tab=mine", "/inbox/" + task.id(), "/inbox/" + task.id() + "/diagram", "/")) {
            page(address, "en", "Gather the documents of the school", "Собрать документы школы");
            page(address, "ru", "Собрать документы школы", "Gather the documents of the school");
        }
    }

    @Test
    void theReceiptAndEarlierAnswersAreReadInTheLanguageOfTheirReader() throws Exception {
        InboxTask done = world.start(place, place.schools().get(0), 5);
        send(done, "ru");
        InboxTask next = world.start(place, place.schools().get(0), 5);

        for (InboxTask task : List.of(done, next)) {
            page("/inbox/" + task.id(), "en", "The school agrees", "Школа согласна");
            page("/inbox/" + task.id(), "ru", "Школа согласна", "The school agrees");
        }
    }

    private void page(String address, String language, String said, String unsaid) throws Exception {
        String body = web.perform(get(address)
                        .cookie(new Cookie("opora-language", language))
                        .with(authentication(coordinator.authentication())))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(body).as(address + " " + language).contains(said).doesNotContain(unsaid);
    }

    private Submission send(InboxTask task, String language) throws Exception {
        String body = "{\"submissionId\": \"" + UUID.randomUUID()
                + "\", \"answers\": {\"agreed\": true, \"count\": 3, \"day\": \"2027-05-01\"}}";
        web.perform(post("/inbox/" + task.id() + "/submission")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body)
                        .cookie(new Cookie("opora-language", language))
                        .with(csrf())
                        .with(authentication(coordinator.authentication())))
                .andExpect(status().isOk());
        return submissions.ofTask(task.id()).orElseThrow();
    }

    private org.springframework.test.web.servlet.ResultActions form(InboxTask task, String language) throws Exception {
        return web.perform(get("/inbox/" + task.id() + "/form")
                        .cookie(new Cookie("opora-language", language))
                        .with(authentication(coordinator.authentication())))
                .andExpect(status().isOk());
    }
}
