package org.opora.prevention.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.bpmn.RoutingFacts;
import org.opora.document.Documents;
import org.opora.inbox.TaskContext;
import org.opora.inbox.UserTaskHandler;
import org.opora.prevention.PreventionAnalysis;
import org.opora.prevention.Round;
import org.opora.prevention.WritePreventionAnalysis;
import org.opora.registry.Registry;

/** A school's analysis for itself; both rounds fill the same form. */
abstract class SchoolAnalysisTask implements UserTaskHandler<SchoolAnalysisTask.SchoolAnalysisAnswers> {

    private final WritePreventionAnalysis writePreventionAnalysis;
    private final PreventionTexts texts;
    private final Registry registry;
    private final Documents documents;
    private final Round round;

    SchoolAnalysisTask(
            WritePreventionAnalysis writePreventionAnalysis,
            PreventionTexts texts,
            Registry registry,
            Documents documents,
            Round round) {
        this.writePreventionAnalysis = writePreventionAnalysis;
        this.texts = texts;
        this.registry = registry;
        this.documents = documents;
        this.round = round;
    }

    @Override
    public Class<SchoolAnalysisAnswers> answerType() {
        return SchoolAnalysisAnswers.class;
    }

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        Map<String, Object> known = new HashMap<>();
        known.put("schoolName", registry.school(task.school()).name());
        known.put("yearName", texts.year(task.cycle()));
        known.put("roundHint", texts.round(round));
        known.put("previousPlan", round == Round.FIRST ? "" : firstPlan(task));
        writePreventionAnalysis
                .ofSchool(task.cycle(), round, task.school())
                .map(PreventionAnalysis::text)
                .ifPresent(before -> known.putAll(SchoolAnalysisAnswers.of(before)));
        return known;
    }

    private String firstPlan(TaskContext task) {
        return writePreventionAnalysis
                .ofSchool(task.cycle(), Round.FIRST, task.school())
                .map(PreventionAnalysis::plan)
                .orElse("");
    }

    @Override
    public RoutingFacts submit(TaskContext task, SchoolAnalysisAnswers answers) {
        UUID id = writePreventionAnalysis.write(
                new PreventionAnalysis.AnalysisPlace(task.municipalityId(), task.cycle(), task.school(), round),
                answers.toText(),
                task.actor().accountId());
        answers.files().forEach(file -> documents.link(file, "prevention-analysis", id));
        return RoutingFacts.none();
    }

    /** Fields of the form "prevention-school-analysis". */
    record SchoolAnalysisAnswers(
            String monitoring, String findings, @Nullable String causes, String plan, List<UUID> files) {

        SchoolAnalysisAnswers {
            files = files == null ? List.of() : List.copyOf(files);
        }

        /** What a school that had left by mistake wrote before, as fields of the form. */
        static Map<String, Object> of(PreventionAnalysis.AnalysisText before) {
            Map<String, Object> fields = new HashMap<>(Map.of(
                    "monitoring", before.sources(),
                    "findings", before.findings(),
                    "plan", Objects.requireNonNullElse(before.plan(), "")));
            if (before.causes() != null) {
                fields.put("causes", before.causes());
            }
            return fields;
        }

        PreventionAnalysis.AnalysisText toText() {
            return new PreventionAnalysis.AnalysisText(monitoring, null, null, findings, null, causes, plan);
        }
    }
}
