package org.opora.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opora.OporaTest;
import org.opora.calendar.MovableClock;
import org.opora.schedule.FiveOrdersDates;
import org.opora.schedule.Occurrence;
import org.opora.schedule.ScheduleKind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The plans of five orders, each moved to a later year: every row is launched, gets its evidence and is accepted. */
@OporaTest
class FiveOrdersTests {

    private static final int YEAR = 2091;

    @Autowired
    PlanWork work;

    @Autowired
    BundledPlans bundled;

    @Autowired
    HandleMeasure handleMeasure;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void realTime() {
        clock.reset();
    }

    @ParameterizedTest
    @CsvSource({"ocher, 9, 9", "rybinsk, 45, 49", "neftekumsk, 14, 27", "olenegorsk, 14, 34", "karabash, 10, 10"})
    void everyRowRunsAndIsAcceptedByAnotherPerson(String name, int rows, int measures) {
        BundledPlan plan = bundled.byName(name);
        LocalDate start = plan.start().withYear(YEAR);
        clock.moveTo(start.atTime(9, 0).toInstant(ZoneOffset.UTC));
        PlanWork.Place place = work.place(3).opens(name, YEAR).runs();

        assertThat(plan.rows()).hasSize(rows);
        asTheOrderHasThem(place, plan);
        place.fire("timer_waitForOpening");
        onDemand(place);
        place.fire("timer_waitForOpening");
        place.fire("timer_waitForSchoolOpening");
        place.work();

        assertThat(states(place)).isEqualTo(Map.of("DONE", measures));
        assertThat(place.count("select count(*) from roadmap_measure where roadmap_id = ? and accepted_by is null"))
                .isZero();
        assertThat(place.count(
                        "select count(*) from roadmap_measure where roadmap_id = ? and accepted_by = submitted_by"))
                .isZero();
        assertThat(
                        place.count(
                                """
                        select count(*) from roadmap_row w where w.roadmap_id = ? and not exists
                          (select 1 from roadmap_evidence e where e.row_id = w.id)
                        """))
                .as("rows without evidence")
                .isZero();
        assertThat(place.count("select count(*) from roadmap_school_measure where roadmap_id = ? and state <> 'DONE'"))
                .isZero();
        sharesAreCountedAndAddressesChecked(place);
    }

    private static void sharesAreCountedAndAddressesChecked(PlanWork.Place place) {
        assertThat(
                        place.count(
                                """
                        select count(*) from roadmap_mark k join roadmap_measure m on m.id = k.measure_id
                         where m.roadmap_id = ? and (k.fact is null or k.base = 0)
                        """))
                .as("schools without a number")
                .isZero();
        assertThat(
                        place.count(
                                """
                        select count(*) from roadmap_mark k join roadmap_measure m on m.id = k.measure_id
                          join school s on s.id = k.school_id
                         where m.roadmap_id = ? and k.unit = 'TEACHER'
                           and (k.counted_by is null or k.frozen <> s.teachers or k.base <> s.teachers)
                        """))
                .as("teachers counted by nobody, or over another base than the school's teachers")
                .isZero();
        assertThat(
                        place.count(
                                """
                        select count(*) from roadmap_evidence e join roadmap_measure m on m.id = e.measure_id
                         where m.roadmap_id = ? and e.address is not null
                           and (e.checked_on is null or e.checked_by = e.given_by)
                        """))
                .as("addresses that nobody but who gave them has opened")
                .isZero();
    }

    /** Measures stand where the transcription of the order has its occurrences, moved to the later year, month and day kept. */
    private void asTheOrderHasThem(PlanWork.Place place, BundledPlan plan) {
        int years = YEAR - plan.start().getYear();
        for (int i = 0; i < plan.rows().size(); i++) {
            PlanRow row = plan.rows().get(i);
            FiveOrdersDates.Meaning own = FiveOrdersDates.of(plan.name(), row.schedule());
            FiveOrdersDates.Meaning ofSchools = FiveOrdersDates.of(plan.name(), row.schoolSchedule());
            assertThat(kinds(place, i + 1)).as(row.activity()).isEqualTo(own.kind() + " " + ofSchools.kind());
            List<MeasureDates> measures = measures(place, i + 1);
            List<Occurrence> expected = own.computed() ? own.occurrences() : List.of();
            List<Occurrence> schools = ofSchools.computed() ? ofSchools.occurrences() : List.of();
            if (own.kind() != ScheduleKind.ON_DEMAND) {
                assertThat(measures)
                        .as(row.activity())
                        .hasSize(Math.max(1, Math.max(own.occurrences().size(), schools.size())));
            }
            if (!expected.isEmpty()) {
                assertThat(measures.stream()
                                .filter(measure -> measure.half() != MeasureHalf.SCHOOLS)
                                .map(measure -> new Occurrence(measure.start(), measure.due())))
                        .as(row.activity())
                        .containsExactlyElementsOf(
                                expected.stream().map(day -> moved(day, years)).toList());
            }
            assertThat(measures.stream()
                            .map(measure -> new Occurrence(measure.schoolStart(), measure.schoolDue()))
                            .filter(day -> !day.unnamed()))
                    .as(row.activity())
                    .containsExactlyElementsOf(
                            schools.stream().map(day -> moved(day, years)).toList());
        }
    }

    private String kinds(PlanWork.Place place, int position) {
        return jdbc.sql(
                        """
                        select schedule_kind || ' ' || coalesce(nullif(school_schedule_kind, ''), 'EMPTY')
                          from roadmap_row where roadmap_id = ? and position = ?
                        """)
                .params(place.roadmap, position)
                .query(String.class)
                .single();
    }

    private List<MeasureDates> measures(PlanWork.Place place, int position) {
        return jdbc.sql(
                        """
                        select m.start_on, m.due_on, m.school_start_on, m.school_due_on, m.half
                          from roadmap_measure m join roadmap_row w on w.id = m.row_id
                         where w.roadmap_id = ? and w.position = ? order by m.number
                        """)
                .params(place.roadmap, position)
                .query((row, n) -> new MeasureDates(
                        row.getObject(1, LocalDate.class),
                        row.getObject(2, LocalDate.class),
                        row.getObject(3, LocalDate.class),
                        row.getObject(4, LocalDate.class),
                        false,
                        MeasureHalf.valueOf(row.getString(5))))
                .list();
    }

    private static Occurrence moved(Occurrence day, int years) {
        LocalDate start = day.start();
        LocalDate due = day.due();
        return new Occurrence(start == null ? null : start.plusYears(years), due == null ? null : due.plusYears(years));
    }

    private void onDemand(PlanWork.Place place) {
        List<UUID> rows = jdbc.sql("select id from roadmap_row where roadmap_id = ? and schedule_kind = ?")
                .params(place.roadmap, ScheduleKind.ON_DEMAND.name())
                .query(UUID.class)
                .list();
        rows.forEach(row -> place.methodist.run(
                () -> handleMeasure.openOnDemand(row, work.today().plusDays(10), "Школа просит консультацию")));
        place.settle();
    }

    private Map<String, Integer> states(PlanWork.Place place) {
        Map<String, Integer> states = new TreeMap<>();
        jdbc.sql("select state, count(*) as n from roadmap_measure where roadmap_id = ? group by state")
                .param(place.roadmap)
                .query(row -> {
                    states.put(row.getString("state"), row.getInt("n"));
                });
        return states;
    }
}
