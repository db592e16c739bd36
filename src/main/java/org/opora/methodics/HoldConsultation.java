package org.opora.methodics;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.calendar.WorkingCalendar;
import org.opora.error.NotFoundException;
import org.opora.registry.LocalToday;
import org.opora.registry.Registry;
import org.opora.registry.School;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A school asks, the methodist answers within five working days, the school says whether that was enough. */
@Service
public class HoldConsultation {

    private static final int WORKING_DAYS = 5;

    private final ConsultationRepository consultations;
    private final ConsultationProcess process;
    private final MethodicsAccess access;
    private final Registry registry;
    private final WorkingCalendar calendar;
    private final LocalToday today;
    private final MethodicsNotes notes;

    HoldConsultation(
            ConsultationRepository consultations,
            ConsultationProcess process,
            MethodicsAccess access,
            Registry registry,
            WorkingCalendar calendar,
            LocalToday today,
            MethodicsNotes notes) {
        this.consultations = consultations;
        this.process = process;
        this.access = access;
        this.registry = registry;
        this.calendar = calendar;
        this.today = today;
        this.notes = notes;
    }

    /** @return id of the consultation */
    @Transactional
    public UUID ask(NewConsultation asked) {
        School school = registry.school(asked.schoolId());
        access.requireSchool(school.municipalityId(), school.id());
        NewConsultation checked = new NewConsultation(
                school.id(),
                access.row(asked.rowId(), school.municipalityId()),
                MethodicsAccess.words(asked.topic(), "methodics.topicMissing"),
                MethodicsAccess.words(asked.question(), "methodics.questionMissing"));
        LocalDate day = today.in(school.municipalityId());
        Consultation consultation = consultations.saveAndFlush(new Consultation(
                UUID.randomUUID(),
                school.municipalityId(),
                checked,
                access.person(),
                day,
                calendar.plusWorkingDays(day, WORKING_DAYS)));
        process.start(consultation);
        notes.about(consultation, "methodics.consultationAsked", checked.topic());
        return consultation.id();
    }

    /** The school no longer asks. */
    @Transactional
    public void withdraw(UUID consultationId) {
        Consultation consultation = find(consultationId);
        access.requireSchool(consultation.municipalityId(), consultation.schoolId());
        consultation.withdraw(today.in(consultation.municipalityId()));
        process.withdrawn(consultation);
        notes.about(consultation, "methodics.consultationWithdrawn", consultation.topic());
    }

    /** For the tasks of the process; who may do it is decided by the task. */
    @Transactional(readOnly = true)
    public Consultation byId(UUID consultationId) {
        return find(consultationId);
    }

    /** From the methodist's task. */
    @Transactional
    public void answer(UUID consultationId, @Nullable String words, UUID by) {
        Consultation consultation = find(consultationId);
        consultation.answer(
                MethodicsAccess.words(words, "methodics.answerMissing"), by, today.in(consultation.municipalityId()));
        notes.about(consultation, "methodics.consultationAnswered", consultation.topic());
    }

    /** From the school's task: the answer was enough. */
    @Transactional
    public void close(UUID consultationId) {
        Consultation consultation = find(consultationId);
        consultation.close(today.in(consultation.municipalityId()));
        notes.about(consultation, "methodics.consultationClosed", consultation.topic());
    }

    /** From the school's task: something is still unclear. @return until when it is to be answered */
    @Transactional
    public LocalDate askAgain(UUID consultationId, @Nullable String words) {
        Consultation consultation = find(consultationId);
        LocalDate due = calendar.plusWorkingDays(today.in(consultation.municipalityId()), WORKING_DAYS);
        consultation.askAgain(MethodicsAccess.words(words, "methodics.questionMissing"), due);
        notes.about(consultation, "methodics.consultationAsked", consultation.topic());
        return due;
    }

    private Consultation find(UUID id) {
        return consultations.findById(id).orElseThrow(NotFoundException::new);
    }
}
