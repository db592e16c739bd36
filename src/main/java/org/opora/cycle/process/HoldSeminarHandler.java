package org.opora.cycle.process;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.opora.bpmn.RoutingFacts;
import org.opora.cycle.HoldSeminar;
import org.opora.inbox.TaskContext;
import org.opora.inbox.UserTaskHandler;
import org.opora.registry.Registry;
import org.opora.supportcase.SupportCaseView;
import org.opora.supportcase.SupportCases;
import org.springframework.stereotype.Component;

/** The methodist records the kick-off seminar. */
@Component
class HoldSeminarHandler implements UserTaskHandler<SeminarAnswers> {

    private final HoldSeminar holdSeminar;
    private final SupportCases cases;
    private final Registry registry;

    HoldSeminarHandler(HoldSeminar holdSeminar, SupportCases cases, Registry registry) {
        this.holdSeminar = holdSeminar;
        this.cases = cases;
        this.registry = registry;
    }

    @Override
    public Class<SeminarAnswers> answerType() {
        return SeminarAnswers.class;
    }

    @Override
    public Map<String, ? extends @Nullable Object> prefill(TaskContext task) {
        List<String> supported = cases.ofCycle(task.cycle()).stream()
                .filter(SupportCaseView::open)
                .map(view -> view.schoolId().toString())
                .toList();
        return Map.of(
                "schoolOptions",
                registry.schools(task.municipalityId()).stream()
                        .map(school -> Map.of("value", school.id().toString(), "label", school.shortName()))
                        .toList(),
                "attended",
                supported);
    }

    @Override
    public RoutingFacts submit(TaskContext task, SeminarAnswers answers) {
        List<java.util.UUID> files = Objects.requireNonNullElse(answers.files(), List.of());
        holdSeminar.record(task.cycle(), answers.minutes(), files);
        return RoutingFacts.none();
    }
}
