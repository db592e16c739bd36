package org.opora.roadmap.process;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.bpmn.RoadmapModel;
import org.opora.bpmn.RoutingFacts;
import org.opora.error.OporaException;
import org.opora.inbox.TaskContext;
import org.opora.inbox.UserTaskHandler;
import org.opora.roadmap.ClarifyRoadmap;
import org.springframework.stereotype.Component;

/** The coordinator names the dates that are known already. */
@Component
class ClarifyRoadmapDatesHandler implements UserTaskHandler<ClarifyRoadmapDatesHandler.RoadmapDatesAnswers> {

    private final ClarifyRoadmap clarifyRoadmap;
    private final RoadmapTexts texts;

    ClarifyRoadmapDatesHandler(ClarifyRoadmap clarifyRoadmap, RoadmapTexts texts) {
        this.clarifyRoadmap = clarifyRoadmap;
        this.texts = texts;
    }

    @Override
    public Class<RoadmapDatesAnswers> answerType() {
        return RoadmapDatesAnswers.class;
    }

    @Override
    public Map<String, ? extends @Nullable Object> prefill(TaskContext task) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (ClarifyRoadmap.Undated one : clarifyRoadmap.undated(roadmap(task))) {
            Map<String, Object> row = new HashMap<>();
            row.put("row", texts.rowLine(one.row()));
            row.put("raw", texts.raw(one.row()));
            row.put("known", "LATER");
            rows.add(row);
        }
        return Map.of("title", texts.titleOf(roadmap(task)), "rows", rows);
    }

    @Override
    public RoutingFacts submit(TaskContext task, RoadmapDatesAnswers answers) {
        List<ClarifyRoadmap.Undated> asked = clarifyRoadmap.undated(roadmap(task));
        List<Row> rows = answers.rows() == null ? List.of() : answers.rows();
        if (rows.size() != asked.size()) {
            throw new OporaException("roadmap.rowsChanged");
        }
        List<ClarifyRoadmap.NamedDate> named = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            if (row.known() == Known.KNOWN && row.due() != null) {
                String source = row.source() == null ? "" : row.source();
                named.add(new ClarifyRoadmap.NamedDate(asked.get(i).measureId(), row.start(), row.due(), source));
            }
        }
        clarifyRoadmap.name(roadmap(task), named);
        return RoutingFacts.none();
    }

    private static UUID roadmap(TaskContext task) {
        return UUID.fromString(task.variable(RoadmapModel.ROADMAP_ID));
    }

    /** Fields of the form "roadmap-dates". */
    record RoadmapDatesAnswers(@Nullable List<Row> rows) {}

    /** One row; what is shown only comes back unchanged. */
    record Row(
            @Nullable String row,
            @Nullable String raw,
            Known known,
            @Nullable LocalDate start,
            @Nullable LocalDate due,
            @Nullable String source) {}

    /** Whether the date is known now. */
    enum Known {
        LATER,
        KNOWN
    }
}
