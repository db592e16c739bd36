package org.opora.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.opora.error.OporaException;

/** What an interview allows at each point of its way. */
class InterviewTests {

    private static final LocalDate TODAY = LocalDate.of(2027, 5, 10);
    private static final LocalDate DAY = LocalDate.of(2027, 5, 16);

    private static Interview scheduled() {
        return new Interview(
                UUID.randomUUID(),
                new InterviewScope(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID()),
                on(DAY),
                TODAY.plusDays(3),
                TODAY);
    }

    private static Appointment on(LocalDate day) {
        return new Appointment(day, "14:00", InterviewMode.ONSITE, "кабинет 3", "методист", null);
    }

    private static Minutes minutes(LocalDate held, LocalDate due) {
        return new Minutes(
                held,
                null,
                "методист, директор",
                "низкие результаты ОГЭ",
                List.of(new AgreedMeasure("Обучить учителей", MeasureOwner.DIRECTOR, due)),
                null,
                List.of());
    }

    @Test
    void aDayThatHasPassedCannotBeNamed() {
        refused("interview.day-past", () -> scheduled().schedule(on(TODAY.minusDays(1)), TODAY, TODAY));
    }

    @Test
    void theDirectorsWishIsForgottenWhenTheDayStands() {
        Interview interview = scheduled();
        interview.askForOtherDay(DAY.plusDays(1), "выезд", TODAY);
        assertThat(interview.view().proposalReason()).isEqualTo("выезд");
        interview.set();
        assertThat(interview.view().proposedDay()).isNull();
    }

    @Test
    void minutesAreNotWrittenBeforeTheInterview() {
        refused("interview.held-in-future", () -> scheduled().write(minutes(DAY, DAY.plusDays(9)), TODAY));
    }

    @Test
    void aMeasureIsNotDueBeforeTheInterview() {
        refused("interview.measure-before-interview", () -> scheduled().write(minutes(DAY, TODAY), DAY));
    }

    @Test
    void objectedMinutesAreWrittenAgainAndSigned() {
        Interview interview = scheduled();
        interview.write(minutes(DAY, DAY.plusDays(9)), DAY);
        interview.object("причины иные");
        interview.write(minutes(DAY, DAY.plusDays(9)), DAY);
        interview.sign(UUID.randomUUID(), Instant.parse("2027-05-17T08:00:00Z"));
        assertThat(interview.view().minutesRound()).isEqualTo(2);
        assertThat(interview.view().objection()).isNull();
        refused("interview.already-signed", () -> interview.write(minutes(DAY, DAY.plusDays(9)), DAY));
    }

    @Test
    void withoutMinutesThereIsNothingToSign() {
        refused("interview.no-minutes", () -> scheduled().object("нет"));
    }

    @Test
    void aHeldInterviewIsNotMoved() {
        Interview interview = scheduled();
        interview.write(minutes(DAY, DAY.plusDays(9)), DAY);
        refused("interview.already-held", () -> interview.schedule(on(DAY), DAY, DAY));
    }

    @Test
    void aSchoolThatIsSupportedAgainIsTalkedToAgain() {
        Interview interview = scheduled();
        interview.write(minutes(DAY, DAY.plusDays(9)), DAY);
        interview.sign(UUID.randomUUID(), Instant.parse("2027-05-17T08:00:00Z"));

        interview.reopen();
        interview.schedule(on(DAY.plusDays(30)), DAY.plusDays(3), DAY);
        interview.write(minutes(DAY.plusDays(30), DAY.plusDays(40)), DAY.plusDays(30));

        assertThat(interview.view().heldOn()).isEqualTo(DAY.plusDays(30));
        assertThat(interview.view().minutesRound()).isEqualTo(1);
    }

    private static void refused(String code, Runnable work) {
        assertThatThrownBy(work::run).isInstanceOfSatisfying(OporaException.class, e -> assertThat(e.code())
                .isEqualTo(code));
    }
}
