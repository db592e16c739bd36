package org.opora.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each municipality of the demo has the plan of its order, moved to the current or the next year and under way. */
@DemoTest
class DemoRoadmapsTests {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    /** How a plan stands in the demo. */
    record Standing(
            String state,
            LocalDate periodStart,
            LocalDate periodEnd,
            int rows,
            int measures,
            int done,
            int open,
            int evidence,
            int tasks) {}

    @ParameterizedTest
    @CsvSource({"ocher, 9", "rybinsk, 45", "neftekumsk, 14", "olenegorsk, 14", "karabash, 10"})
    void thePlanOfTheOrderIsUnderWay(String municipality, int rows) {
        Standing plan = jdbc.sql(
                        """
                        select r.state, r.period_start, r.period_end,
                               (select count(*) from roadmap_row w where w.roadmap_id = r.id and w.state = 'RUNNING') as rows,
                               (select count(*) from roadmap_measure m where m.roadmap_id = r.id) as measures,
                               (select count(*) from roadmap_measure m where m.roadmap_id = r.id and m.state = 'DONE') as done,
                               (select count(*) from roadmap_measure m where m.roadmap_id = r.id
                                   and m.state in ('OPEN', 'REVIEW', 'RETURNED', 'PLANNED')) as open,
                               (select count(*) from roadmap_evidence e join roadmap_measure m on m.id = e.measure_id
                                 where m.roadmap_id = r.id) as evidence,
                               (select count(*) from inbox_task t where t.business_key like r.key || '/%'
                                   and t.state = 'OPEN') as tasks
                          from roadmap r join municipality m on m.id = r.municipality_id
                         where m.slug = ? and r.template = m.slug
                        """)
                .param(municipality)
                .query(Standing.class)
                .single();
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        assertThat(plan.state()).isEqualTo("RUNNING");
        assertThat(plan.rows()).isEqualTo(rows);
        assertThat(plan.periodStart()).isBeforeOrEqualTo(today);
        assertThat(plan.periodEnd().isBefore(today)
                        && !plan.periodStart().plusYears(1).isAfter(today.minusWeeks(2)))
                .as("over, though the next one has begun")
                .isFalse();
        assertThat(plan.measures()).isGreaterThanOrEqualTo(rows);
        assertThat(plan.done()).as("done").isPositive();
        assertThat(plan.evidence()).as("evidence").isPositive();
        assertThat(plan.open()).as("under way or ahead").isPositive();
        assertThat(plan.tasks()).as("open tasks").isPositive();
    }

    @ParameterizedTest
    @CsvSource({
        "training_person p join training o on o.id = p.training_id",
        "consultation o",
        "practice o",
        "partner_agreement o",
        "roadmap_event e join roadmap_measure o on o.id = e.measure_id"
    })
    void everyMunicipalityHasMethodicalWorkToShow(String what) {
        assertThat(jdbc.sql("select count(distinct o.municipality_id) from " + what)
                        .query(Integer.class)
                        .single())
                .isEqualTo(5);
    }

    @Test
    void thePageShowsItWithItsProgress() {
        try (Person head = new Person(port, Person.DESK, "ru").signIn("karabash.head", "opora-demo")) {
            Page page = head.open("/roadmaps");
            page.locator("main a[href*='/roadmaps/']")
                    .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("Дорожная карта"))
                    .first()
                    .click();
            assertThat(page.locator("main").textContent()).contains("Исполнение", "1.1", "Исполнено");
            assertThat(head.complaints()).isEmpty();
        }
    }
}
