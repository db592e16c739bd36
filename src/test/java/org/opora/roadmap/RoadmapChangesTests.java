package org.opora.roadmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opora.OporaTest;
import org.opora.calendar.MovableClock;
import org.opora.engine.SystemContext;
import org.opora.inbox.InboxTask;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows that an order adds to a running plan or takes out of it, and the end of a plan. */
@OporaTest
class RoadmapChangesTests {

    private static final int YEAR = 2094;

    @Autowired
    PlanWork work;

    @Autowired
    ProposeAmendment proposeAmendment;

    @Autowired
    HandleMeasure handleMeasure;

    @Autowired
    SteerRoadmap steerRoadmap;

    @Autowired
    RebasePlan rebasePlan;

    @Autowired
    ManagementService management;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void july() {
        now(LocalDate.of(YEAR, 7, 10));
    }

    @AfterEach
    void realTime() {
        clock.reset();
    }

    @Test
    void aRowThatAnOrderAddsRunsLikeTheOthers() {
        PlanWork.Place place = work.place(3).opens("karabash", YEAR).runs();
        propose(
                place,
                AmendmentKind.ADD,
                null,
                new AmendedRow(
                        "", "9.1", "Провести семинар для завучей", "Методист", "до 20.09." + YEAR, "не менее 1"));
        assertThat(place.count("select count(*) from roadmap_row where roadmap_id = ? and number = '9.1'"))
                .as("not before its order")
                .isZero();
        place.work();
        UUID added = place.measure("9.1");
        assertThat(due(added)).isEqualTo(LocalDate.of(YEAR, 9, 20));
        place.coordinator.run(() -> handleMeasure.openEarly(added, "Готово раньше"));
        place.settle();
        assertThat(state(added)).isEqualTo("OPEN");
        place.work();
        assertThat(state(added)).isEqualTo("DONE");
    }

    @Test
    void aRowThatAnOrderTakesOutLeavesNoWorkAndKeepsWhatWasGiven() {
        PlanWork.Place place = work.place(3).opens("karabash", YEAR).runs();
        UUID measure = place.measure("1.7");
        place.coordinator.run(() -> handleMeasure.openEarly(measure, "Готово раньше"));
        place.settle();
        place.methodist.run(() -> handleMeasure.logEvent(
                measure, new EvidenceGiven.HeldEvent(LocalDate.of(YEAR, 7, 10), "Первый семинар", 12)));
        propose(place, AmendmentKind.CANCEL, place.row("1.7"), new AmendedRow("", "", "", "", "", ""));
        assertThat(state(measure)).as("not before its order").isEqualTo("OPEN");
        orderIsGiven(place);
        assertThat(place.tasks()).noneMatch(task -> task.taskKey().startsWith("userTask_report"));
        assertThat(state(measure)).isEqualTo("CANCELLED");
        assertThat(jdbc.sql("select state from roadmap_row where id = ?")
                        .param(place.row("1.7"))
                        .query(String.class)
                        .single())
                .isEqualTo("CANCELLED");
        assertThat(jdbc.sql("select topic from roadmap_event where measure_id = ?")
                        .param(measure)
                        .query(String.class)
                        .list())
                .containsExactly("Первый семинар");
        place.coordinator.run(() -> assertThatThrownBy(() -> proposeAmendment.propose(
                        place.roadmap,
                        new ProposeAmendment.Proposal(
                                AmendmentKind.CANCEL,
                                place.row("1.7"),
                                new AmendedRow("", "", "", "", "", ""),
                                "ещё раз")))
                .as("taken out once"));
    }

    @Test
    void thePlanStaysOpenUntilItsAnnualReportIsDue() {
        now(LocalDate.of(YEAR, 1, 10));
        PlanWork.Place place = work.place(3).opens("olenegorsk", YEAR).runs();
        LocalDate end = jdbc.sql("select period_end from roadmap where id = ?")
                .param(place.roadmap)
                .query(LocalDate.class)
                .single();
        LocalDate report = jdbc.sql("select max(due_on) from roadmap_measure where roadmap_id = ?")
                .param(place.roadmap)
                .query(LocalDate.class)
                .single();
        assertThat(report).isEqualTo(end.plusDays(25));
        List<Date> closes = SystemContext.call(
                "test",
                () ->
                        management
                                .createJobQuery()
                                .tenantIdIn(place.made.slug())
                                .activityId("timer_periodOver")
                                .list()
                                .stream()
                                .map(job -> job.getDuedate())
                                .toList());
        assertThat(closes).hasSize(1);
        assertThat(closes.get(0).toInstant())
                .isAfter(report.atTime(20, 0).toInstant(ZoneOffset.UTC))
                .isBefore(report.plusDays(1).atTime(0, 0).toInstant(ZoneOffset.UTC));
    }

    @Test
    void whatIsLeftAtTheEndIsDecidedRowByRowAndGoesIntoTheNextPlan() {
        PlanWork.Place place = work.place(3).opens("karabash", YEAR).runs();
        place.coordinator.run(() -> steerRoadmap.closeEarly(place.roadmap, "Всё исполнено раньше"));
        place.settle();
        assertThat(place.tasks()).anyMatch(task -> task.taskKey().equals("userTask_settleRows"));
        place.tasks().stream()
                .filter(task -> task.taskKey().equals("userTask_settleRows"))
                .forEach(place::submit);
        place.settle();
        assertThat(jdbc.sql("select state from roadmap where id = ?")
                        .param(place.roadmap)
                        .query(String.class)
                        .single())
                .isEqualTo("CLOSED");
        UUID next = place.coordinator.call(() -> rebasePlan.rollOver(place.roadmap, YEAR + 1, RowsCarried.ALL));
        assertThat(jdbc.sql("select count(*) from roadmap_row where roadmap_id = ? and carried_from is not null")
                        .param(next)
                        .query(Integer.class)
                        .single())
                .isPositive();
        jdbc.sql("update roadmap_measure set carried = false where roadmap_id = ?")
                .param(place.roadmap)
                .update();
        place.coordinator.run(
                () -> assertThatThrownBy(() -> rebasePlan.rollOver(place.roadmap, YEAR + 1, RowsCarried.UNFINISHED))
                        .as("what a person let drop is not carried")
                        .hasMessageContaining("roadmap.noRows"));
    }

    @Test
    void theNumberOfTheOrderThatApprovedThePlanIsNotGivenToAnotherOrder() {
        PlanWork.Place place = work.place(3).opens("karabash", YEAR).runs();
        propose(place, AmendmentKind.CANCEL, place.row("1.7"), new AmendedRow("", "", "", "", "", ""));
        for (String step : List.of("userTask_prepareOrder", "userTask_approveOrder")) {
            place.tasks().stream().filter(task -> task.taskKey().equals(step)).forEach(place::submit);
            place.settle();
        }
        place.give("number", "1-KARABASH");
        InboxTask register = place.tasks().stream()
                .filter(task -> task.taskKey().equals("userTask_registerOrder"))
                .findFirst()
                .orElseThrow();
        assertThatThrownBy(() -> place.submit(register)).hasMessageContaining("order.number-taken");
        place.give("number", "2-karabash");
        place.submit(register);
    }

    private void propose(PlanWork.Place place, AmendmentKind kind, UUID row, AmendedRow words) {
        place.coordinator.run(() -> proposeAmendment.propose(
                place.roadmap, new ProposeAmendment.Proposal(kind, row, words, "Письмо министерства")));
        place.settle();
    }

    private static void orderIsGiven(PlanWork.Place place) {
        for (String step : List.of("userTask_prepareOrder", "userTask_approveOrder", "userTask_registerOrder")) {
            place.tasks().stream().filter(task -> task.taskKey().equals(step)).forEach(place::submit);
            place.settle();
        }
    }

    private String state(UUID measure) {
        return jdbc.sql("select state from roadmap_measure where id = ?")
                .param(measure)
                .query(String.class)
                .single();
    }

    private LocalDate due(UUID measure) {
        return jdbc.sql("select due_on from roadmap_measure where id = ?")
                .param(measure)
                .query(LocalDate.class)
                .single();
    }

    private void now(LocalDate day) {
        clock.moveTo(day.atTime(9, 0).toInstant(ZoneOffset.UTC));
    }
}
