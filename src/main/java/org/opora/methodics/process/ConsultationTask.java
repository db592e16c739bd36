package org.opora.methodics.process;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.opora.bpmn.ConsultationModel;
import org.opora.calendar.Deadlines;
import org.opora.inbox.TaskContext;
import org.opora.methodics.Consultation;
import org.opora.methodics.HoldConsultation;
import org.opora.registry.LocalToday;
import org.opora.registry.Registry;
import org.springframework.stereotype.Component;

/** What both tasks of a consultation show. */
@Component
class ConsultationTask {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);

    private final HoldConsultation holdConsultation;
    private final Registry registry;
    private final Deadlines deadlines;
    private final LocalToday today;

    ConsultationTask(HoldConsultation holdConsultation, Registry registry, Deadlines deadlines, LocalToday today) {
        this.holdConsultation = holdConsultation;
        this.registry = registry;
        this.deadlines = deadlines;
        this.today = today;
    }

    /** The end of that day where the school is. */
    Date endOf(LocalDate day, TaskContext task) {
        return deadlines.endOfDay(day, today.zone(task.municipalityId()));
    }

    /** So many working days from now. */
    Date workingDays(int days, TaskContext task) {
        UUID municipality = task.municipalityId();
        return deadlines.workingDaysFrom(today.in(municipality), days, today.zone(municipality));
    }

    Map<String, Object> words(TaskContext task) {
        Consultation consultation = holdConsultation.byId(id(task));
        Map<String, Object> words = new HashMap<>();
        words.put("schoolName", registry.school(consultation.schoolId()).name());
        words.put("topic", consultation.topic());
        words.put("question", consultation.question());
        words.put("askedText", DAY.format(consultation.askedOn()));
        words.put("given", Objects.requireNonNullElse(consultation.answer(), ""));
        return words;
    }

    static UUID id(TaskContext task) {
        return UUID.fromString(task.variable(ConsultationModel.CONSULTATION_ID));
    }
}
