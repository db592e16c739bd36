package org.opora.planreading.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opora.OporaTest;
import org.opora.account.SignedIn;
import org.opora.planreading.RecognisedRow;
import org.opora.planreading.RowIssue;
import org.opora.planreading.SettleDoubts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The doubts about dates follow from the period of the plan: when a person corrects it, they are those of the new one. */
@OporaTest
class CorrectedPeriodTests {

    private static final String PLAN =
            """
            План поддержки школ на 2026 год

            Мероприятия	Сроки	Результат	Ответственные	Мероприятия ОО	Сроки ОО
            Семинар для команд	до 15.03.2027	Справка	УО	Участие	до 10.03.2027
            Мониторинг школ	до 1 мая	Справка	УО
            Итоги года	до 20.12.2026	Справка	УО
            Встреча с наставниками	по согласованию	Справка	УО
            """;

    @Autowired
    private SettleDoubts doubts;

    @Autowired
    private ReadingDesk desk;

    @Autowired
    private MockMvc mvc;

    private ReadingDesk.Place place;
    private SignedIn coordinator;
    private UUID id;

    @BeforeEach
    void upload() {
        place = desk.place(mvc);
        coordinator = place.coordinator();
        id = place.upload(
                "plan.txt",
                PLAN.getBytes(StandardCharsets.UTF_8),
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 12, 31));
    }

    @Test
    void dateDoubtsAreThoseOfTheCorrectedPeriod() throws Exception {
        assertThat(dateDoubts(0))
                .containsExactly("schedule:schedule.outside-period", "schoolSchedule:schedule.outside-period");
        assertThat(dateDoubts(2)).isEmpty();
        period("2027-01-01", "2027-12-31");
        assertThat(dateDoubts(0)).as("the old doubts are gone").isEmpty();
        assertThat(dateDoubts(2)).as("a new one is raised").containsExactly("schedule:schedule.outside-period");
        assertThat(place.page(id)).contains("20.12.2026").doesNotContain("??");
        period("2026-09-01", "2028-08-31");
        assertThat(dateDoubts(1)).as("two years now").containsExactly("schedule:schedule.yearly-assumed");
        assertThat(dateDoubts(2)).isEmpty();
    }

    @Test
    void whatWasAcceptedStaysAcceptedForTheSameDaysOnly() {
        coordinator.run(() -> doubts.acceptAll(id, "schedule.outside-period"));
        coordinator.run(() -> doubts.acceptAll(id, "schedule.by-agreement"));
        assertThat(dateDoubts(0)).isEmpty();
        assertThat(dateDoubts(3)).isEmpty();
        period("2026-02-01", "2026-12-31");
        assertThat(dateDoubts(0)).as("the same day lies outside as before").isEmpty();
        assertThat(dateDoubts(3)).isEmpty();
        coordinator.run(() -> doubts.edit(id, row(0).key(), Map.of("schedule", "до 16.03.2027")));
        assertThat(dateDoubts(0)).as("another day").containsExactly("schedule:schedule.outside-period");
    }

    private void period(String start, String end) {
        coordinator.run(() -> doubts.editHeader(id, Map.of("periodStart", start, "periodEnd", end)));
    }

    private RecognisedRow row(int position) {
        return place.settled(id).rows().get(position);
    }

    private List<String> dateDoubts(int position) {
        return row(position).issues().stream()
                .filter(issue -> issue.code().startsWith("schedule."))
                .map((RowIssue issue) -> issue.field() + ":" + issue.code())
                .toList();
    }
}
