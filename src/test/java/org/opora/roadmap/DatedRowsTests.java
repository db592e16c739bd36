package org.opora.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opora.OporaTest;
import org.opora.calendar.MovableClock;
import org.opora.inbox.InboxTask;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which work of a row with several dates is open on which day. */
@OporaTest
class DatedRowsTests {

    private static final int YEAR = 2094;

    @Autowired
    OwnPlan plan;

    @Autowired
    HandleMeasure handleMeasure;

    @Autowired
    RoadmapPages pages;

    @Autowired
    MeasureRepository measures;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    private PlanWork.Place place;

    @BeforeEach
    void newYear() {
        now(1, 1);
    }

    @AfterEach
    void realTime() {
        clock.reset();
    }

    @Test
    void aDeadlineOpensWhenTheOneBeforeItHasPassed() {
        place = plan.running(3, OwnPlan.row("1", "ежемесячно до 5 числа", "", ""));
        on(1, 1);
        assertThat(open("1")).containsExactly(1);
        on(1, 5);
        assertThat(open("1")).containsExactly(1);
        on(1, 6);
        assertThat(open("1")).containsExactly(1, 2);
        on(3, 6);
        assertThat(open("1")).containsExactly(1, 2, 3, 4);
    }

    @Test
    void schoolsAreAskedOnTheirDaysAndTheMunicipalityOnce() {
        place = plan.running(3, OwnPlan.row("1", "до 15.12." + YEAR, "Представить сведения", "ежемесячно до 10 числа"));
        on(1, 1);
        place.fireDue("timer_waitForSchoolOpening");
        assertThat(tasks("director")).hasSize(3).allMatch(key -> key.contains("/1.1/"));
        assertThat(tasks("coordinator")).containsExactly(place.made.slug() + "-plan-2094-1/1.12");
        on(1, 11);
        place.fireDue("timer_waitForSchoolOpening");
        assertThat(tasks("director")).hasSize(6);
        assertThat(tasks("coordinator")).hasSize(1);
    }

    /** The quarters that have no school date ask nothing of schools and are accepted without them. */
    @Test
    void schoolsAreNotAskedOnDaysThatTheirCellDoesNotName() {
        place = plan.running(3, OwnPlan.row("1", "ежеквартально", "Представить сведения", "до 1 марта"));
        place.fire("timer_waitForOpening");
        place.fire("timer_waitForSchoolOpening");
        assertThat(tasks("coordinator")).hasSize(4);
        assertThat(tasks("director")).hasSize(3);
        place.work();
        assertThat(jdbc.sql("select m.number || ' ' || count(p.id) || ' ' || m.state from roadmap_measure m"
                                + " left join roadmap_school_measure p on p.measure_id = m.id where m.roadmap_id = ?"
                                + " group by m.number, m.state order by m.number")
                        .param(place.roadmap)
                        .query(String.class)
                        .list())
                .containsExactly("1 3 DONE", "2 0 DONE", "3 0 DONE", "4 0 DONE");
    }

    /** Each half by its own words: a date stands, «по мере обращения» waits until somebody asks. */
    @Test
    void onDemandIsOnlyTheHalfThatSaysSo() {
        place = plan.running(
                3,
                OwnPlan.row("1", "до 15.12." + YEAR, "Провести консультацию", "по мере обращения"),
                OwnPlan.row("2", "по мере обращения", "Представить сведения", "до 01.03." + YEAR),
                OwnPlan.row("3", "по мере обращения", "", ""));
        on(1, 1);
        place.fire("timer_waitForSchoolOpening");
        assertThat(asked("1")).as("nobody has asked").isZero();
        assertThat(asked("2")).as("a date of their own").isEqualTo(3);
        assertThat(open("3")).isEmpty();
        List.of("1", "2", "3")
                .forEach(number -> place.methodist.run(
                        () -> handleMeasure.openOnDemand(place.row(number), LocalDate.of(YEAR, 1, 20), "Школа № 1")));
        place.settle();
        place.fireDue("timer_waitForOpening");
        place.fire("timer_waitForSchoolOpening");
        assertThat(asked("1")).isEqualTo(3);
        assertThat(asked("2")).as("the municipality alone is asked").isEqualTo(3);
        assertThat(tasks("coordinator")).anyMatch(key -> key.endsWith("/3.1")).anyMatch(key -> key.endsWith("/2.2"));
        assertThat(tasks("coordinator")).noneMatch(key -> key.endsWith("/1.2"));
    }

    /** Column {@code late_after}: where the municipality has handed in and schools still work, it is their date. */
    @Test
    void isLateAfterTheSchoolsDateOnceTheMunicipalityHasHandedIn() {
        place = plan.running(3, OwnPlan.row("1", "до 20.01." + YEAR, "Участвовать", "до 10.02." + YEAR));
        on(1, 10);
        place.tasks().stream()
                .filter(task -> task.taskKey().equals("userTask_reportMeasure"))
                .forEach(place::submit);
        place.settle();
        on(2, 10);
        assertThat(late()).isZero();
        assertThat(measure().isLate(LocalDate.of(YEAR, 2, 10))).isFalse();
        on(2, 11);
        assertThat(late()).isEqualTo(1);
        assertThat(measure().isLate(LocalDate.of(YEAR, 2, 11))).isTrue();
    }

    private int late() {
        return place.head.call(() -> pages.head(place.roadmap).late());
    }

    private Measure measure() {
        return measures.findById(place.measure("1")).orElseThrow();
    }

    private int asked(String number) {
        return jdbc.sql("select count(*) from roadmap_school_measure where row_id = ? and state <> 'CANCELLED'")
                .param(place.row(number))
                .query(Integer.class)
                .single();
    }

    private List<Integer> open(String number) {
        return jdbc.sql("select number from roadmap_measure where row_id = ? and state = 'OPEN' order by number")
                .param(place.row(number))
                .query(Integer.class)
                .list();
    }

    private List<String> tasks(String role) {
        return place.tasks().stream()
                .filter(task -> role.equals(task.role()))
                .map(InboxTask::businessKey)
                .toList();
    }

    private void on(int month, int day) {
        now(month, day);
        place.fireDue("timer_waitForOpening");
    }

    private void now(int month, int day) {
        clock.moveTo(LocalDate.of(YEAR, month, day).atTime(9, 0).toInstant(ZoneOffset.UTC));
    }
}
