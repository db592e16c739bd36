package org.opora.roadmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opora.OporaTest;
import org.opora.bpmn.Stage;
import org.opora.calendar.MovableClock;
import org.opora.cycle.StageCompleted;
import org.opora.error.NotFoundException;
import org.opora.error.OporaException;
import org.opora.inbox.Inbox;
import org.opora.inbox.InboxTask;
import org.opora.inbox.InboxWorld;
import org.opora.report.TestYears;
import org.opora.supportcase.CategoriesChanged;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What people do to a plan that runs, on the real engine and PostgreSQL. */
@OporaTest
class RoadmapWorkTests {

    private static final int YEAR = 2093;

    @Autowired
    PlanWork work;

    @Autowired
    RebasePlan rebasePlan;

    @Autowired
    HandleMeasure handleMeasure;

    @Autowired
    SteerRoadmap steerRoadmap;

    @Autowired
    ProposeAmendment proposeAmendment;

    @Autowired
    RoadmapPages pages;

    @Autowired
    RowPages rowPages;

    @Autowired
    GiveEvidence giveEvidence;

    @Autowired
    AcceptMeasure acceptMeasure;

    @Autowired
    Marks marks;

    @Autowired
    TestYears years;

    @Autowired
    MovableClock clock;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    InboxWorld world;

    @Autowired
    Inbox inbox;

    @BeforeEach
    void july() {
        now(YEAR, 7, 10);
    }

    @AfterEach
    void realTime() {
        clock.reset();
    }

    @Test
    void nobodyAcceptsWhatTheySubmittedThemselves() {
        PlanWork.Place place = work.place(3).opens("karabash", YEAR).runs();
        openEarly(place, "1.1");
        InboxTask report = task(place, "userTask_reportMeasure");
        place.submit(report);
        place.settle();
        UUID measure = place.measure("1.1");
        assertThatThrownBy(() -> transaction.executeWithoutResult(
                        status -> acceptMeasure.accept(measure, place.coordinator.accountId(), true)))
                .hasMessageContaining("roadmap.ownAcceptance");
        place.submit(task(place, "userTask_acceptMeasure"));
        assertThat(state(measure)).isEqualTo("DONE");
    }

    @Test
    void aRowTooShortOfEvidenceGoesOnOnlyWithAReason() {
        PlanWork.Place place = work.place(3).opens("karabash", YEAR).runs();
        openEarly(place, "1.7");
        place.give("events", List.of());
        place.submit(task(place, "userTask_reportMeasure"));
        place.settle();
        UUID measure = place.measure("1.7");
        assertThat(giveEvidence.missing(measure))
                .extracting(GiveEvidence.Missing::code)
                .contains("events");
        assertThat(place.tasks())
                .extracting(InboxTask::taskKey)
                .contains("userTask_completeEvidence")
                .doesNotContain("userTask_acceptMeasure");
        place.give("shortfall", "Семинары перенесены на август");
        place.submit(task(place, "userTask_completeEvidence"));
        place.settle();
        assertThat(place.tasks()).extracting(InboxTask::taskKey).contains("userTask_acceptMeasure");
    }

    @Test
    void whatWasDueBeforeThePlanBeganIsConfirmedNotOverdue() {
        now(YEAR, 11, 1);
        PlanWork.Place place = work.place(3).opens("karabash", YEAR).runs();
        UUID august = place.measure("1.1");
        assertThat(state(august)).isEqualTo("TO_CONFIRM");
        assertThat(place.tasks()).noneMatch(task -> task.businessKey().endsWith("/1.1"));
        place.coordinator.run(
                () -> handleMeasure.confirmPast(august, LocalDate.of(YEAR, 8, 20), "Приказ от 20.08 № 15"));
        assertThat(state(august)).isEqualTo("DONE");
    }

    @Test
    void aStageOfTheYearClosesItsRowWithItsEvidence() {
        now(YEAR, 5, 3);
        PlanWork.Place place = work.place(3);
        UUID cycle = years.supported(place.made, YEAR);
        jdbc.sql("insert into cycle_stage (cycle_id, stage, enabled) values (?, 'criteria', true), (?, 'plan', false)")
                .params(cycle, cycle)
                .update();
        place.opens("ocher", YEAR).runs();
        place.fire("timer_waitForOpening");
        UUID criteria = measureAt(place, 1);
        UUID plan = measureAt(place, 2);
        assertThat(place.tasks().stream().map(InboxTask::businessKey))
                .noneMatch(key -> key.endsWith("/1.1"))
                .anyMatch(key -> key.endsWith("/2.1"));
        transaction.executeWithoutResult(status ->
                events.publishEvent(new StageCompleted(cycle, null, Stage.CRITERIA, LocalDate.of(YEAR, 5, 3), "№ 12")));
        place.settle();
        assertThat(state(criteria)).isEqualTo("DONE");
        assertThat(state(plan)).isEqualTo("OPEN");
        assertThat(jdbc.sql("select text from roadmap_evidence where measure_id = ?")
                        .param(criteria)
                        .query(String.class)
                        .single())
                .isEqualTo("№ 12");
    }

    @Test
    void aStageClosesOnlyTheFirstOccurrenceOfItsYear() {
        now(YEAR, 1, 1);
        PlanWork.Place place = work.place(3);
        UUID cycle = years.supported(place.made, YEAR);
        jdbc.sql("insert into cycle_stage (cycle_id, stage, enabled) values (?, 'plan', true)")
                .param(cycle)
                .update();
        place.opens("rybinsk", YEAR).runs();
        place.fire("timer_waitForOpening");
        transaction.executeWithoutResult(status ->
                events.publishEvent(new StageCompleted(cycle, null, Stage.PLAN, LocalDate.of(YEAR, 1, 1), "№ 5")));
        place.settle();
        assertThat(jdbc.sql("select state from roadmap_measure where row_id = ? order by number")
                        .param(place.row("4"))
                        .query(String.class)
                        .list())
                .containsExactly("DONE", "OPEN");
    }

    @Test
    void scopeFollowsLaterChangesOfCategory() {
        now(YEAR, 5, 3);
        PlanWork.Place place = work.place(3);
        UUID cycle = years.supported(place.made, YEAR);
        jdbc.sql("update support_case set shnor = false where cycle_id = ? and school_id = ?")
                .params(cycle, place.made.schools().get(2))
                .update();
        place.opens("rybinsk", YEAR).runs();
        UUID measure = place.measure("3.4");
        openEarly(place, "3.4");
        assertThat(asked(measure)).isEqualTo(2);
        jdbc.sql("update support_case set shnor = school_id <> ? where cycle_id = ?")
                .params(place.made.schools().get(0), cycle)
                .update();
        transaction.executeWithoutResult(status -> events.publishEvent(new CategoriesChanged(
                place.made.id(), cycle, place.made.schools().get(2))));
        place.settle();
        assertThat(asked(measure)).isEqualTo(2);
        assertThat(jdbc.sql("select state from roadmap_school_measure where measure_id = ? and school_id = ?")
                        .params(measure, place.made.schools().get(0))
                        .query(String.class)
                        .single())
                .isEqualTo("CANCELLED");
    }

    /** Row 29 counts teachers of ШНОР: the base is frozen of two schools, a third joins and one leaves and comes back. */
    @Test
    void aSchoolThatJoinsLaterIsCountedInTheBase() {
        now(YEAR, 5, 3);
        PlanWork.Place place = work.place(3);
        UUID cycle = years.supported(place.made, YEAR);
        UUID late = place.made.schools().get(2);
        shnor(place, cycle, "school_id <> '" + late + "'");
        place.opens("rybinsk", YEAR).runs();
        UUID measure = place.measure("29");
        openEarly(place, "29");
        assertThat(marks.of(measure))
                .extracting(Marks.Line::schoolId)
                .hasSize(2)
                .doesNotContain(late);
        shnor(place, cycle, "true");
        assertThat(marks.of(measure))
                .filteredOn(line -> line.schoolId().equals(late))
                .extracting(Marks.Line::frozen)
                .containsExactly(PlanWork.FEWEST_TEACHERS + 2);
        shnor(place, cycle, "school_id <> '" + late + "'");
        assertThat(marks.of(measure)).filteredOn(Marks.Line::excluded).hasSize(1);
        shnor(place, cycle, "true");
        assertThat(marks.of(measure)).hasSize(3).noneMatch(Marks.Line::excluded);
        assertThat(jdbc.sql("select count(*) from journal where action = 'roadmap.joined' and subject_id = ?")
                        .param(measure.toString())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    private void shnor(PlanWork.Place place, UUID cycle, String which) {
        jdbc.sql("update support_case set shnor = " + which + " where cycle_id = ?")
                .param(cycle)
                .update();
        transaction.executeWithoutResult(status -> events.publishEvent(new CategoriesChanged(
                place.made.id(), cycle, place.made.schools().get(2))));
        place.settle();
    }

    /** Karabash 1.1 asks for an act: without one the form is refused, with a reason it goes on. */
    @Test
    void anActIsAskedForUnlessAReasonSaysWhyItWillNotCome() {
        PlanWork.Place place = work.place(3).opens("karabash", YEAR).runs();
        openEarly(place, "1.1");
        InboxTask report = task(place, "userTask_reportMeasure");
        place.give("orderNumber", "");
        assertThatThrownBy(() -> place.submit(report)).hasMessageContaining("roadmap.actIncomplete");
        place.give("orderDate", "");
        assertThatThrownBy(() -> place.submit(report)).hasMessageContaining("roadmap.actMissing");
        place.give("shortfall", "Постановление отменено").submit(report);
        place.settle();
        assertThat(place.tasks()).extracting(InboxTask::taskKey).contains("userTask_acceptMeasure");
    }

    @Test
    void nothingOpensWhileThePlanIsPaused() {
        PlanWork.Place place = work.place(3).opens("karabash", YEAR).runs();
        place.head.run(() -> steerRoadmap.pause(place.roadmap, "Смена руководителя"));
        openEarly(place, "1.1");
        assertThat(state(place.measure("1.1"))).isEqualTo("PLANNED");
        place.head.run(() -> steerRoadmap.resume(place.roadmap));
        place.settle();
        assertThat(state(place.measure("1.1"))).isEqualTo("OPEN");
    }

    @Test
    void aCancelledPlanLeavesNothingOpen() {
        PlanWork.Place place = work.place(3).opens("karabash", YEAR).runs();
        place.fire("timer_waitForOpening");
        assertThat(place.tasks()).isNotEmpty();
        place.coordinator.run(() -> steerRoadmap.cancel(place.roadmap, "Принят новый план"));
        place.settle();
        assertThat(place.tasks()).isEmpty();
        assertThat(place.count("select count(*) from roadmap_measure where roadmap_id = ? and state <> 'CANCELLED'"))
                .isZero();
    }

    @Test
    void aRowChangesWithItsOrderOnly() {
        PlanWork.Place place = work.place(3).opens("karabash", YEAR).runs();
        UUID row = place.row("1.2");
        place.coordinator.run(() -> proposeAmendment.propose(
                place.roadmap,
                new ProposeAmendment.Proposal(
                        AmendmentKind.AMEND,
                        row,
                        dated(proposeAmendment.current(place.roadmap, row), "до 15.10." + YEAR),
                        "Результаты пришли позже")));
        place.settle();
        assertThat(due(place, "1.2")).isEqualTo(LocalDate.of(YEAR, 9, 30));
        place.work();
        assertThat(due(place, "1.2")).isEqualTo(LocalDate.of(YEAR, 10, 15));
        openEarly(place, "1.2");
        assertThat(place.tasks()).anyMatch(task -> task.businessKey().contains("/2.1~2"));
    }

    @Test
    void aDirectorSeesThePlanButNotWhatAnotherSchoolGave() {
        PlanWork.Place place = work.place(3).opens("rybinsk", YEAR).runs();
        openEarly(place, "3.4");
        openEarlyForSchools(place, "3.4");
        place.give("done", "Секрет первой школы");
        place.submit(task(place, "userTask_reportSchoolMeasure"));
        UUID row = place.row("3.4");
        place.coordinator.run(
                () -> assertThat(rowPages.row(row).measures().get(0).evidence()).hasSize(1));
        place.directors.get(0).run(() -> assertThat(
                        rowPages.row(row).measures().get(0).evidence())
                .hasSize(1));
        place.directors.get(1).run(() -> {
            assertThat(rowPages.row(row).measures().get(0).evidence()).isEmpty();
            assertThat(rowPages.row(row).measures().get(0).schools()).isEmpty();
            assertThatThrownBy(() -> steerRoadmap.pause(place.roadmap, "…")).isInstanceOf(NotFoundException.class);
        });
    }

    @Test
    void refusesASecondPlanByTheSameOrderAndAPeriodThatIsOver() {
        PlanWork.Place place = work.place(3).opens("karabash", YEAR);
        RebasePlan.GivenOrder same = new RebasePlan.GivenOrder("1-karabash", LocalDate.of(YEAR, 7, 10));
        place.coordinator.run(
                () -> assertThatThrownBy(() -> rebasePlan.fromBundled("karabash", place.made.id(), YEAR, same))
                        .isInstanceOf(OporaException.class)
                        .hasMessageContaining("roadmap.orderTaken"));
        place.coordinator.run(
                () -> assertThatThrownBy(() -> rebasePlan.fromBundled("karabash", place.made.id(), YEAR - 3, null))
                        .hasMessageContaining("roadmap.periodOver"));
    }

    @Test
    void theNextPlanGoesOnWithWhatIsUnfinished() {
        PlanWork.Place place = work.place(3).opens("karabash", YEAR).runs();
        UUID next = place.coordinator.call(() -> rebasePlan.rollOver(place.roadmap, YEAR + 1, RowsCarried.ALL));
        assertThat(jdbc.sql("select count(*) from roadmap_row where roadmap_id = ? and carried_from is not null")
                        .param(next)
                        .query(Integer.class)
                        .single())
                .isEqualTo(10);
        place.coordinator.run(() -> {
            assertThat(pages.head(next).roadmap().start()).isEqualTo(LocalDate.of(YEAR + 1, 7, 10));
            assertThat(pages.allRows(next)).hasSize(10);
            assertThat(pages.list(null, 0)).extracting(RoadmapLine::id).contains(next, place.roadmap);
        });
    }

    @Test
    void whatWasAnsweredAboutARowIsFoundUnderItsNewWordsAYearLater() {
        PlanWork.Place place = work.place(3).opens("karabash", YEAR).runs();
        UUID first = row(place.roadmap, 1);
        UUID finished = UUID.randomUUID();
        jdbc.sql("update roadmap_measure set state = 'DONE' where row_id = ?")
                .param(first)
                .update();
        InboxTask before = school(place);
        place.coordinator.run(() -> inbox.submit(before.id(), finished, Map.of("agreed", true, "count", 1)));
        about(before, first, "Провести консультации");
        for (int other = 0; other < 6; other++) {
            now(YEAR, 7, 11 + other);
            InboxTask more = school(place);
            place.coordinator.run(() -> inbox.submit(more.id(), UUID.randomUUID(), Map.of("agreed", true, "count", 2)));
            about(more, row(place.roadmap, 2), "Собеседования с командами школ");
        }
        UUID second = place.coordinator.call(() -> rebasePlan.rollOver(place.roadmap, YEAR + 1, RowsCarried.ALL));
        UUID third = place.coordinator.call(() -> rebasePlan.rollOver(second, YEAR + 2, RowsCarried.ALL));
        InboxTask next = school(place);
        about(next, row(third, 1), "Собеседования с командами школ");

        assertThat(place.coordinator.call(() -> inbox.open(next.id())).earlier())
                .first()
                .satisfies(one -> assertThat(one.answer().id()).isEqualTo(finished));
    }

    private UUID row(UUID roadmap, int position) {
        return jdbc.sql("select id from roadmap_row where roadmap_id = ? and position = ?")
                .params(roadmap, position)
                .query(UUID.class)
                .single();
    }

    private InboxTask school(PlanWork.Place place) {
        return world.start(place.made, place.made.schools().get(0), 30);
    }

    private void about(InboxTask task, UUID row, String words) {
        jdbc.sql("update inbox_task set row_id = ?, row_text = ? where id = ?")
                .params(row, words, task.id())
                .update();
    }

    private static AmendedRow dated(AmendedRow was, String dates) {
        return new AmendedRow(
                was.number(),
                was.section(),
                was.track(),
                was.activity(),
                was.executors(),
                was.executorRole(),
                dates,
                was.results(),
                was.scope(),
                was.schools(),
                was.stages(),
                was.schoolActivity(),
                was.schoolSchedule());
    }

    private void openEarly(PlanWork.Place place, String number) {
        UUID measure = place.measure(number);
        place.coordinator.run(() -> handleMeasure.openEarly(measure, "Готово раньше"));
        place.settle();
    }

    private void openEarlyForSchools(PlanWork.Place place, String number) {
        UUID measure = place.measure(number);
        place.coordinator.run(() -> handleMeasure.openForSchoolsEarly(measure, "Школы готовы раньше"));
        place.settle();
        assertThatThrownBy(() -> place.coordinator.run(() -> handleMeasure.openForSchoolsEarly(measure, "Ещё раз")))
                .hasMessageContaining("roadmap.notWaiting");
    }

    private static InboxTask task(PlanWork.Place place, String key) {
        return place.tasks().stream()
                .filter(task -> task.taskKey().equals(key))
                .findFirst()
                .orElseThrow(() -> new AssertionError(key + " is not open: " + place.tasks()));
    }

    private UUID measureAt(PlanWork.Place place, int position) {
        return jdbc.sql("select m.id from roadmap_measure m join roadmap_row w on w.id = m.row_id"
                        + " where w.roadmap_id = ? and w.position = ?")
                .params(place.roadmap, position)
                .query(UUID.class)
                .single();
    }

    private LocalDate due(PlanWork.Place place, String number) {
        return jdbc.sql("select due_on from roadmap_measure where id = ?")
                .param(place.measure(number))
                .query(LocalDate.class)
                .single();
    }

    private String state(UUID measure) {
        return jdbc.sql("select state from roadmap_measure where id = ?")
                .param(measure)
                .query(String.class)
                .single();
    }

    private int asked(UUID measure) {
        return jdbc.sql("select count(*) from roadmap_school_measure where measure_id = ? and state <> 'CANCELLED'")
                .param(measure)
                .query(Integer.class)
                .single();
    }

    private void now(int year, int month, int day) {
        clock.moveTo(LocalDate.of(year, month, day).atTime(9, 0).toInstant(ZoneOffset.UTC));
    }
}
