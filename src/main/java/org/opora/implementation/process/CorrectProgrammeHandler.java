package org.opora.implementation.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.opora.bpmn.RoutingFacts;
import org.opora.implementation.CorrectPlan;
import org.opora.implementation.DroppedMeasure;
import org.opora.implementation.Implementations;
import org.opora.implementation.MeasureChange;
import org.opora.implementation.ProgressReport;
import org.opora.implementation.Undertaking;
import org.opora.implementation.Undertakings;
import org.opora.inbox.TaskContext;
import org.opora.inbox.UserTaskHandler;
import org.opora.registry.Registry;
import org.springframework.stereotype.Component;

/** The school changes, adds and drops measures by an order of its own. */
@Component
class CorrectProgrammeHandler implements UserTaskHandler<Answers.ProgrammeCorrection> {

    private static final int LABEL = 120;

    private final CorrectPlan correctPlan;
    private final Undertakings undertakings;
    private final Implementations implementations;
    private final Registry registry;

    CorrectProgrammeHandler(
            CorrectPlan correctPlan, Undertakings undertakings, Implementations implementations, Registry registry) {
        this.correctPlan = correctPlan;
        this.undertakings = undertakings;
        this.implementations = implementations;
        this.registry = registry;
    }

    @Override
    public Class<Answers.ProgrammeCorrection> answerType() {
        return Answers.ProgrammeCorrection.class;
    }

    @Override
    public Map<String, ? extends @Nullable Object> prefill(TaskContext task) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("schoolName", registry.school(task.school()).name());
        values.put(
                "correctionText",
                implementations.reportsOf(task.supportCase()).stream()
                        .findFirst()
                        .map(ProgressReport::correctionText)
                        .orElse("—"));
        Undertaking undertaking = undertakings.of(task.supportCase(), CaseFacts.programmeId(task));
        values.put(
                "measureOptions",
                undertaking.measures().stream()
                        .map(row -> option(row.rowId(), row.text()))
                        .toList());
        values.put(
                "placeOptions",
                undertaking.places().stream()
                        .map(place -> option(place.id(), place.name()))
                        .toList());
        return values;
    }

    private static Map<String, String> option(UUID id, String text) {
        return Map.of("value", id.toString(), "label", label(text));
    }

    private static String label(String text) {
        return text.length() > LABEL ? text.substring(0, LABEL - 1) + "…" : text;
    }

    @Override
    public RoutingFacts submit(TaskContext task, Answers.ProgrammeCorrection answers) {
        correctPlan.correct(new CorrectPlan.Correction(
                CaseFacts.scope(task),
                CaseFacts.programmeId(task),
                each(answers.changes(), row -> new MeasureChange(row.measureId(), row.text(), row.due(), row.reason())),
                each(answers.added(), Answers.AddedRow::measure),
                each(answers.dropped(), row -> new DroppedMeasure(row.measureId(), row.reason())),
                answers.actNumber(),
                answers.actDate(),
                answers.files() == null ? List.of() : answers.files(),
                task.actor().accountId()));
        return RoutingFacts.none();
    }

    private static <R, T> List<T> each(@Nullable List<R> rows, Function<R, T> as) {
        return rows == null ? List.of() : rows.stream().map(as).toList();
    }
}
