package org.opora.inbox;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opora.OporaTest;
import org.opora.TestMunicipalities.Made;
import org.opora.account.SignedIn;
import org.opora.document.StoredFile;
import org.opora.form.Submissions;
import org.opora.inbox.CompareText.Kind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** A file that was removed comes back with the text that names it: from the history of the draft, with an answer. */
@OporaTest
class RemovedFileTests {

    private static final byte[] PDF = "%PDF-1.4\n%%EOF\n".getBytes(US_ASCII);

    @Autowired
    private InboxWorld world;

    @Autowired
    private Inbox inbox;

    @Autowired
    private SaveDraft saving;

    @Autowired
    private CompareText texts;

    @Autowired
    private AttachFiles files;

    @Autowired
    private Submissions submissions;

    @Autowired
    private MockMvc web;

    private Made place;
    private SignedIn coordinator;
    private InboxTask task;
    private StoredFile plan;

    @BeforeEach
    void removed() {
        place = world.municipality();
        coordinator = world.coordinator(place);
        task = world.start(place, place.schools().get(0), 5);
        plan = coordinator.call(() -> files.attach(task.id(), "план.pdf", PDF));
        save(naming(plan), 0);
        coordinator.run(() -> files.detach(task.id(), plan.id()));
        save("{\"scans\":null}", 1);
    }

    private static String naming(StoredFile file) {
        return "{\"scans\":[\"" + file.id() + "\"]}";
    }

    private void save(String text, int from) {
        assertThat(coordinator.call(() -> saving.save(task.id(), text, from)).stale())
                .isFalse();
    }

    private List<StoredFile> ofTask() {
        return coordinator.call(() -> inbox.open(task.id())).taskFiles();
    }

    @Test
    void theHistoryNamesItAndTakingThatStateBackBringsItBack() throws Exception {
        assertThat(ofTask()).isEmpty();
        CompareText.Compared compared =
                coordinator.call(() -> texts.compare(task.id(), Map.of(), Kind.REVISION, null, 1));
        assertThat(compared.fields()).singleElement().satisfies(pair -> assertThat(
                        pair.value().get(0).asText())
                .isEqualTo(plan.id().toString()));
        assertThat(compared.files()).containsKey(plan.id());

        save(naming(plan), 2);

        assertThat(ofTask()).containsExactly(plan);
        web.perform(get("/inbox/" + task.id()).with(authentication(coordinator.authentication())))
                .andExpect(content().string(containsString("В задачу возвращён файл «план.pdf»")))
                .andExpect(content().string(containsString("1 КБ")));
        web.perform(get("/inbox/" + task.id())
                        .cookie(new Cookie("opora-language", "en"))
                        .with(authentication(coordinator.authentication())))
                .andExpect(content().string(containsString("1 KB")))
                .andExpect(content().string(not(containsString("1 КБ"))));
    }

    /** Otherwise a save under way, from before the removal, would bring it back by itself. */
    @Test
    void aTextThatGoesOnNamingItBringsNothingBack() {
        save(naming(plan), 2);
        coordinator.run(() -> files.detach(task.id(), plan.id()));
        save("{\"count\":3,\"scans\":[\"" + plan.id() + "\"]}", 3);

        assertThat(ofTask()).isEmpty();
    }

    @Test
    void anAnswerThatStillNamesItIsTakenWithIt() {
        UUID id = UUID.randomUUID();
        SubmitResult result = coordinator.call(() -> inbox.submit(
                task.id(),
                id,
                Map.of("agreed", true, "count", 5, "scans", List.of(plan.id().toString()))));

        assertThat(result).isEqualTo(SubmitResult.ACCEPTED);
        assertThat(submissions.byId(id).orElseThrow().answers().toString())
                .contains(plan.id().toString());
        assertThat(ofTask()).containsExactly(plan);
    }

    @Test
    void aReplacedFileComesBackBesideTheLaterOne() {
        StoredFile first = coordinator.call(() -> files.attach(task.id(), "справка.pdf", PDF));
        StoredFile second = coordinator.call(() -> files.replace(task.id(), first.id(), "справка-2.pdf", PDF));

        save(naming(first), 2);

        assertThat(ofTask()).containsExactlyInAnyOrder(first, second);
        StoredFile third = coordinator.call(() -> files.replace(task.id(), first.id(), "справка-3.pdf", PDF));
        assertThat(ofTask()).containsExactlyInAnyOrder(second, third);
    }

    @Test
    void aFileOfAnotherTaskIsNeverBroughtIn() {
        InboxTask other = world.start(place, place.schools().get(0), 5);
        StoredFile foreign = coordinator.call(() -> files.attach(other.id(), "чужой.pdf", PDF));

        save(naming(foreign), 2);

        assertThat(ofTask()).isEmpty();
    }
}
