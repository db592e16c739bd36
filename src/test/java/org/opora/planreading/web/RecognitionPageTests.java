package org.opora.planreading.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.opora.planreading.web.ReadingDesk.codes;
import static org.opora.planreading.web.ReadingDesk.row;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opora.OporaTest;
import org.opora.account.SignedIn;
import org.opora.error.OporaException;
import org.opora.planreading.BlockingDoubts;
import org.opora.planreading.EvidenceClass;
import org.opora.planreading.EvidenceUnit;
import org.opora.planreading.Plans;
import org.opora.planreading.RecognisedResult;
import org.opora.planreading.RecognisedRow;
import org.opora.planreading.RowIssue;
import org.opora.planreading.RowStatus;
import org.opora.planreading.SchoolGroup;
import org.opora.planreading.SettleDoubts;
import org.opora.planreading.SettledPlan;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** A person settles the doubts of a plan beside its source; nothing is lost by closing the page. */
@OporaTest
class RecognitionPageTests {

    @Autowired
    private SettleDoubts doubts;

    @Autowired
    private ReadingDesk desk;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    private ReadingDesk.Place place;
    private SignedIn coordinator;

    @BeforeEach
    void coordinator() {
        place = desk.place(mvc);
        coordinator = place.coordinator();
    }

    @Test
    void showsTheTableBesideItsSourceWithEachDoubt() throws Exception {
        String target = place.send(multipart("/recognitions").file(file("plan.txt", Plans.text("two-halves.txt"))))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        String page = mvc.perform(get(target).with(authentication(coordinator.authentication())))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(page)
                .contains("сдвинута на строку вниз")
                .contains("Предложение: Подготовка и размещение отчетов на портале | до 13.12. 2027")
                .contains("ПРИКАЗЫВАЮ")
                .contains("Прочитано строк таблицы: 16");
        assertThat(page).doesNotContain("??");
        mvc.perform(get("/recognitions").with(authentication(coordinator.authentication())))
                .andExpect(status().isOk());
    }

    @Test
    void keepsEveryDecisionAtOnce() {
        UUID id = upload("two-halves.txt");
        String fifth = row(place.settled(id), "5").key();
        coordinator.run(() -> doubts.accept(id, fifth, "schoolActivity", "shifted-school-cells"));
        coordinator.run(() -> doubts.accept(id, fifth, "row", "school-only-row"));
        coordinator.run(
                () -> doubts.edit(id, row(place.settled(id), "10").key(), Map.of("schedule", "март, июнь 2027")));
        coordinator.run(() -> doubts.exclude(id, row(place.settled(id), "11").key()));
        coordinator.run(() -> doubts.editHeader(id, Map.of("number", "42-02/8", "date", "2027-04-13")));

        SettledPlan again = place.settled(id);
        assertThat(row(again, "5").schoolActivity()).isEqualTo("Участие в семинарах");
        assertThat(row(again, "5").schoolSchedule().occurrences().get(0).start())
                .isEqualTo(LocalDate.of(2027, 9, 15));
        int position = again.rows().indexOf(row(again, "5"));
        assertThat(again.rows().get(position - 1).schoolActivity())
                .isEqualTo("Правка проектов программ и их утверждение");
        assertThat(row(again, "10").schedule().occurrences()).hasSize(2);
        assertThat(again.rows()).noneMatch(row -> row.number().equals("11"));
        assertThat(again.excluded()).extracting(RecognisedRow::number).containsExactly("11");
        assertThat(again.header().number()).isEqualTo("42-02/8");
        assertThat(row(again, "5").issues())
                .extracting(RowIssue::code)
                .doesNotContain("shifted-school-cells", "school-only-row");

        coordinator.run(() -> doubts.restore(id, again.excluded().get(0).key()));
        assertThat(place.settled(id).excluded()).isEmpty();
    }

    @Test
    void settlesAllOfAKind() {
        UUID id = upload("two-halves.txt");
        coordinator.run(() -> doubts.acceptAll(id, "assignment"));
        assertThat(codes(place.settled(id))).doesNotContain("assignment");
        coordinator.run(() -> doubts.excludeAll(id, "opposite-word"));
        assertThat(place.settled(id).excluded())
                .extracting(RecognisedRow::number)
                .containsExactly("9");
    }

    @Test
    void cannotStartARowThatIsCutOffUntilItIsDecided() {
        UUID id = upload("read-twice.txt");
        coordinator.run(() -> place.settled(id).rows().stream()
                .flatMap(row -> row.issues().stream())
                .filter(issue -> BlockingDoubts.blocks(issue) && !issue.code().equals("head-lost"))
                .map(RowIssue::code)
                .distinct()
                .forEach(code -> doubts.acceptAll(id, code)));
        RecognisedRow lost = place.settled(id).rows().stream()
                .filter(row -> row.status() == RowStatus.TRUNCATED)
                .findFirst()
                .orElseThrow();
        assertThat(place.settled(id).ready()).isFalse();
        assertThatThrownBy(() -> coordinator.run(() -> doubts.accept(id, lost.key(), "row", "head-lost")))
                .isInstanceOfSatisfying(OporaException.class, refusal -> assertThat(refusal.code())
                        .isEqualTo("plan.lost"));
        coordinator.run(
                () -> doubts.edit(id, lost.key(), Map.of("activity", "План на 2027-2028 год по итогам оценки")));
        assertThat(place.settled(id).ready()).isTrue();
        assertThat(place.settled(id).doubts()).as("others may wait").isNotNegative();
    }

    /** A date that was not computed is asked for later; one that was computed in doubt would never come back. */
    @Test
    void aDateThatIsGuessedIsDecidedBeforeThePlanBegins() {
        String text = "План мероприятий на 2027 год\n№\tМероприятие\tСроки\tОтветственный\n"
                + "1\tСеминар для директоров\tначало мая 2027\tУправление образования\n"
                + "2\tКонкурс педагогов\tсентябрь 2028\tУправление образования\n"
                + "3\tСбор сведений\tпо графику\tУправление образования\n";
        UUID id = place.upload(
                "plan.txt",
                text.getBytes(StandardCharsets.UTF_8),
                LocalDate.of(2027, 1, 1),
                LocalDate.of(2027, 12, 31));
        assertThat(codes(place.settled(id)))
                .contains("schedule.approximate", "schedule.outside-period", "schedule.external-schedule");
        assertThat(place.settled(id).blocking()).isEqualTo(2);
        coordinator.run(() ->
                List.of("schedule.approximate", "schedule.outside-period").forEach(code -> doubts.acceptAll(id, code)));
        assertThat(place.settled(id).ready()).isTrue();
        assertThat(codes(place.settled(id))).contains("schedule.external-schedule");
    }

    @Test
    void anItemOfTheOrderIsConfirmedBeforeThePlanBegins() {
        UUID id = upload("several-years.txt");
        long open = place.settled(id).blocking();
        UUID halves = upload("two-halves.txt");
        assertThat(place.settled(halves).blocking()).isGreaterThan(open);
        coordinator.run(() -> doubts.excludeAll(halves, "assignment"));
        assertThat(place.settled(halves).rows()).noneMatch(row -> row.status() == RowStatus.ASSIGNMENT);
    }

    @Test
    void takesBackOnlyTheExclusionOrEverything() {
        UUID id = upload("two-halves.txt");
        String first = row(place.settled(id), "1").key();
        coordinator.run(() -> doubts.edit(id, first, Map.of("activity", "Знакомство директоров с документами")));
        coordinator.run(() -> doubts.exclude(id, first));
        coordinator.run(() -> doubts.restore(id, first));
        assertThat(row(place.settled(id), "1").activity()).isEqualTo("Знакомство директоров с документами");
        coordinator.run(() -> doubts.undo(id, first));
        assertThat(row(place.settled(id), "1").activity()).isEqualTo("Знакомство школ с документами проекта");
    }

    @Test
    void scopeAndStagesAreProposedWithTheirWordsAndCorrected() throws Exception {
        UUID id = upload("two-halves.txt");
        RecognisedRow second = row(place.settled(id), "2");
        assertThat(second.scope().groups()).containsExactly(SchoolGroup.SHNOR);
        assertThat(place.page(id))
                .contains("По словам строки: «ШНОР»", "Собеседование", "по словам «собеседования»")
                .doesNotContain("SHNOR:");
        mvc.perform(post("/recognitions/{id}/decisions", id)
                        .param("action", "edit")
                        .param("row", second.key())
                        .param("scope", "", "RISK", "SHNOR")
                        .param("stages", "")
                        .with(authentication(coordinator.authentication()))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        assertThat(row(place.settled(id), "2").scope().groups())
                .containsExactlyInAnyOrder(SchoolGroup.RISK, SchoolGroup.SHNOR);
        assertThat(row(place.settled(id), "2").stages()).isEmpty();
        assertThat(row(place.settled(id), "2").activity()).isEqualTo(second.activity());
    }

    @Test
    void theEvidenceOfAResultIsChosenAndAnotherWordingIsReadAnew() throws Exception {
        UUID id = upload("two-halves.txt");
        RecognisedRow second = row(place.settled(id), "2");
        RecognisedResult read = second.results().get(0);
        assertThat(read.evidence()).isEqualTo(EvidenceClass.MINUTES);
        assertThat(place.page(id)).contains("Чем подтверждается результат", "доля обученных");
        choose(id, second, "TRAINED_QUOTA", "85,5", "TEACHER").andExpect(flash().attributeExists("notice"));
        assertThat(row(place.settled(id), "2").results())
                .containsExactly(new RecognisedResult(
                        read.raw(), EvidenceClass.TRAINED_QUOTA, new BigDecimal("85.5"), EvidenceUnit.TEACHER, false));
        assertThat(place.page(id)).contains("value=\"85.5\"");
        choose(id, second, "TRAINED_QUOTA", "101", "TEACHER").andExpect(flash().attributeExists("problem"));
        choose(id, second, "TRAINED_QUOTA", "много", "TEACHER").andExpect(flash().attributeExists("problem"));
        choose(id, second, "ВСЁ", "", "").andExpect(flash().attributeExists("problem"));
        assertThat(row(place.settled(id), "2").results().get(0).target()).isEqualTo(new BigDecimal("85.5"));
        coordinator.run(() -> doubts.edit(id, second.key(), Map.of("results", "Аналитическая справка")));
        assertThat(row(place.settled(id), "2").results())
                .extracting(RecognisedResult::evidence)
                .containsExactly(EvidenceClass.ANALYTIC_NOTE);
        coordinator.run(() -> doubts.undo(id, second.key()));
        assertThat(row(place.settled(id), "2").results()).isEqualTo(second.results());
    }

    private ResultActions choose(UUID id, RecognisedRow row, String evidence, String target, String unit)
            throws Exception {
        return mvc.perform(post("/recognitions/{id}/decisions", id)
                .param("action", "edit")
                .param("row", row.key())
                .param("resultWords", row.results().get(0).raw())
                .param("resultClass", evidence)
                .param("resultTarget", target)
                .param("resultUnit", unit)
                .with(authentication(coordinator.authentication()))
                .with(csrf()));
    }

    @Test
    void aCellLeftAsItWasIsNoDecision() {
        UUID id = upload("two-halves.txt");
        RecognisedRow first = row(place.settled(id), "1");
        coordinator.run(() ->
                doubts.edit(id, first.key(), Map.of("activity", first.activity() + " ", "schedule", "до 06.04.2027")));
        assertThat(jdbc.sql("select subject from plan_decision where recognition_id = ?")
                        .param(id)
                        .query(String.class)
                        .list())
                .isEqualTo(List.of("schedule"));
    }

    @Test
    void anUnknownActionIsNotFound() throws Exception {
        UUID id = upload("two-halves.txt");
        mvc.perform(post("/recognitions/{id}/decisions", id)
                        .param("action", "destroy")
                        .with(authentication(coordinator.authentication()))
                        .with(csrf()))
                .andExpect(status().isNotFound());
    }

    private UUID upload(String name) {
        return place.upload(Plans.text(name));
    }

    private static MockMultipartFile file(String name, String text) {
        return new MockMultipartFile("file", name, "text/plain", text.getBytes(StandardCharsets.UTF_8));
    }
}
