package org.opora.implementation.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opora.bpmn.RoutingFacts;
import org.opora.implementation.DeficitRow;
import org.opora.implementation.Implementations;
import org.opora.implementation.NewDeficit;
import org.opora.implementation.SubmitDeficitRoadmap;
import org.opora.inbox.TaskContext;
import org.opora.inbox.UserTaskHandler;
import org.opora.registry.Registry;
import org.springframework.stereotype.Component;

/** The school draws up its roadmap of deficits, or revises it after a return. */
@Component
class DraftDeficitRoadmapHandler implements UserTaskHandler<Answers.Roadmap> {

    private final SubmitDeficitRoadmap submitDeficitRoadmap;
    private final Implementations implementations;
    private final Registry registry;

    DraftDeficitRoadmapHandler(
            SubmitDeficitRoadmap submitDeficitRoadmap, Implementations implementations, Registry registry) {
        this.submitDeficitRoadmap = submitDeficitRoadmap;
        this.implementations = implementations;
        this.registry = registry;
    }

    @Override
    public Class<Answers.Roadmap> answerType() {
        return Answers.Roadmap.class;
    }

    @Override
    public Map<String, ? extends @Nullable Object> prefill(TaskContext task) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("schoolName", registry.school(task.school()).name());
        values.put("returnRemark", "");
        implementations.roadmapOf(task.supportCase()).ifPresent(roadmap -> {
            values.put("returnRemark", roadmap.returnRemark() == null ? "" : roadmap.returnRemark());
            values.put(
                    "rows",
                    roadmap.rows().stream().map(DraftDeficitRoadmapHandler::row).toList());
        });
        return values;
    }

    private static Map<String, @Nullable Object> row(DeficitRow row) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("deficit", row.deficit());
        values.put("measure", row.measure());
        values.put("due", row.due());
        values.put("owner", row.owner());
        values.put("resource", row.resource());
        values.put("proof", row.proof());
        return values;
    }

    @Override
    public RoutingFacts submit(TaskContext task, Answers.Roadmap answers) {
        submitDeficitRoadmap.submit(
                CaseFacts.scope(task),
                answers.rows().stream()
                        .map(row -> new NewDeficit(
                                row.deficit(), row.measure(), row.due(), row.owner(), row.resource(), row.proof()))
                        .toList(),
                answers.files() == null ? List.of() : answers.files(),
                task.actor().accountId());
        return RoutingFacts.none();
    }
}
