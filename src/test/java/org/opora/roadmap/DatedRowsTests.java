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
