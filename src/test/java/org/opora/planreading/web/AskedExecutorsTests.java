package org.opora.planreading.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.opora.planreading.web.ReadingDesk.codes;
import static org.opora.planreading.web.ReadingDesk.row;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opora.OporaTest;
import org.opora.account.SignedIn;
import org.opora.planreading.ExecutorKind;
import org.opora.planreading.KnownExecutor;
import org.opora.planreading.Plans;
import org.opora.planreading.RecognisedExecutor;
import org.opora.planreading.SettleDoubts;
import org.opora.planreading.SettledPlan;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** An executor that nobody knows is asked about once and remembered for the municipality. */
@OporaTest
class AskedExecutorsTests {

    @Autowired
    private SettleDoubts doubts;

    @Autowired
    private ReadingDesk desk;

    @Autowired
    private MockMvc mvc;

    private ReadingDesk.Place place;
    private SignedIn coordinator;

    @BeforeEach
    void coordinator() {
        place = desk.place(mvc);
        coordinator = place.coordinator();
    }

    @Test
    void asksOnceWhoAnExecutorIs() throws Exception {
        String text =
                Plans.text("two-halves.txt").replace("\tУО, УМЦ\tЗнакомство", "\tДом творчества, УМЦ\tЗнакомство");
        UUID first = place.upload(text);
        assertThat(codes(place.settled(first))).contains("executor-unknown");
        assertThat(place.page(first)).contains("Опора не знает, кто это", "Дом творчества");
        mvc.perform(post("/recognitions/{id}/executors", first)
                        .param("name", "Дом творчества")
                        .param("kind", "METHODICAL_SERVICE")
                        .param("post", "МБУ ДО «Дом творчества»")
                        .with(authentication(coordinator.authentication()))
                        .with(csrf()))
                .andExpect(flash().attribute("notice", "planreading.executor-remembered"));
        assertThat(codes(place.settled(first))).doesNotContain("executor-unknown");
        SettledPlan next = place.settled(place.upload(text));
        assertThat(codes(next)).doesNotContain("executor-unknown");
        RecognisedExecutor known = row(next, "1").executors().get(0);
        assertThat(known.kind()).isEqualTo(ExecutorKind.METHODICAL_SERVICE);
        assertThat(next.nameOf(known)).isEqualTo("МБУ ДО «Дом творчества»");
        ReadingDesk.Place neighbour = desk.place(mvc);
        assertThat(codes(neighbour.settled(neighbour.upload(text))))
                .as("each municipality has a dictionary of its own")
                .contains("executor-unknown");
    }

    @Test
    void aNameMeansItsPostOnlyOnItsDays() {
        UUID id = place.upload(Plans.text("several-years.txt"));
        KnownExecutor past = new KnownExecutor(
                "Петрова А.А.", ExecutorKind.POST, "Методист", LocalDate.of(2020, 1, 1), LocalDate.of(2020, 12, 31));
        coordinator.run(() -> doubts.name(id, past));
        RecognisedExecutor person = row(place.settled(id), "4").executors().get(1);
        assertThat(place.settled(id).nameOf(person)).isEqualTo("Петрова А.А.");
        coordinator.run(
                () -> doubts.name(id, new KnownExecutor("Петрова А.А.", ExecutorKind.POST, "Методист", null, null)));
        assertThat(place.settled(id).nameOf(person)).isEqualTo("Методист");
        assertThatThrownBy(() -> coordinator.run(
                        () -> doubts.name(id, new KnownExecutor("Петрова А.А.", ExecutorKind.PERSON, "", null, null))))
                .hasMessageContaining("plan.executor-unsaid");
    }
}
