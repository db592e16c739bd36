package org.opora.interview.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.opora.engine.ProcessRun;
import org.opora.engine.ProcessTestEngine;

/** Every way through the interview. */
class SchoolInterviewProcessTests {

    @RegisterExtension
    static final ProcessTestEngine process = ProcessTestEngine.of("school-interview");

    @BeforeEach
    void steps() {
        process.idle("setInterviewDelegate").delegate("planInterviewDelegate", new PlanInterviewDelegate());
    }

    private ProcessRun scheduled(boolean urgent) {
        return opened(true, false)
                .complete(
                        "userTask_scheduleInterview",
                        Map.of("interviewUrgent", urgent, "interviewConfirmDue", process.date("2027-05-12")));
    }

    private ProcessRun opened(boolean track1, boolean track2) {
        return process.start(
                        "rybinsk-2027-1/school-1",
                        Map.of(
                                "track1", track1,
                                "track2", track2,
                                "interviewDue", process.date("2027-05-16"),
                                "riskZoneInterviewDue", process.date("2027-05-15"),
                                "interviewMinutesDue", process.date("2027-05-19"),
                                "minutesSignDue", process.date("2027-05-24")))
                .runJobs();
    }

    @Test
    void aSchoolOfTheRiskZoneHasADayOfItsOwn() {
        assertThat(opened(false, true).task("userTask_scheduleInterview").getDueDate())
                .isEqualTo(process.date("2027-05-15"));
        assertThat(opened(true, true).task("userTask_scheduleInterview").getDueDate())
                .isEqualTo(process.date("2027-05-16"));
    }

    @Test
    void theDirectorConfirmsAndSigns() {
        scheduled(false)
                .complete("userTask_confirmInterview", Map.of("interviewAgreed", true))
                .complete("userTask_writeInterviewMinutes", Map.of())
                .complete("userTask_signInterviewMinutes", Map.of("minutesSigned", true))
                .endedAt("endEvent_interviewDone");
    }

    @Test
    void theDirectorAsksForAnotherDay() {
        scheduled(false)
                .complete("userTask_confirmInterview", Map.of("interviewAgreed", false))
                .waitsAt("userTask_scheduleInterview");
    }

    @Test
    void threeWorkingDaysWithoutAnAnswerSetTheDay() {
        scheduled(false)
                .waitsAt("userTask_confirmInterview")
                .fireTimer("boundaryEvent_confirmationExpired")
                .runJobs()
                .waitsAt("userTask_writeInterviewMinutes");
    }

    @Test
    void withLessThanFiveDaysLeftTheDayIsSetAtOnce() {
        scheduled(true).runJobs().waitsAt("userTask_writeInterviewMinutes");
    }

    @Test
    void anObjectionSendsTheMinutesBack() {
        scheduled(true)
                .runJobs()
                .complete("userTask_writeInterviewMinutes", Map.of())
                .complete("userTask_signInterviewMinutes", Map.of("minutesSigned", false))
                .complete("userTask_writeInterviewMinutes", Map.of())
                .complete("userTask_signInterviewMinutes", Map.of("minutesSigned", true))
                .endedAt("endEvent_interviewDone");
    }
}
