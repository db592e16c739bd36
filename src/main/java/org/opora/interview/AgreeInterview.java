package org.opora.interview;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.opora.calendar.WorkingCalendar;
import org.opora.registry.LocalToday;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The methodist names a day, the director confirms it or asks for another one within three working days. With less than
 * five days left there is no time to ask: the day is set.
 */
@Service
public class AgreeInterview {

    private static final int WORKING_DAYS_TO_CONFIRM = 3;
    private static final int DAYS_NEEDED = 5;

    private final InterviewRepository interviews;
    private final InterviewJournal journal;
    private final WorkingCalendar calendar;
    private final LocalToday today;

    AgreeInterview(
            InterviewRepository interviews, InterviewJournal journal, WorkingCalendar calendar, LocalToday today) {
        this.interviews = interviews;
        this.journal = journal;
        this.calendar = calendar;
        this.today = today;
    }

    /**
     * What the diagram needs to know of a named day.
     *
     * @param confirmBy last day for the director's answer
     * @param urgent whether less than five days are left
     */
    public record Scheduled(UUID interviewId, LocalDate day, LocalDate confirmBy, boolean urgent) {}

    @Transactional
    public Scheduled schedule(InterviewScope scope, Appointment appointment) {
        LocalDate now = today.in(scope.municipalityId());
        LocalDate confirmBy = calendar.plusWorkingDays(now, WORKING_DAYS_TO_CONFIRM);
        Optional<Interview> known = interviews.findByCaseId(scope.caseId());
        known.ifPresent(interview -> interview.schedule(appointment, confirmBy, now));
        Interview interview =
                known.orElseGet(() -> new Interview(UUID.randomUUID(), scope, appointment, confirmBy, now));
        InterviewView view = interviews.save(interview).view();
        journal.record("interview.scheduled", view, appointment.day());
        boolean urgent = appointment.day().isBefore(now.plusDays(DAYS_NEEDED));
        return new Scheduled(view.id(), appointment.day(), confirmBy, urgent);
    }

    @Transactional
    public void confirm(UUID caseId) {
        Interview interview = interviews.ofCase(caseId);
        interview.set();
        journal.record("interview.confirmed", interview.view(), null);
    }

    @Transactional
    public void askForOtherDay(UUID caseId, LocalDate wished, String reason) {
        Interview interview = interviews.ofCase(caseId);
        interview.askForOtherDay(
                wished, reason, today.in(interview.view().scope().municipalityId()));
        journal.record("interview.other-day-asked", interview.view(), reason);
    }

    /** Nobody answered in time, or there was no time to ask. */
    @Transactional
    public void setWithoutAnswer(UUID caseId) {
        Interview interview = interviews.ofCase(caseId);
        interview.set();
        journal.record(
                "interview.set",
                interview.view(),
                interview.view().appointment().day());
    }
}
