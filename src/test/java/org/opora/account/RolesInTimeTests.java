package org.opora.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opora.OporaTest;
import org.opora.TestMunicipalities;
import org.opora.calendar.MovableClock;
import org.opora.error.NotFoundException;
import org.opora.error.OporaException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Roles hold from a day to a day, in their scope only, and are given by those who may. */
@OporaTest
class RolesInTimeTests {

    @Autowired
    private TestMunicipalities municipalities;

    @Autowired
    private TestAccounts people;

    @Autowired
    private Viewers viewers;

    @Autowired
    private Access access;

    @Autowired
    private GiveRole giveRole;

    @Autowired
    private EndRole endRole;

    @Autowired
    private AnnounceEndedRoles announceEndedRoles;

    @Autowired
    private ChangeAccount changeAccount;

    @Autowired
    private ResetPassword resetPassword;

    @Autowired
    private FindAccounts findAccounts;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    private TestMunicipalities.Made here;
    private TestMunicipalities.Made elsewhere;
    private SignedIn coordinator;

    @BeforeEach
    void make() {
        here = municipalities.withSchools(2);
        elsewhere = municipalities.withSchools(1);
        coordinator = people.inMunicipality(here.id(), Role.COORDINATOR);
    }

    @AfterEach
    void freeTheClock() {
        clock.reset();
    }

    @Test
    void anActingHeadHoldsTheRoleFromDayToDayAndNoLonger() {
        SignedIn deputy = people.without(here.id());
        moveTo("2027-07-01T09:00:00Z");
        coordinator.run(() -> giveRole.give(command(deputy, Role.HEAD, null, "2027-07-05", "2027-07-25", true)));

        assertThat(heads(deputy)).isFalse();
        moveTo("2027-07-04T20:59:00Z");
        assertThat(heads(deputy)).isFalse();
        moveTo("2027-07-04T21:01:00Z");
        assertThat(heads(deputy)).as("midnight in Moscow has passed").isTrue();
        moveTo("2027-07-25T20:59:00Z");
        assertThat(heads(deputy)).isTrue();
        moveTo("2027-07-25T21:01:00Z");
        assertThat(heads(deputy)).isFalse();
    }

    @Test
    void anActingRoleNeedsItsLastDay() {
        SignedIn deputy = people.without(here.id());
        assertRefused(
                "account.acting-needs-end",
                () -> giveRole.give(command(deputy, Role.HEAD, null, "2027-07-05", null, true)));
    }

    @Test
    void refusesTheSameRoleTwiceAtOneTime() {
        SignedIn person = people.without(here.id());
        coordinator.run(() -> giveRole.give(command(person, Role.METHODIST, null, "2027-01-01", "2027-06-30", false)));
        assertRefused(
                "account.role-held",
                () -> giveRole.give(command(person, Role.METHODIST, null, "2027-06-30", null, false)));
        coordinator.run(() -> giveRole.give(command(person, Role.METHODIST, null, "2027-07-01", null, false)));
    }

    @Test
    void endingARoleWithAPastDayTakesItAtOnce() {
        SignedIn person = people.without(here.id());
        UUID grant =
                coordinator.call(() -> giveRole.give(command(person, Role.METHODIST, null, "2020-01-01", null, false)));
        assertThat(viewer(person).holds(Role.METHODIST, here.id())).isTrue();
        coordinator.run(() -> endRole.end(person.accountId(), grant, LocalDate.of(2020, 5, 1), "Приказ № 1"));
        assertThat(viewer(person).holds(Role.METHODIST, here.id())).isFalse();
        assertRefused(
                "account.role-over",
                () -> endRole.end(person.accountId(), grant, LocalDate.of(2030, 5, 1), "Приказ № 2"));
    }

    @Test
    void endingARoleNeverMakesItLonger() {
        SignedIn deputy = people.without(here.id());
        moveTo("2027-07-01T09:00:00Z");
        UUID grant = coordinator.call(
                () -> giveRole.give(command(deputy, Role.HEAD, null, "2027-07-01", "2027-07-25", true)));
        assertRefused(
                "account.role-ends-before",
                () -> endRole.end(deputy.accountId(), grant, LocalDate.of(2027, 7, 26), "Приказ № 1"));

        coordinator.run(() -> endRole.end(deputy.accountId(), grant, LocalDate.of(2027, 7, 10), "Приказ № 1"));
        moveTo("2027-07-10T20:59:00Z");
        assertThat(heads(deputy)).isTrue();
        moveTo("2027-07-10T21:01:00Z");
        assertThat(heads(deputy)).isFalse();
    }

    @Test
    void tellsOnceThatARoleHasEndedByItself() {
        SignedIn person = people.without(here.id());
        people.give(person, Role.METHODIST, null, here.id(), null, LocalDate.of(2020, 1, 1), LocalDate.of(2020, 2, 1));
        announceEndedRoles.announce();
        assertThat(jdbc.sql("select count(*) from role_grant where account_id = ? and not end_announced")
                        .param(person.accountId())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aDirectorReachesTheOwnSchoolOnly() {
        SignedIn director = people.inSchool(here.id(), here.schools().get(0), Role.DIRECTOR);
        director.run(() -> {
            access.requireSchool(here.id(), here.schools().get(0), Role.DIRECTOR);
            assertThatThrownBy(
                            () -> access.requireSchool(here.id(), here.schools().get(1), Role.DIRECTOR))
                    .isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> access.requireSchool(
                            elsewhere.id(), elsewhere.schools().get(0), Role.DIRECTOR))
                    .isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> access.requireMunicipality(here.id(), Role.COORDINATOR))
                    .isInstanceOf(NotFoundException.class);
        });
    }

    @Test
    void anOperatorSeesTheMunicipalitiesOfTheRegion() {
        Viewer operator = viewer(people.inRegion(here.regionId(), Role.OPERATOR));
        assertThat(operator.municipalityIds(Role.OPERATOR)).containsExactly(here.id());
        assertThat(operator.holds(Role.OPERATOR, elsewhere.id())).isFalse();
    }

    @Test
    void aCoordinatorKeepsNobodyOutsideTheMunicipality() {
        SignedIn stranger = people.inMunicipality(elsewhere.id(), Role.METHODIST);
        SignedIn operator = people.inRegion(here.regionId(), Role.OPERATOR);
        SignedIn ofBoth = people.inMunicipality(here.id(), Role.METHODIST);
        people.give(ofBoth, Role.EXPERT, null, elsewhere.id(), null, LocalDate.of(2020, 1, 1), null);
        for (SignedIn person : new SignedIn[] {stranger, operator, ofBoth}) {
            assertUnknown(() -> changeAccount.rename(person.accountId(), "Имя", "Должность"));
            assertUnknown(() -> changeAccount.disable(person.accountId(), "причина"));
            assertUnknown(() -> resetPassword.issue(person.accountId()));
            assertUnknown(() -> giveRole.give(command(person, Role.METHODIST, null, "2027-01-01", null, false)));
        }
        SignedIn own = people.without(here.id());
        assertUnknown(() -> giveRole.give(new GiveRole.Command(
                own.accountId(),
                Role.METHODIST,
                null,
                elsewhere.id(),
                null,
                LocalDate.of(2027, 1, 1),
                null,
                false,
                "x")));
        assertUnknown(() ->
                giveRole.give(command(own, Role.DIRECTOR, elsewhere.schools().get(0), "2027-01-01", null, false)));
        FindAccounts.Found found =
                coordinator.call(() -> findAccounts.find(new FindAccounts.Filter("", null, null, null, 1)));
        assertThat(found.rows()).extracting(FindAccounts.Row::id).contains(coordinator.accountId(), own.accountId());
        assertThat(found.rows())
                .extracting(FindAccounts.Row::id)
                .doesNotContain(stranger.accountId(), operator.accountId());
    }

    @Test
    void nobodyGivesARoleToThemselvesAndACoordinatorMakesNoAdministrator() {
        assertRefused(
                "account.not-oneself",
                () -> giveRole.give(command(coordinator, Role.HEAD, null, "2027-01-01", null, false)));
        SignedIn own = people.without(here.id());
        assertRefused(
                "account.role-by-admin-only",
                () -> giveRole.give(command(own, Role.ADMIN, null, "2027-01-01", null, false)));
        assertRefused("account.not-oneself", () -> changeAccount.disable(coordinator.accountId(), "причина"));
    }

    @Test
    void aDirectorKeepsNoAccounts() {
        SignedIn director = people.inSchool(here.id(), here.schools().get(0), Role.DIRECTOR);
        director.run(() -> assertThatThrownBy(() -> findAccounts.find(new FindAccounts.Filter("", null, null, null, 1)))
                .isInstanceOf(NotFoundException.class));
    }

    @Test
    void aDisabledPersonHasNoRightsFromTheNextRequest() {
        SignedIn person = people.inMunicipality(here.id(), Role.METHODIST);
        coordinator.run(() -> changeAccount.disable(person.accountId(), "уволен"));
        assertThat(viewers.load(person.accountId())).isEmpty();
    }

    private GiveRole.Command command(SignedIn person, Role role, UUID school, String from, String to, boolean acting) {
        return new GiveRole.Command(
                person.accountId(),
                role,
                null,
                here.id(),
                school,
                LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                acting,
                "Приказ от 01.07.2027 № 12");
    }

    private boolean heads(SignedIn person) {
        return viewer(person).holds(Role.HEAD, here.id());
    }

    private Viewer viewer(SignedIn person) {
        return viewers.load(person.accountId()).orElseThrow();
    }

    private void moveTo(String instant) {
        clock.moveTo(Instant.parse(instant));
    }

    private void assertRefused(String code, Runnable work) {
        coordinator.run(() -> assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(OporaException.class, refusal -> assertThat(refusal.code())
                        .isEqualTo(code)));
    }

    private void assertUnknown(Runnable work) {
        coordinator.run(() -> assertThatThrownBy(work::run).isInstanceOf(NotFoundException.class));
    }
}
