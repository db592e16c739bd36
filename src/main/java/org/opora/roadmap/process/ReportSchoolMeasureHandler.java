package org.opora.roadmap.process;

import java.time.LocalDate;
import java.util.ArrayList;
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
import org.opora.roadmap.Marks;
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
        values.put("row", texts.rowLink(asked.row()));
        values.put("activity", asked.row().activity());
        values.put("schoolWork", asked.row().schoolWork());
        values.put("remark", asked.part().remark());
        values.put("shortfall", asked.part().shortfall());
        values.put("needs", texts.schoolNeeds(asked.needs(), asked.counted()));
        values.put("needPaper", asked.needs().paper());
        values.put("needAddress", asked.needs().address());
        values.put("needCounts", !asked.counted().isEmpty());
        values.put(
                "counts",
                asked.counted().stream()
                        .map(line -> texts.counted("what", texts.quota(line.evidence(), line.unit()), line))
                        .toList());
        return values;
    }

    @Override
    public RoutingFacts submit(TaskContext task, SchoolMeasureAnswers answers) {
        if ((answers.orderNumber() == null) != (answers.orderDate() == null)) {
            throw new OporaException("roadmap.actIncomplete");
        }
        Integer people = answers.participants();
        String done = people == null ? answers.done() : StoredWords.withParticipants(answers.done(), people);
        workOfSchool.report(
                part(task),
                new EvidenceGiven(
                        answers.doneOn(),
                        done,
                        answers.orderNumber(),
                        answers.orderDate(),
                        RoadmapTexts.address(answers.address()),
                        List.of(),
                        marks(part(task), answers),
                        Objects.requireNonNullElse(answers.files(), List.of()),
                        answers.shortfall()),
                task.actor().accountId());
        return RoutingFacts.of(RoadmapMeasureModel.SCHOOL_ACCEPTANCE_DUE, variables.soon(task.municipalityId()));
    }

    private List<EvidenceGiven.Mark> marks(UUID part, SchoolMeasureAnswers answers) {
        List<Marks.Line> known = workOfSchool.asked(part).counted();
        List<SchoolCount> counts = Objects.requireNonNullElse(answers.counts(), List.of());
        if (counts.size() > known.size()) {
            throw new OporaException("roadmap.rowsChanged");
        }
        List<EvidenceGiven.Mark> marks = new ArrayList<>();
        for (int i = 0; i < counts.size(); i++) {
            marks.add(counts.get(i).asMark(known.get(i)));
        }
        return marks;
    }

    static UUID part(TaskContext task) {
        return UUID.fromString(task.variable(RoadmapMeasureModel.SCHOOL_MEASURE_ID));
    }

    /** Fields of the form "school-measure". */
    record SchoolMeasureAnswers(
            LocalDate doneOn,
            String done,
            @Nullable List<SchoolCount> counts,
            @Nullable Integer participants,
            @Nullable String orderNumber,
            @Nullable LocalDate orderDate,
            @Nullable String address,
            @Nullable List<UUID> files,
            @Nullable String shortfall) {}
}
