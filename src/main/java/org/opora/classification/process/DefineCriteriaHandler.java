package org.opora.classification.process;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.opora.bpmn.CycleKeys;
import org.opora.bpmn.RoutingFacts;
import org.opora.classification.Parameters;
import org.opora.classification.SetParameters;
import org.opora.inbox.TaskContext;
import org.opora.inbox.UserTaskHandler;
import org.springframework.stereotype.Component;

/** The coordinator sets the thresholds of the year; the act's registration puts them in force. */
@Component
class DefineCriteriaHandler implements UserTaskHandler<CriteriaAnswers> {

    private final SetParameters setParameters;

    DefineCriteriaHandler(SetParameters setParameters) {
        this.setParameters = setParameters;
    }

    @Override
    public Class<CriteriaAnswers> answerType() {
        return CriteriaAnswers.class;
    }

    @Override
    public Map<String, @Nullable Object> prefill(TaskContext task) {
        Parameters now = setParameters.inForce(task.municipalityId(), CycleKeys.yearOf(task.businessKey()));
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("thresholdPercent", now.thresholdPercent());
        values.put("procedures", now.procedures());
        values.put("years", now.years());
        values.put("riskProcedures", now.riskProcedures());
        values.put("minParticipants", now.minParticipants());
        values.put("poolYears", now.poolYears());
        values.put("socialThreshold", now.socialThreshold());
        values.put("deficitThreshold", now.deficitThreshold());
        values.put("highPercent", now.highPercent());
        values.put("shnsuTrack", Integer.toString(now.shnsuTrack()));
        values.put("doneEnough", now.doneEnough());
        values.put("doneLow", now.doneLow());
        return values;
    }

    @Override
    public RoutingFacts submit(TaskContext task, CriteriaAnswers answers) {
        setParameters.draft(
                task.cycle(),
                task.municipalityId(),
                CycleKeys.yearOf(task.businessKey()),
                answers.parameters(),
                Objects.requireNonNullElse(answers.note(), ""));
        return RoutingFacts.none();
    }
}
