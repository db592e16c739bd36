package org.opora.roadmap.process;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.bpmn.RoadmapMeasureModel;
import org.opora.bpmn.RoutingFacts;
import org.opora.inbox.TaskContext;
import org.opora.inbox.UserTaskHandler;
import org.opora.roadmap.HandleMeasure;
import org.opora.roadmap.ReadRoadmap;
import org.opora.roadmap.RoadmapRow;
import org.springframework.stereotype.Component;

/** The coordinator names the date of a measure that the plan leaves open. */
@Component
class ClarifyDatesHandler implements UserTaskHandler<ClarifyDatesHandler.ClarifyDatesAnswers> {

    private final HandleMeasure handleMeasure;
    private final ReadRoadmap readRoadmap;
    private final RoadmapTexts texts;

    ClarifyDatesHandler(HandleMeasure handleMeasure, ReadRoadmap readRoadmap, RoadmapTexts texts) {
        this.handleMeasure = handleMeasure;
        this.readRoadmap = readRoadmap;
        this.texts = texts;
    }

    @Override
    public Class<ClarifyDatesAnswers> answerType() {
        return ClarifyDatesAnswers.class;
    }

    @Override
    public Map<String, ? extends @Nullable Object> prefill(TaskContext task) {
        RoadmapRow row = readRoadmap.ofMeasure(measure(task)).row();
        return Map.of("row", texts.rowLine(row), "raw", texts.raw(row));
    }

    @Override
    public RoutingFacts submit(TaskContext task, ClarifyDatesAnswers answers) {
        handleMeasure.dateByTask(measure(task), answers.start(), answers.due(), answers.source());
        return RoutingFacts.none();
    }

    private static UUID measure(TaskContext task) {
        return UUID.fromString(task.variable(RoadmapMeasureModel.MEASURE_ID));
    }

    /** Fields of the form "clarify-dates". */
    record ClarifyDatesAnswers(@Nullable LocalDate start, LocalDate due, String source) {}
}
