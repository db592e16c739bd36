package org.opora.methodics.process;

import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.opora.bpmn.ConsultationModel;
import org.opora.inbox.TaskContext;
import org.opora.methodics.Consultation;
import org.opora.methodics.HoldConsultation;
import org.opora.registry.Registry;
import org.springframework.stereotype.Component;

/** What both tasks of a consultation show. */
@Component
class ConsultationTask {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);

    private final HoldConsultation holdConsultation;
    private final Registry registry;

    ConsultationTask(HoldConsultation holdConsultation, Registry registry) {
        this.holdConsultation = holdConsultation;
        this.registry = registry;
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
