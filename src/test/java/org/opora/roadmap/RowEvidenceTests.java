package org.opora.roadmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opora.OporaTest;
import org.opora.account.SignedIn;
import org.opora.calendar.MovableClock;
import org.opora.inbox.Inbox;
import org.opora.inbox.InboxTask;
import org.opora.planreading.EvidenceClass;
import org.opora.planreading.EvidenceUnit;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a row of a plan asks for is shown by who did the work, counted where it is countable, and checked by somebody else. */
@OporaTest
class RowEvidenceTests {

    private static final int YEAR = 2093;

    /** Teachers trained, by the school's own half. */
    private static final String TRAINED = "29";

    /** Letters, minutes and a publication, by the school's own half. */
    private static final String PUBLISHED = "17";

    @Autowired
    PlanWork work;

    @Autowired
    HandleMeasure handleMeasure;

    @Autowired
    GiveEvidence giveEvidence;

    @Autowired
    Inbox inbox;

    @Autowired
    Evidences evidences;

    @Autowired
    Marks marks;

    @Autowired
    ExecutionReports reports;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    private PlanWork.Place place;

    @BeforeEach
    void aRunningPlan() {
        clock.moveTo(LocalDate.of(YEAR, 1, 10).atTime(9, 0).toInstant(ZoneOffset.UTC));
        place = work.place(3).opens("rybinsk", YEAR).runs();
    }

    @AfterEach
    void realTime() {
        clock.reset();
    }

    @Test
    void teachersAreCountedByTheNumberThatTheSchoolGivesNotByItsWord() {
        UUID measure = open(TRAINED);
        place.give("counts", List.of(count(PlanWork.FEWEST_TEACHERS, "", 7)));
        place.submit(task("userTask_reportSchoolMeasure"));
        assertThat(marks.shares(measure))
                .containsExactly(new Marks.Share(
                        EvidenceClass.TRAINED_QUOTA, EvidenceUnit.TEACHER, PlanWork.FEWEST_TEACHERS, 7, 0));
        InboxTask acceptance = task("userTask_acceptSchoolMeasure");
        place.submit(acceptance);
        assertThat(marks.shares(measure).get(0).fact())
                .as("accepted as it was counted")
                .isEqualTo(7);
        assertThat(giveEvidence.missing(measure))
                .filteredOn(one -> one.code().equals("share"))
                .extracting(GiveEvidence.Missing::args)
                .containsExactly(List.of("63", "100"));
    }

    /** 7 of 11 are 63,6 %. */
    @Test
    void aTargetBetweenTwoWholePercentagesIsComparedByTheCounts() {
        UUID measure = open(TRAINED);
        place.give("counts", List.of(count(PlanWork.FEWEST_TEACHERS, "", 7)));
        place.submit(task("userTask_reportSchoolMeasure"));
        place.submit(task("userTask_acceptSchoolMeasure"));
        target("63.5");
        assertThat(giveEvidence.missing(measure))
                .extracting(GiveEvidence.Missing::code)
                .doesNotContain("share");
        assertThat(share().missed()).isFalse();
        assertThat(share().target()).isEqualByComparingTo("63.5");
        target("63.7");
        assertThat(giveEvidence.missing(measure))
                .filteredOn(one -> one.code().equals("share"))
                .extracting(GiveEvidence.Missing::args)
                .containsExactly(List.of("63", "63.7"));
        assertThat(share().missed()).isTrue();
    }

    private void target(String percent) {
        jdbc.sql("update roadmap_row_result set target = ? where row_id = ? and evidence = 'TRAINED_QUOTA'")
                .params(new BigDecimal(percent), place.row(TRAINED))
                .update();
    }

    private ExecutionReport.Share share() {
        return place.head
                .call(() -> reports.whole(
                        place.roadmap, null, LocalDate.of(YEAR, 12, 31), new ExecutionReport.Filter(null, null)))
                .shares()
                .get(0);
    }

    @Test
    void aNumberThatIsReturnedCountsNoLonger() {
        UUID measure = open(TRAINED);
        place.submit(task("userTask_reportSchoolMeasure"));
        assertThat(marks.shares(measure).get(0).fact()).isEqualTo(PlanWork.FEWEST_TEACHERS);
        place.give("decision", "RETURN").give("remark", "Нет списка обученных");
        place.submit(task("userTask_acceptSchoolMeasure"));
        assertThat(marks.shares(measure).get(0))
                .extracting(Marks.Share::fact, Marks.Share::unknown)
                .containsExactly(0, 1);
        InboxTask again = task("userTask_reportSchoolMeasure");
        assertThat(director().call(() -> inbox.form(again.id(), null)).returned())
                .as("the school finds what it wrote")
                .containsKeys("doneOn", "done", "counts.0.fact");
    }

    @Test
    void theFrozenBaseChangesOnlyWithAReasonThatTheJournalKeeps() {
        UUID measure = open(TRAINED);
        InboxTask report = task("userTask_reportSchoolMeasure");
        place.give("counts", List.of(count(7, "", 7)));
        assertThatThrownBy(() -> place.submit(report)).isInstanceOf(AssertionError.class);
        assertThat(marks.of(measure).get(0).base()).isEqualTo(PlanWork.FEWEST_TEACHERS);
        place.give("counts", List.of(count(7, "Четверо уволились", 7)));
        place.submit(report);
        assertThat(marks.of(measure).get(0))
                .extracting(Marks.Line::frozen, Marks.Line::base, Marks.Line::baseReason)
                .containsExactly(PlanWork.FEWEST_TEACHERS, 7, "Четверо уволились");
        assertThat(jdbc.sql(
                                "select details ->> 'reason' from journal where action = 'roadmap.baseChanged' and subject_id = ?")
                        .param(measure.toString())
                        .query(String.class)
                        .list())
                .containsExactly("Четверо уволились");
    }

    @Test
    void aSchoolKnowsWhatIsRequiredAndShowsItOrSaysWhyNot() {
        open(PUBLISHED);
        InboxTask report = task("userTask_reportSchoolMeasure");
        assertThat(director().call(() -> inbox.form(report.id(), null).data()))
                .containsEntry("needPaper", true)
                .containsEntry("needAddress", true)
                .extractingByKey("needs")
                .asString()
                .hasLineCount(2);
        place.give("files", List.of()).give("orderNumber", "").give("orderDate", "");
        assertThatThrownBy(() -> place.submit(report)).hasMessageContaining("roadmap.schoolPaper");
        place.give("orderNumber", "15-од").give("orderDate", YEAR + "-01-09").give("address", "");
        assertThatThrownBy(() -> place.submit(report)).hasMessageContaining("roadmap.schoolAddress");
        place.give("shortfall", "Сайт школы закрыт на обновление");
        place.submit(report);
        InboxTask acceptance = task("userTask_acceptSchoolMeasure");
        assertThat(place.coordinator.call(
                        () -> inbox.form(acceptance.id(), null).data()))
                .containsEntry("shortfall", "Сайт школы закрыт на обновление");
    }

    @Test
    void aFileOfASchoolIsNotTheMunicipalitysOwn() {
        UUID measure = open(PUBLISHED);
        place.submit(task("userTask_reportSchoolMeasure"));
        assertThat(giveEvidence.missing(measure))
                .extracting(GiveEvidence.Missing::code)
                .contains("document", "address");
        InboxTask acceptance = task("userTask_acceptSchoolMeasure");
        assertThat(place.coordinator.call(
                        () -> inbox.form(acceptance.id(), null).data()))
                .as("who accepts opens it, and the page of the row")
                .hasEntrySatisfying("given", text -> assertThat(text.toString()).contains("[Документ.pdf](/documents/"))
                .hasEntrySatisfying("row", text -> assertThat(text.toString())
                        .contains("(/roadmaps/rows/" + place.row(PUBLISHED) + ")"));
    }

    @Test
    void anAddressIsCheckedByWhoAcceptsNotByWhoGaveIt() {
        UUID measure = open(PUBLISHED);
        place.submit(task("userTask_reportSchoolMeasure"));
        assertThat(given(measure)).extracting(Evidences.Line::checkedOn).containsOnlyNulls();
        InboxTask acceptance = task("userTask_acceptSchoolMeasure");
        place.give("addressChecked", false);
        assertThatThrownBy(() -> place.submit(acceptance))
                .as("asked for by the form")
                .isInstanceOf(AssertionError.class);
        place.give("addressChecked", true);
        place.submit(acceptance);
        assertThat(given(measure))
                .extracting(Evidences.Line::checkedOn, Evidences.Line::checkedBy)
                .containsExactly(tuple(LocalDate.of(YEAR, 1, 10), place.coordinator.accountId()));
        assertThat(jdbc.sql("select actor_id from journal where action = 'roadmap.addressChecked' and subject_id = ?")
                        .param(measure.toString())
                        .query(UUID.class)
                        .list())
                .containsExactly(place.coordinator.accountId());
    }

    private List<Evidences.Line> given(UUID measure) {
        return evidences.of(measure).stream()
                .filter(line -> line.schoolId() != null)
                .toList();
    }

    private SignedIn director() {
        InboxTask task = task("userTask_reportSchoolMeasure");
        return place.directors.get(place.made.schools().indexOf(task.schoolId()));
    }

    private static Map<String, Object> count(int base, String reason, int fact) {
        return Map.of("base", base, "baseReason", reason, "fact", fact);
    }

    private UUID open(String number) {
        UUID measure = place.measure(number);
        place.coordinator.run(() -> handleMeasure.openEarly(measure, "Готово раньше"));
        place.settle();
        if (place.tasks().stream().noneMatch(task -> task.taskKey().equals("userTask_reportSchoolMeasure"))) {
            place.coordinator.run(() -> handleMeasure.openForSchoolsEarly(measure, "Готово раньше"));
            place.settle();
        }
        return measure;
    }

    private InboxTask task(String key) {
        return place.tasks().stream()
                .filter(task -> task.taskKey().equals(key))
                .findFirst()
                .orElseThrow(() -> new AssertionError(key + " is not open: " + place.tasks()));
    }
}
