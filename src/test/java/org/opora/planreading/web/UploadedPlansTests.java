package org.opora.planreading.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opora.OporaTest;
import org.opora.account.SignedIn;
import org.opora.error.OporaException;
import org.opora.planreading.KeepRecognition;
import org.opora.planreading.Plans;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/** A plan comes as a file or as a pasted table, for a municipality or for the one that it names. */
@OporaTest
class UploadedPlansTests {

    @Autowired
    private ReadingDesk desk;

    @Autowired
    private KeepRecognition recognitions;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    private ReadingDesk.Place place;
    private UUID municipality;
    private SignedIn coordinator;

    @BeforeEach
    void coordinator() {
        place = desk.place(mvc);
        municipality = place.municipality();
        coordinator = place.coordinator();
    }

    @Test
    void readsATablePastedAsTextOrAsHtml() throws Exception {
        String text = Plans.text("two-halves.txt");
        int rows =
                place.settled(place.upload(Plans.text("two-halves.txt"))).rows().size();
        assertThat(place.settled(paste(text, "")).rows()).hasSize(rows);
        UUID fromWord = paste("вид без таблицы", new String(Plans.html(text), StandardCharsets.UTF_8));
        assertThat(place.settled(fromWord).rows()).hasSize(rows);
        assertThat(place.settled(fromWord).fileName()).endsWith(".html");
    }

    @Test
    void aRefusedPasteIsNotLost() throws Exception {
        place.send(multipart("/recognitions").param("text", "Приказ без таблицы"))
                .andExpect(flash().attribute("problem", "В документе нет таблицы плана."))
                .andExpect(flash().attribute("pastedText", "Приказ без таблицы"));
    }

    @Test
    void findsTheMunicipalityByTheDocumentOrSaysThatItIsUnknown() {
        byte[] content = Plans.text("two-halves.txt").getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> coordinator.run(() -> recognitions.upload(null, "plan.txt", content, null, null)))
                .isInstanceOfSatisfying(OporaException.class, refusal -> assertThat(refusal.code())
                        .isEqualTo("plan.municipality-unknown"));
        jdbc.sql("update municipality set name = 'Зареченский муниципальный район' where id = ?")
                .param(municipality)
                .update();
        UUID id = coordinator.call(() -> recognitions.upload(null, "plan.txt", content, null, null));
        assertThat(place.settled(id).municipalityId()).isEqualTo(municipality);
        assertThat(place.settled(id).municipalityFits()).isTrue();
    }

    @Test
    void aRefusedFileLeavesNothingButASentence() throws Exception {
        long before = count();
        place.send(multipart("/recognitions").file(file("plan.txt", "Приказ без таблицы")))
                .andExpect(status().is3xxRedirection())
                .andExpect(flash().attribute("problem", "В документе нет таблицы плана."));
        assertThat(count()).isEqualTo(before);
    }

    private UUID paste(String text, String html) throws Exception {
        String target = place.send(
                        multipart("/recognitions").param("text", text).param("html", html))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        return UUID.fromString(target.substring(target.lastIndexOf('/') + 1));
    }

    private long count() {
        return jdbc.sql("select (select count(*) from plan_recognition) + (select count(*) from document)")
                .query(Long.class)
                .single();
    }

    private static MockMultipartFile file(String name, String text) {
        return new MockMultipartFile("file", name, "text/plain", text.getBytes(StandardCharsets.UTF_8));
    }
}
