package org.opora.prevention.process;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.opora.bpmn.RoutingFacts;
import org.opora.document.Documents;
import org.opora.inbox.TaskContext;
import org.opora.inbox.UserTaskHandler;
import org.opora.prevention.PreventionAnalysis;
import org.opora.prevention.Round;
import org.opora.prevention.WritePreventionAnalysis;

/** The methodist's analysis of the regional monitoring; both rounds fill the same form. */
abstract class RegionalAnalysis implements UserTaskHandler<RegionalAnalysis.RegionalAnalysisAnswers> {

    private final WritePreventionAnalysis writePreventionAnalysis;
    private final PreventionTexts texts;
    private final Documents documents;
    private final Round round;

    RegionalAnalysis(
            WritePreventionAnalysis writePreventionAnalysis, PreventionTexts texts, Documents documents, Round round) {
        this.writePreventionAnalysis = writePreventionAnalysis;
        this.texts = texts;
        this.documents = documents;
        this.round = round;
    }

    @Override
    public Class<RegionalAnalysisAnswers> answerType() {
        return RegionalAnalysisAnswers.class;
    }

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        Map<String, Object> known = new HashMap<>();
        known.put("yearName", texts.year(task.cycle()));
        known.put("roundHint", texts.round(round));
        known.put("previousFindings", round == Round.FIRST ? "" : firstFindings(task.cycle()));
        return known;
    }

    private String firstFindings(UUID cycleId) {
        return writePreventionAnalysis
                .municipal(cycleId, Round.FIRST)
                .map(PreventionAnalysis::findings)
                .orElse("");
    }

    @Override
    public RoutingFacts submit(TaskContext task, RegionalAnalysisAnswers answers) {
        UUID id = writePreventionAnalysis.write(
                new PreventionAnalysis.AnalysisPlace(task.municipalityId(), task.cycle(), null, round),
                answers.toText(),
                task.actor().accountId());
        answers.files().forEach(file -> documents.link(file, "prevention-analysis", id));
        return RoutingFacts.none();
    }

    /** Fields of the form "prevention-regional-analysis". */
    record RegionalAnalysisAnswers(
            String sources,
            LocalDate periodFrom,
            LocalDate periodTo,
            String findings,
            String specifics,
            String causes,
            List<UUID> files) {

        RegionalAnalysisAnswers {
            files = files == null ? List.of() : List.copyOf(files);
        }

        PreventionAnalysis.AnalysisText toText() {
            return new PreventionAnalysis.AnalysisText(
                    sources, periodFrom, periodTo, findings, specifics, causes, null);
        }
    }
}
