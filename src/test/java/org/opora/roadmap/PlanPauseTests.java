package org.opora.roadmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.opora.OporaTest;
import org.opora.calendar.MovableClock;
import org.opora.calendar.WorkingCalendar;
import org.opora.inbox.InboxTask;
import org.opora.planreading.EvidenceClass;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** While a plan is paused its deadlines stand still; when it goes on nothing is late because of the pause. */
@OporaTest
class PlanPauseTests {

    private static final int YEAR = 2094;

    @Autowired
    OwnPlan plan;

    @Autowired
    SteerRoadmap steerRoadmap;

    @Autowired
    RoadmapPages pages;

    @Autowired
    ExecutionReports reports;

    @Autowired
    WorkingCalendar calendar;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    private PlanWork.Place place;

    @AfterEach
    void realTime() {
        clock.reset();
    }

    @Test
    void datesThatPassDuringAPauseMoveByItsWorkingDays() {
        pausedInMay();
        on(24, 5);
        assertThat(tasks()).as("nobody is asked to complete").doesNotContain("userTask_completeEvidence");
        assertThat(place.tasks()).as("no date, so no reminder").allSatisfy(task -> assertThat(task.due())
                .isNull());
        assertThat(late()).as("late before the pause").isEqualTo(1);
        assertThat(place.head.call(() ->
                        reports
                                .whole(place.roadmap, null, null, new ExecutionReport.Filter(null, null))
                                .sections()
                                .stream()
                                .mapToInt(ExecutionReport.Section::overdue)
                                .sum()))
                .isEqualTo(1);

        LocalDate own = later(day(20, 5));
        LocalDate ofSchools = later(day(14, 5));
        assertThat(place.head.call(() -> steerRoadmap.resumption(place.roadmap).moves()))
                .filteredOn(moved -> moved.number().equals("1"))
                .extracting(MovedDate::half, MovedDate::was, MovedDate::becomes)
                .containsExactly(
                        tuple(MeasureHalf.MUNICIPALITY, day(20, 5), own),
                        tuple(MeasureHalf.SCHOOLS, day(14, 5), ofSchools));
        resume();

        assertThat(dates("1")).containsExactly(own, ofSchools);
        assertThat(duesOf("/1.1")).containsOnly(own);
        assertThat(duesOf("/1.1/")).hasSize(3).containsOnly(ofSchools);
        assertThat(dates("4").get(0)).as("in autumn").isEqualTo(day(30, 9));
        assertThat(dates("5").get(0)).as("late before the pause").isEqualTo(day(7, 5));
        assertThat(late()).isEqualTo(1);

        submit("userTask_reportMeasure", "/1.1");
        at(ofSchools);
        assertThat(tasks()).doesNotContain("userTask_completeEvidence");
        at(ofSchools.plusDays(1));
        assertThat(tasks()).as("the schools are late now").contains("userTask_completeEvidence");
    }

    @Test
    void whatShouldHaveBegunDuringThePauseHasItsWholeTime() {
        pausedInMay();
        on(24, 5);
        assertThat(duesOf("/2.1")).isEmpty();
        resume();
        LocalDate due = dates("2").get(0);
        assertThat(due).isAfter(day(24, 5));
        assertThat(duesOf("/2.1")).containsExactly(due);
        assertThat(place.coordinator.call(
                        () -> pages.rows(place.roadmap, new RowFilter(null, null, RowsShown.LATE), 0)))
                .extracting(RowLine::number)
                .containsExactly("5");
    }

    @Test
    void thePlanDoesNotEndWhileItIsPaused() {
        on(3, 12);
        place = plan.running(3, OwnPlan.row("1", "до 25.12." + YEAR, "", ""));
        on(3, 12);
        on(20, 12);
        place.head.run(() -> steerRoadmap.pause(place.roadmap, "Карантин"));
        at(LocalDate.of(YEAR + 1, 1, 20));
        place.fireDue("timer_periodOver");
        assertThat(tasks()).containsExactly("userTask_reportMeasure");
        resume();
        LocalDate due = dates("1").get(0);
        assertThat(due).isAfter(LocalDate.of(YEAR + 1, 1, 20));
        at(due);
        place.fireDue("timer_periodOver");
        assertThat(tasks()).containsExactly("userTask_reportMeasure");
        at(due.plusDays(1));
        place.fireDue("timer_periodOver");
        assertThat(tasks()).contains("userTask_settleRows");
    }

    @Test
    void aDateThatSomebodyGaveATaskDuringThePauseStays() {
        pausedInMay();
        InboxTask task = task("userTask_reportMeasure", "/1.1");
        jdbc.sql("update act_ru_task set due_date_ = ? where id_ = ?")
                .params(Timestamp.from(day(2, 7).atTime(12, 0).toInstant(ZoneOffset.UTC)), task.id())
                .update();
        on(24, 5);
        resume();
        assertThat(jdbc.sql("select cast(due_date_ as date) from act_ru_task where id_ = ?")
                        .param(task.id())
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(day(2, 7));
    }

    @Test
    void whatWasHandedInBeforeThePauseKeepsItsDateUntilItComesBack() {
        inMay();
        submit("userTask_reportMeasure", "/1.1");
        pause();
        on(24, 5);
        LocalDate own = later(day(20, 5));
        LocalDate ofSchools = later(day(14, 5));
        assertThat(place.head.call(() -> steerRoadmap.resumption(place.roadmap).moves()))
                .filteredOn(moved -> moved.number().equals("1"))
                .extracting(MovedDate::half, MovedDate::becomes)
                .containsExactly(tuple(MeasureHalf.SCHOOLS, ofSchools));
        resume();
        assertThat(dates("1")).containsExactly(day(20, 5), ofSchools);

        workOfSchools();
        assertThat(late())
                .as("the controlling person waits no longer than agreed")
                .isEqualTo(1);
        place.give("decision", "RETURN").give("remark", "Нет списка участников");
        submit("userTask_acceptMeasure", "/1.1");
        assertThat(dates("1")).as("as if it had not been handed in").containsExactly(own, ofSchools);
        assertThat(duesOf("/1.1")).containsOnly(own);
    }

    @Test
    void aPartThatASchoolHandedInComesBackWithTheMovedDate() {
        inMay();
        workOfSchools("userTask_reportSchoolMeasure");
        pause();
        on(24, 5);
        resume();
        LocalDate ofSchools = later(day(14, 5));
        assertThat(dates("1")).containsExactly(later(day(20, 5)), day(14, 5));
        place.give("decision", "RETURN").give("remark", "Нет списка участников");
        workOfSchools("userTask_acceptSchoolMeasure");
        assertThat(dates("1").get(1)).isEqualTo(ofSchools);
        assertThat(duesOf("/1.1/")).hasSize(3).containsOnly(ofSchools);
    }

    @Test
    void aTaskThatComesUpDuringThePauseHasItsDateWhenThePlanGoesOn() {
        pausedInMay();
        on(17, 5);
        workOfSchools("userTask_reportSchoolMeasure");
        assertThat(tasks()).contains("userTask_acceptSchoolMeasure");
        assertThat(duesOf("/1.1/")).as("nobody is reminded").hasSize(3).containsOnlyNulls();
        on(24, 5);
        resume();
        LocalDate agreed = calendar.plusWorkingDays(day(17, 5), 5);
        int lost = (int)
                day(17, 5).datesUntil(day(24, 5)).filter(calendar::isWorking).count();
        assertThat(duesOf("/1.1/")).hasSize(3).containsOnly(calendar.plusWorkingDays(agreed, lost));
    }

    private void workOfSchools() {
        workOfSchools("userTask_reportSchoolMeasure");
        workOfSchools("userTask_acceptSchoolMeasure");
    }

    /** All three schools, or what is to be accepted of them. */
    private void workOfSchools(String taskKey) {
        place.tasks().stream().filter(task -> task.taskKey().equals(taskKey)).forEach(place::submit);
        place.settle();
    }

    private void pausedInMay() {
        inMay();
        pause();
    }

    private void pause() {
        place.head.run(() -> steerRoadmap.pause(place.roadmap, "Смена руководителя"));
    }

    private void inMay() {
        on(3, 5);
        place = plan.running(
                3,
                OwnPlan.row("1", "", "до 20.05." + YEAR, "Участвовать", "до 14.05." + YEAR, EvidenceClass.NONE),
                OwnPlan.row("2", "с 12.05." + YEAR + " по 18.05." + YEAR, "", ""),
                OwnPlan.row("4", "с 01.09." + YEAR + " по 30.09." + YEAR, "", ""),
                OwnPlan.row("5", "до 07.05." + YEAR, "", ""));
        on(3, 5);
        on(10, 5);
        assertThat(duesOf("/1.1")).containsOnly(day(20, 5));
    }

    private void resume() {
        place.head.run(() -> steerRoadmap.resume(place.roadmap));
        place.settle();
    }

    /** As many working days later as the pause from 10 to 24 May lasts. */
    private LocalDate later(LocalDate due) {
        int lost = (int)
                day(10, 5).datesUntil(day(24, 5)).filter(calendar::isWorking).count();
        return calendar.plusWorkingDays(due, lost);
    }

    private int late() {
        return place.head.call(() -> pages.head(place.roadmap).late());
    }

    private List<String> tasks() {
        return place.tasks().stream().map(InboxTask::taskKey).distinct().toList();
    }

    /** Due days of the open tasks of a measure, or with a slash at the end of its schools. */
    private List<LocalDate> duesOf(String key) {
        return place.tasks().stream()
                .filter(task -> key.endsWith("/")
                        ? task.businessKey().contains(key)
                        : task.businessKey().endsWith(key))
                .map(InboxTask::dueDay)
                .toList();
    }

    private InboxTask task(String taskKey, String key) {
        return place.tasks().stream()
                .filter(task ->
                        task.taskKey().equals(taskKey) && task.businessKey().endsWith(key))
                .findFirst()
                .orElseThrow();
    }

    private void submit(String taskKey, String key) {
        place.submit(task(taskKey, key));
        place.settle();
    }

    private List<LocalDate> dates(String number) {
        UUID measure = place.measure(number);
        return jdbc.sql("select due_on, school_due_on from roadmap_measure where id = ?")
                .param(measure)
                .query((row, n) -> Arrays.asList(
                        row.getObject("due_on", LocalDate.class), row.getObject("school_due_on", LocalDate.class)))
                .single();
    }

    private void on(int day, int month) {
        at(day(day, month));
    }

    /** The day has come, and every timer that waits for it. */
    private void at(LocalDate day) {
        clock.moveTo(day.atTime(9, 0).toInstant(ZoneOffset.UTC));
        if (place != null) {
            List.of("timer_waitForOpening", "timer_waitForSchoolOpening", "timer_schoolsDue")
                    .forEach(place::fireDue);
        }
    }

    private static LocalDate day(int day, int month) {
        return LocalDate.of(YEAR, month, day);
    }
}
