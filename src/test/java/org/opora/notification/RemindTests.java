package org.opora.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opora.OporaTest;
import org.opora.TestMunicipalities;
import org.opora.account.Role;
import org.opora.account.SignedIn;
import org.opora.account.TestAccounts;
import org.opora.calendar.MovableClock;
import org.opora.error.NotFoundException;
import org.opora.error.OporaException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The ladder of reminders: who hears of a deadline and when, each of it once. */
@OporaTest
class RemindTests {

    /** A Wednesday without a holiday near it. */
    private static final LocalDate DUE = LocalDate.of(2027, 9, 15);

    @Autowired
    private NewsWorld world;

    @Autowired
    private Remind remind;

    @Autowired
    private Notifications notifications;

    @Autowired
    private ChooseNews chooseNews;

    @Autowired
    private TestMunicipalities municipalities;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    private TestMunicipalities.Made place;
    private SignedIn director;
    private SignedIn coordinator;
    private SignedIn head;

    @BeforeEach
    void people() {
        place = municipalities.withSchools(2);
        director = accounts.inSchool(place.id(), place.schools().get(0), Role.DIRECTOR);
        coordinator = accounts.inMunicipality(place.id(), Role.COORDINATOR);
        head = accounts.inMunicipality(place.id(), Role.HEAD);
    }

    @AfterEach
    void clockBack() {
        clock.reset();
    }

    private List<ReminderStep> heardBy(SignedIn person) {
        return person.call(() -> notifications.list(false, 0)).stream()
                .map(Notifications.Line::step)
                .toList();
    }

    private void remindOn(LocalDate day) {
        world.itIs(day, 9);
        remind.remind();
    }

    @Test
    void theOneWhoDoesItHearsAWeekBeforeTheDayBeforeAndOnTheDayOnceEach() {
        SignedIn other = accounts.inSchool(place.id(), place.schools().get(1), Role.DIRECTOR);
        world.task(place, Role.DIRECTOR, place.schools().get(0), DUE);

        remindOn(DUE.minusDays(8));
        assertThat(heardBy(director)).isEmpty();
        for (int before : new int[] {7, 6, 1, 0, 0}) {
            remindOn(DUE.minusDays(before));
        }

        assertThat(heardBy(director)).containsExactly(ReminderStep.TODAY, ReminderStep.SOON, ReminderStep.EARLY);
        assertThat(heardBy(other)).as("another school's director").isEmpty();
        assertThat(heardBy(coordinator)).as("nothing is late").isEmpty();
    }

    @Test
    void workingDaysAfterTheDeadlineTheCoordinatorAndThenTheHeadHearOfIt() {
        world.task(place, Role.DIRECTOR, place.schools().get(0), DUE);

        remindOn(LocalDate.of(2027, 9, 17));
        assertThat(heardBy(coordinator)).as("two working days").isEmpty();
        remindOn(LocalDate.of(2027, 9, 20));
        assertThat(heardBy(coordinator)).as("three, over a weekend").containsExactly(ReminderStep.LATE_FOR_COORDINATOR);
        assertThat(heardBy(head)).isEmpty();
        Notifications.Line late =
                coordinator.call(() -> notifications.list(false, 0)).get(0);
        assertThat(late.own()).as("another's task").isFalse();
        assertThat(coordinator.call(() -> notifications.open(late.id())))
                .isEqualTo("/inbox?tab=watching&school=" + place.schools().get(0));
        remindOn(LocalDate.of(2027, 9, 22));
        assertThat(heardBy(head)).containsExactly(ReminderStep.LATE_FOR_HEAD);
    }

    @Test
    void aMovedDateIsNewsAgainAndADoneTaskIsNone() {
        String task = world.task(place, Role.COORDINATOR, null, DUE);
        remindOn(DUE);
        jdbc.sql("update inbox_task set due_day = ? where id = ?")
                .params(DUE.plusDays(20), task)
                .update();
        remindOn(DUE.plusDays(20));
        assertThat(heardBy(coordinator)).containsExactly(ReminderStep.TODAY, ReminderStep.TODAY);
        assertThat((int) coordinator.call(notifications::unread)).isEqualTo(2);

        jdbc.sql("update inbox_task set state = 'DONE' where id = ?")
                .param(task)
                .update();
        assertThat((int) coordinator.call(notifications::unread))
                .as("nothing is left to do")
                .isZero();
        assertThat(coordinator.call(notifications::bell)).isEmpty();
    }

    @Test
    void aTaskThatSomebodyHasTakenConcernsOnlyThatPerson() {
        SignedIn colleague = accounts.inMunicipality(place.id(), Role.COORDINATOR);
        String task = world.task(place, Role.COORDINATOR, null, DUE);
        jdbc.sql("update inbox_task set assignee = ? where id = ?")
                .params(colleague.accountId(), task)
                .update();
        remindOn(DUE);

        assertThat(heardBy(colleague)).containsExactly(ReminderStep.TODAY);
        assertThat(heardBy(coordinator)).isEmpty();
    }

    @Test
    void whoStandsInForSomebodyAbsentHearsOfTheirTasksInsideWhatIsSubstituted() {
        SignedIn deputy = accounts.inMunicipality(place.id(), Role.METHODIST);
        SignedIn ofAnotherProcess = accounts.inMunicipality(place.id(), Role.METHODIST);
        SignedIn later = accounts.inMunicipality(place.id(), Role.METHODIST);
        substitutes(deputy, "school-support", DUE);
        substitutes(ofAnotherProcess, "order", DUE);
        substitutes(later, null, DUE.plusDays(1));
        world.task(place, Role.COORDINATOR, null, DUE);
        remindOn(DUE);

        assertThat(heardBy(coordinator)).containsExactly(ReminderStep.TODAY);
        assertThat(heardBy(deputy)).containsExactly(ReminderStep.TODAY);
        assertThat(heardBy(ofAnotherProcess)).isEmpty();
        assertThat(heardBy(later)).isEmpty();
    }

    private void substitutes(SignedIn person, String process, LocalDate from) {
        jdbc.sql(
                        "insert into substitution (id, absent_id, substitute_id, municipality_id, process_key, valid_from, valid_to,"
                                + " basis, named_by, named_at) values (gen_random_uuid(), :absent, :person, :place, :process, :from,"
                                + " :from, 'Приказ', :absent, :at)")
                .param("absent", coordinator.accountId())
                .param("person", person.accountId())
                .param("place", place.id())
                .param("process", process, java.sql.Types.VARCHAR)
                .param("from", from)
                .param("at", java.sql.Timestamp.from(clock.instant()))
                .update();
    }

    @Test
    void openingANewsMarksItReadAndAnothersDoesNotExist() {
        String task = world.task(place, Role.COORDINATOR, null, DUE);
        remindOn(DUE);
        Notifications.Line line =
                coordinator.call(() -> notifications.list(true, 0)).get(0);

        assertThatThrownBy(() -> head.call(() -> notifications.open(line.id()))).isInstanceOf(NotFoundException.class);
        assertThat(coordinator.call(() -> notifications.open(line.id()))).isEqualTo("/inbox/" + task);
        assertThat(coordinator.call(() -> notifications.list(true, 0))).isEmpty();
        assertThat(coordinator.call(() -> notifications.list(false, 0)).get(0).read())
                .isTrue();
    }

    @Test
    void aChoiceIsKeptPerPersonAndOnlyForWhatConcernsTheirRoles() {
        coordinator.run(() -> chooseNews.choose(new ChooseNews.Choice(
                " k@uo.example ", Map.of(ReminderStep.TODAY, Channel.PAGE, ReminderStep.LATE_FOR_HEAD, Channel.PAGE))));

        ChooseNews.Choice kept = coordinator.call(chooseNews::current);
        assertThat(kept.email()).isEqualTo("k@uo.example");
        assertThat(kept.channels())
                .containsEntry(ReminderStep.TODAY, Channel.PAGE)
                .containsEntry(ReminderStep.EARLY, Channel.DIGEST)
                .containsKey(ReminderStep.LATE_FOR_COORDINATOR)
                .doesNotContainKey(ReminderStep.LATE_FOR_HEAD);
        assertThat(head.call(chooseNews::current).channels()).containsEntry(ReminderStep.TODAY, Channel.AT_ONCE);
    }

    @Test
    void whatIsNoAddressIsRefusedAndNothingChanges() {
        assertThatThrownBy(() -> coordinator.run(() ->
                        chooseNews.choose(new ChooseNews.Choice("nobody", Map.of(ReminderStep.TODAY, Channel.PAGE)))))
                .isInstanceOf(OporaException.class)
                .hasMessageContaining("notification.address");
        assertThat(coordinator.call(chooseNews::current).channels()).containsEntry(ReminderStep.TODAY, Channel.AT_ONCE);
    }
}
