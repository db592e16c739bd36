package org.opora.roadmap.process;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.bpmn.RoadmapMeasureModel;
import org.opora.bpmn.RoutingFacts;
import org.opora.error.OporaException;
import org.opora.inbox.TaskContext;
import org.opora.inbox.UserTaskHandler;
import org.opora.roadmap.EvidenceGiven;
import org.opora.roadmap.StoredWords;
import org.opora.roadmap.WorkOfSchool;
import org.springframework.stereotype.Component;

/** A school says what it did under a row of the plan. */
@Component
class ReportSchoolMeasureHandler implements UserTaskHandler<ReportSchoolMeasureHandler.SchoolMeasureAnswers> {

    private final WorkOfSchool workOfSchool;
    private final RoadmapVariables variables;
    private final RoadmapTexts texts;

    ReportSchoolMeasureHandler(WorkOfSchool workOfSchool, RoadmapVariables variables, RoadmapTexts texts) {
        this.workOfSchool = workOfSchool;
        this.variables = variables;
        this.texts = texts;
    }

    @Override
    public Class<SchoolMeasureAnswers> answerType() {
        return SchoolMeasureAnswers.class;
    }

    @Override
    public Map<String, ? extends @Nullable Object> prefill(TaskContext task) {
        WorkOfSchool.Asked asked = workOfSchool.asked(part(task));
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("row", texts.rowName(asked.row()));
        values.put("activity", asked.row().activity());
        values.put("schoolWork", asked.row().schoolWork());
        values.put("remark", asked.part().remark());
        return values;
    }

    @Override
    public RoutingFacts submit(TaskContext task, SchoolMeasureAnswers answers) {
        String address = answers.address();
        if (address != null && !address.startsWith("http://") && !address.startsWith("https://")) {
            throw new OporaException("roadmap.addressShape");
        }
        Integer people = answers.participants();
        String done = people == null ? answers.done() : StoredWords.withParticipants(answers.done(), people);
        workOfSchool.report(
                part(task),
                new EvidenceGiven(
                        answers.doneOn(),
                        done,
                        null,
                        null,
                        address,
                        List.of(),
                        List.of(),
                        Objects.requireNonNullElse(answers.files(), List.of()),
                        null),
                task.actor().accountId());
        return RoutingFacts.of(RoadmapMeasureModel.SCHOOL_ACCEPTANCE_DUE, variables.soon(task.municipalityId()));
    }

    static UUID part(TaskContext task) {
        return UUID.fromString(task.variable(RoadmapMeasureModel.SCHOOL_MEASURE_ID));
    }

    /** Fields of the form "school-measure". */
    record SchoolMeasureAnswers(
            LocalDate doneOn,
            String done,
            @Nullable Integer participants,
            @Nullable String address,
            @Nullable List<UUID> files) {}
}
