package org.opora.roadmap.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.bpmn.RoadmapMeasureModel;
import org.opora.bpmn.RoutingFacts;
import org.opora.inbox.TaskContext;
import org.opora.inbox.UserTaskHandler;
import org.opora.roadmap.Evidences;
import org.opora.roadmap.WorkOfSchool;
import org.springframework.stereotype.Component;

/** The coordinator accepts a school's work or returns it with a remark. */
@Component
class AcceptSchoolMeasureHandler implements UserTaskHandler<AcceptanceAnswers> {

    private final WorkOfSchool workOfSchool;
    private final Evidences evidences;
    private final RoadmapTexts texts;

    AcceptSchoolMeasureHandler(WorkOfSchool workOfSchool, Evidences evidences, RoadmapTexts texts) {
        this.workOfSchool = workOfSchool;
        this.evidences = evidences;
        this.texts = texts;
    }

    @Override
    public Class<AcceptanceAnswers> answerType() {
        return AcceptanceAnswers.class;
    }

    @Override
    public Map<String, ? extends @Nullable Object> prefill(TaskContext task) {
        UUID id = ReportSchoolMeasureHandler.part(task);
        WorkOfSchool.Asked asked = workOfSchool.asked(id);
        List<Evidences.Line> own = evidences.of(asked.part().measureId()).stream()
                .filter(line -> asked.part().schoolId().equals(line.schoolId()))
                .toList();
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("row", texts.rowLink(asked.row()));
        values.put("activity", asked.row().schoolWork());
        values.put("expected", texts.expected(asked.row()));
        values.put("given", texts.given(own, evidences.files(own), List.of()) + "\n\n" + texts.counts(asked.counted()));
        values.put("shareText", "");
        values.put("missingText", "");
        values.put("shortfall", asked.part().shortfall());
        values.put("needCheck", asked.address() != null);
        values.put("addressText", RoadmapTexts.link(asked.address()));
        return values;
    }

    @Override
    public RoutingFacts submit(TaskContext task, AcceptanceAnswers answers) {
        UUID id = ReportSchoolMeasureHandler.part(task);
        UUID by = task.actor().accountId();
        if (answers.accepted()) {
            workOfSchool.accept(id, by, answers.opened());
        } else {
            workOfSchool.sendBack(id, by, answers.words());
        }
        return RoutingFacts.of(RoadmapMeasureModel.ACCEPTED, answers.accepted());
    }
}
