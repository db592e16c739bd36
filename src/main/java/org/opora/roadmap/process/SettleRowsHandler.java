package org.opora.roadmap.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.bpmn.RoadmapModel;
import org.opora.bpmn.RoutingFacts;
import org.opora.error.OporaException;
import org.opora.inbox.TaskContext;
import org.opora.inbox.UserTaskHandler;
import org.opora.roadmap.EndRoadmap;
import org.springframework.stereotype.Component;

/** The coordinator decides what becomes of measures that the plan's end finds open. */
@Component
class SettleRowsHandler implements UserTaskHandler<SettleRowsHandler.RemainingAnswers> {

    private final EndRoadmap endRoadmap;
    private final RoadmapTexts texts;

    SettleRowsHandler(EndRoadmap endRoadmap, RoadmapTexts texts) {
        this.endRoadmap = endRoadmap;
        this.texts = texts;
    }

    @Override
    public Class<RemainingAnswers> answerType() {
        return RemainingAnswers.class;
    }

    @Override
    public Map<String, ? extends @Nullable Object> prefill(TaskContext task) {
        List<Map<String, String>> rows = endRoadmap.remaining(roadmap(task)).stream()
                .map(one -> Map.of(
                        "row",
                        texts.rowLine(one.row()),
                        "state",
                        texts.state(one.measure().state()) + ", "
                                + RoadmapTexts.day(one.measure().dueOn())))
                .toList();
        return Map.of("title", texts.titleOf(roadmap(task)), "rows", rows);
    }

    @Override
    public RoutingFacts submit(TaskContext task, RemainingAnswers answers) {
        List<EndRoadmap.Remaining> left = endRoadmap.remaining(roadmap(task));
        List<Row> rows = answers.rows() == null ? List.of() : answers.rows();
        if (rows.size() != left.size()) {
            throw new OporaException("roadmap.rowsChanged");
        }
        List<EndRoadmap.Decision> decisions = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            decisions.add(new EndRoadmap.Decision(
                    left.get(i).measure().id(),
                    rows.get(i).decision() == Fate.CARRY,
                    rows.get(i).reason()));
        }
        endRoadmap.settle(roadmap(task), decisions);
        return RoutingFacts.none();
    }

    private static UUID roadmap(TaskContext task) {
        return UUID.fromString(task.variable(RoadmapModel.ROADMAP_ID));
    }

    /** Fields of the form "roadmap-remaining". */
    record RemainingAnswers(@Nullable List<Row> rows) {}

    /** One open measure and its fate. */
    record Row(@Nullable String row, @Nullable String state, Fate decision, String reason) {}

    /** Goes into the next plan, or is closed. */
    enum Fate {
        CARRY,
        CLOSE
    }
}
