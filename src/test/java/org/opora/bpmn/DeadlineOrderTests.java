package org.opora.bpmn;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.opora.calendar.DeadlineKind;

/** The defaults of the deadlines against the flows of the bundled diagrams. */
class DeadlineOrderTests {

    private static DeadlineOrder order;

    @BeforeAll
    static void walk() {
        order = new DeadlineOrder(Models.bundled());
    }

    @Test
    void noDefaultPrecedesThatOfAnEarlierStepOnTheSamePath() {
        Set<String> wrong = new TreeSet<>();
        order.pairs((earlier, later) -> {
            if (dayOf(later).isBefore(dayOf(earlier))) {
                wrong.add(later + " of " + dayOf(later) + " comes after " + earlier + " of " + dayOf(earlier));
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyDeadlineIsThatOfAStepInADiagram() {
        assertThat(order.used()).containsExactlyInAnyOrder(DeadlineKind.values());
    }

    /** By these numbers a coordinator's own date is accepted or refused. */
    @Test
    void thePlacesOnThePathAgreeWithTheFlows() {
        Set<String> wrong = new TreeSet<>();
        order.pairs((earlier, later) -> {
            boolean together = earlier.onPreventionPath() == later.onPreventionPath();
            if (together && later.path() < earlier.path()) {
                wrong.add(later + " at " + later.path() + " comes after " + earlier + " at " + earlier.path());
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void findsTheOrderWithinADiagramThroughCallsAndThroughLaunches() {
        Set<String> pairs = new TreeSet<>();
        order.pairs((earlier, later) -> pairs.add(earlier + " " + later));
        assertThat(pairs)
                .contains(
                        "SCHOOL_REPORT SCHOOL_REPORT_CHECK",
                        "INITIAL_MONITORING SCHOOL_LIST",
                        "APPROVAL PUBLICATION",
                        "SCHOOL_LIST INTERVIEW",
                        "SCHOOL_LIST PREVENTION_REPEAT_SCHOOL_ANALYSIS",
                        "SCHOOL_REPORT_CHECK SESSION")
                .doesNotContain("SCHOOL_REPORT_CHECK SCHOOL_REPORT", "REPEAT_MONITORING SESSION");
    }

    private static LocalDate dayOf(DeadlineKind kind) {
        return kind.defaultDay().atYear(2027 + kind.yearOffset());
    }
}
