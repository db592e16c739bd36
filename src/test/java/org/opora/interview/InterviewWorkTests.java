package org.opora.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
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
import org.opora.report.TestYears;
import org.opora.supportcase.CaseReopened;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** An interview from the named day to the instructions, on the whole application. */
@OporaTest
class InterviewWorkTests {

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TestMunicipalities municipalities;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private TestYears years;

    @Autowired
    private ListInterviews listInterviews;

    @Autowired
    private MovableClock clock;

    @Autowired
    private AgreeInterview agreeInterview;

    @Autowired
    private WriteMinutes writeMinutes;

    @Autowired
    private SignMinutes signMinutes;

    @Autowired
    private Interviews interviews;

    @Autowired
    private JdbcClient jdbc;

    private TestMunicipalities.Made place;
    private InterviewScope scope;

    @BeforeEach
    void school() {
        clock.moveTo(Instant.parse("2027-05-12T09:00:00Z"));
        place = municipalities.withSchools(2);
        UUID cycle = years.supported(place, 2027);
        UUID school = place.schools().get(0);
        scope = new InterviewScope(place.id(), cycle, school, years.caseOf(cycle, school));
    }

    @AfterEach
    void clockBack() {
        clock.reset();
    }

    private AgreeInterview.Scheduled on(int day) {
        return agreeInterview.schedule(
                scope,
                new Appointment(
                        LocalDate.of(2027, 5, day), "14:00", InterviewMode.ONSITE, "кабинет 3", "методист", null));
    }

    @Test
    void theDirectorHasThreeWorkingDaysToConfirm() {
        assertThat(on(20).confirmBy()).isEqualTo(LocalDate.of(2027, 5, 17));
    }

    @Test
    void withLessThanFiveDaysLeftNobodyIsAsked() {
        assertThat(on(16).urgent()).isTrue();
        assertThat(on(17).urgent()).isFalse();
    }

    @Test
    void signedMeasuresBecomeInstructions() {
        on(16);
        agreeInterview.setWithoutAnswer(scope.caseId());
        clock.moveTo(Instant.parse("2027-05-16T12:00:00Z"));
        writeMinutes.write(
                scope.caseId(),
                new Minutes(
                        LocalDate.of(2027, 5, 16),
                        "4",
                        "методист, директор",
                        "низкие результаты ОГЭ",
                        List.of(new AgreedMeasure("Обучить учителей", MeasureOwner.DIRECTOR, LocalDate.of(2027, 6, 1))),
                        null,
                        List.of()));
        signMinutes.sign(scope.caseId(), UUID.randomUUID());
        assertThat(interviews.ofCase(scope.caseId()).orElseThrow().status()).isEqualTo(InterviewStatus.SIGNED);
        assertThat(jdbc.sql("select text from instruction where school_id = ?")
                        .param(scope.schoolId())
                        .query(String.class)
                        .list())
                .containsExactly("Обучить учителей");

        transaction.executeWithoutResult(status -> events.publishEvent(new CaseReopened(scope.caseId())));
        assertThat(on(30).day()).as("supported again, talked to again").isEqualTo("2027-05-30");
    }

    @Test
    void anotherSchoolDoesNotSeeTheInterview() {
        UUID id = on(20).interviewId();
        SignedIn own = accounts.inSchool(place.id(), place.schools().get(0), Role.DIRECTOR);
        SignedIn other = accounts.inSchool(place.id(), place.schools().get(1), Role.DIRECTOR);
        assertThat(own.call(() -> interviews.visible(id)).id()).isEqualTo(id);
        assertThat(other.call(() -> listInterviews
                        .page(new InterviewFilter(null, null, null), 0)
                        .getContent()))
                .isEmpty();
        assertThatThrownBy(() -> other.call(() -> interviews.visible(id))).isInstanceOf(NotFoundException.class);
    }
}
