package org.opora.roadmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opora.OporaTest;
import org.opora.calendar.MovableClock;
import org.opora.error.OporaException;
import org.opora.planreading.KeepRecognition;
import org.opora.planreading.Plans;
import org.opora.planreading.SettleDoubts;
import org.opora.planreading.SettledPlan;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** A plan read from a file becomes a roadmap that runs. */
@OporaTest
class RecognisedRoadmapTests {

    private static final int YEAR = 2027;

    @Autowired
    PlanWork work;

    @Autowired
    KeepRecognition recognitions;

    @Autowired
    RecognisedPlans plans;

    @Autowired
    SettleDoubts doubts;

    @Autowired
    OpenRecognised openRecognised;

    @Autowired
    ClarifyRoadmap clarifyRoadmap;

    @Autowired
    MovableClock clock;

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    private PlanWork.Place place;

    @BeforeEach
    void may() {
        clock.moveTo(LocalDate.of(YEAR, 5, 4).atTime(9, 0).toInstant(ZoneOffset.UTC));
        place = work.place(4);
        schoolsOfTheOrder();
    }

    @AfterEach
    void realTime() {
        clock.reset();
    }

    @ParameterizedTest
    @CsvSource({"two-halves.txt,41-02/7", "read-twice.txt,15 (о/д)", "several-years.txt,576"})
    void aSettledPlanIsApprovedAndLaunchedWithEveryRow(String file, String number) {
        UUID recognition = upload(file);
        SettledPlan plan = plans.settle(place.coordinator, recognition);
        place.opensRecognised(recognition, YEAR).runs();
        place.fire("timer_waitForOpening");
        place.work();
        assertThat(text("select state from roadmap where id = ?")).isEqualTo("RUNNING");
        assertThat(text("select order_number from roadmap where id = ?")).isEqualTo(number);
        assertThat(place.count("select count(*) from roadmap_row where roadmap_id = ? and state = 'RUNNING'"))
                .isEqualTo(plan.rows().size());
        assertThat(place.count("select count(*) from roadmap_measure where roadmap_id = ? and state = 'DONE'"))
                .as("what has opened has been worked on")
                .isPositive();
        assertThat(place.coordinator
                        .call(() -> recognitions.settled(recognition))
                        .roadmapId())
                .isEqualTo(place.roadmap);
    }

    @Test
    void everyHalfSectionExecutorResultAndStageArrives() {
        UUID recognition = upload("two-halves.txt");
        plans.settle(place.coordinator, recognition);
        place.opensRecognised(recognition, YEAR);
        PlanRow interview = row("2");
        assertThat(interview.section()).isEqualTo("Трек 1. Школы с низкими результатами");
        assertThat(interview.executorRole()).isEqualTo(ExecutorRole.METHODIST);
        assertThat(interview.executors()).extracting(RowExecutor::name).containsExactly("УМЦ");
        assertThat(interview.schoolActivity()).isEqualTo("Участие в собеседовании");
        assertThat(interview.schoolSchedule()).isEqualTo("по графику");
        assertThat(interview.results()).extracting(one -> one.evidence().name()).containsExactly("MINUTES");
        assertThat(interview.stages()).extracting(RowStage::stage).containsExactly("interview");
        assertThat(interview.scopeReason()).isEqualTo("По словам строки: «ШНОР»");
        PlanRow quota = row("4");
        assertThat(quota.results().get(0).target()).isEqualByComparingTo("100");
        assertThat(quota.executorRole()).isEqualTo(ExecutorRole.SCHOOLS);
        assertThat(place.count("select count(*) from roadmap_measure m join roadmap_row r on r.id = m.row_id"
                        + " where r.roadmap_id = ? and r.number = '3' and r.track <> ''"))
                .as("two deadlines in one cell")
                .isEqualTo(2);
        List<PlanRow> charged = all().stream()
                .filter(row -> row.section().equals("Поручения приказа"))
                .toList();
        assertThat(charged).extracting(PlanRow::number).containsExactly("2.1", "2.2", "3");
        assertThat(place.count("select count(distinct s.school_id) from roadmap_row_school s"
                        + " join roadmap_row r on r.id = s.row_id where r.roadmap_id = ?"))
                .as("the schools that the order names")
                .isEqualTo(2);
        assertThat(all())
                .as("a school half without a municipal one is a row of its own")
                .anyMatch(row -> row.activity().equals("Правка проектов программ и их утверждение")
                        && row.executorRole() == ExecutorRole.SCHOOLS);
    }

    @Test
    void schoolsThatARowCallsByTheirNumbersAreFoundInTheRegister() {
        List<String> names = List.of("СОШ № 13", "СОШ № 3", "СОШ № 5", "Лицей № 5");
        for (int i = 0; i < names.size(); i++) {
            jdbc.sql("update school set name = ?, short_name = ? where id = ?")
                    .params(
                            "МОУ " + names.get(i),
                            names.get(i),
                            place.made.schools().get(i))
                    .update();
        }
        String text = "План мероприятий по поддержке школ на 2027 год\n№\tМероприятие\tСроки\tОтветственный\n"
                + "1\tПосещение МОУ СОШ № 3 и № 5\tмай 2027\tУправление образования\n"
                + "2\tПосещение лицея № 5\tмай 2027\tУправление образования\n";
        UUID recognition = place.coordinator.call(() ->
                recognitions.upload(place.made.id(), "plan.txt", text.getBytes(StandardCharsets.UTF_8), null, null));
        plans.settle(place.coordinator, recognition);
        place.opensRecognised(recognition, YEAR);
        assertThat(named("1"))
                .containsExactlyInAnyOrder(
                        place.made.schools().get(1), place.made.schools().get(2));
        assertThat(named("2")).containsExactly(place.made.schools().get(3));
    }

    private List<UUID> named(String number) {
        return jdbc.sql("select school_id from roadmap_row_school where row_id = ?")
                .param(place.row(number))
                .query(UUID.class)
                .list();
    }

    @Test
    void withoutAnOrderTheProcessMakesOneAndWithoutATitleThePlanGetsOne() {
        UUID recognition = upload("two-halves.txt");
        plans.settle(place.coordinator, recognition);
        place.coordinator.run(() -> doubts.editHeader(recognition, Map.of("number", "", "date", "", "title", "")));
        place.opensRecognised(recognition, YEAR).runs();
        assertThat(text("select state from roadmap where id = ?")).isEqualTo("RUNNING");
        assertThat(text("select title from roadmap where id = ?")).isEqualTo("План мероприятий на " + YEAR + " год");
        assertThat(place.count("select count(*) from roadmap r join official_order o on o.id = r.order_id"
                        + " where r.id = ? and o.status = 'REGISTERED'"))
                .isEqualTo(1);
    }

    @Test
    void anotherYearMovesEveryDateAndLeavesTheOldOrderBehind() throws Exception {
        UUID recognition = upload("two-halves.txt");
        String fourth = plans.settle(place.coordinator, recognition).rows().stream()
                .filter(row -> row.number().equals("4"))
                .findFirst()
                .orElseThrow()
                .key();
        place.coordinator.run(() -> doubts.edit(
                recognition,
                fourth,
                Map.of("activity", "Семинар о программах 2027 года", "schedule", "15 мая 2027 г. в 10:00")));
        assertThat(page(recognition))
                .as("the assignment names its deadline, too")
                .contains("В тексте этих строк назван год: 4, 2.2.");
        place.opensRecognised(recognition, YEAR + 1);
        assertThat(row("2").schedule()).as("only the year is another").isEqualTo("до 16.05.2028");
        assertThat(row("4").schedule()).isEqualTo("15 мая 2028 г. в 10:00");
        assertThat(row("4").activity())
                .as("what a row is about stays as it is written")
                .endsWith("2027 года");
        assertThat(text("select title from roadmap where id = ?"))
                .isEqualTo("Об утверждении плана поддержки ШНОР и ШНСУ в 2028 году");
        assertThat(text("select period_start::text from roadmap where id = ?")).startsWith("2028-");
        assertThat(place.count("select count(*) from roadmap where id = ? and order_number is not null"))
                .isZero();
    }

    @Test
    void aPlanWithOpenDoubtsDoesNotBegin() throws Exception {
        UUID recognition = upload("read-twice.txt");
        mvc.perform(post("/recognitions/{id}/roadmap", recognition)
                        .param("year", Integer.toString(YEAR))
                        .with(authentication(place.coordinator.authentication()))
                        .with(csrf()))
                .andExpect(redirectedUrl("/recognitions/" + recognition))
                .andExpect(flash().attributeExists("problem"));
        assertThat(plansOfThePlace()).isZero();
    }

    @Test
    void refusesAnotherMunicipalityASecondOpeningAndAnOrderNumberUsedTwice() {
        UUID first = upload("two-halves.txt");
        refused("plan.doubts-open", first, YEAR);
        plans.settle(place.coordinator, first);
        place.coordinator.run(() -> doubts.editHeader(first, Map.of("municipality", "Соседский городской округ")));
        refused("plan.municipality-other", first, YEAR);
        place.coordinator.run(() -> doubts.editHeader(first, Map.of("municipality", "")));
        place.opensRecognised(first, YEAR);
        refused("plan.already-opened", first, YEAR);
        assertThatThrownBy(() -> place.coordinator.run(() -> doubts.acceptAll(first, "assignment")))
                .hasMessageContaining("plan.already-opened");
        UUID second = upload("two-halves.txt");
        plans.settle(place.coordinator, second);
        place.coordinator.run(() -> doubts.editHeader(second, Map.of("date", "2027-03-01")));
        refused("roadmap.orderTaken", second, YEAR);
        place.coordinator.run(() -> doubts.editHeader(second, Map.of("date", "2027-12-01")));
        refused("order.date-in-future", second, YEAR);
        assertThatThrownBy(() -> place.coordinator.run(() ->
                        doubts.editHeader(second, Map.of("periodStart", "2027-12-31", "periodEnd", "2027-01-01"))))
                .hasMessageContaining("plan.period");
        refused("roadmap.periodOver", second, YEAR - 2);
        assertThat(plansOfThePlace()).isEqualTo(1);
    }

    @Test
    void refusesAYearThatIsAlreadyClosed() {
        UUID recognition = upload("two-halves.txt");
        plans.settle(place.coordinator, recognition);
        closedYear();
        refused("roadmap.yearClosed", recognition, YEAR);
        assertThat(plansOfThePlace()).isZero();
    }

    private void closedYear() {
        jdbc.sql(
                        "insert into cycle (id, version, key, municipality_id, year, starts_on, ends_on, results_year, list_source,"
                                + " status, opened_at, opened_by) values (?, 0, ?, ?, ?, '2027-01-01', '2027-12-31', 2026, 'OWN',"
                                + " 'CLOSED', '2027-01-01', ?)")
                .params(
                        UUID.randomUUID(),
                        place.made.slug() + "-2027-1",
                        place.made.id(),
                        YEAR,
                        place.coordinator.accountId())
                .update();
    }

    private void schoolsOfTheOrder() {
        List<String> names = List.of("МОУ Лесная СОШ", "МОУ Озёрная ООШ");
        for (int i = 0; i < names.size(); i++) {
            jdbc.sql("update school set name = ?, short_name = ? where id = ?")
                    .params(
                            names.get(i),
                            names.get(i).substring(4),
                            place.made.schools().get(i))
                    .update();
        }
    }

    private void refused(String code, UUID recognition, int year) {
        assertThatThrownBy(() -> place.coordinator.run(() -> openRecognised.open(recognition, year)))
                .isInstanceOfSatisfying(OporaException.class, refusal -> assertThat(refusal.code())
                        .isEqualTo(code));
    }

    private UUID upload(String file) {
        byte[] content = Plans.text(file).getBytes(StandardCharsets.UTF_8);
        return place.coordinator.call(() -> recognitions.upload(place.made.id(), file, content, null, null));
    }

    private PlanRow row(String number) {
        return all().stream()
                .filter(row -> row.number().equals(number))
                .findFirst()
                .orElseThrow();
    }

    private List<PlanRow> all() {
        return clarifyRoadmap.rows(place.roadmap).stream()
                .map(RoadmapRow::asPlanRow)
                .toList();
    }

    private String page(UUID recognition) throws Exception {
        return mvc.perform(
                        get("/recognitions/{id}", recognition).with(authentication(place.coordinator.authentication())))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private int plansOfThePlace() {
        return jdbc.sql("select count(*) from roadmap where municipality_id = ?")
                .param(place.made.id())
                .query(Integer.class)
                .single();
    }

    private String text(String sql) {
        return jdbc.sql(sql).param(place.roadmap).query(String.class).single();
    }
}
