package org.opora.prevention.process;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opora.bpmn.PreventionModel;
import org.opora.bpmn.RoutingFacts;
import org.opora.document.Documents;
import org.opora.followup.NewRecommendation;
import org.opora.followup.RecommendationOrigin;
import org.opora.inbox.TaskContext;
import org.opora.inbox.UserTaskHandler;
import org.opora.prevention.GivePreventionRecommendations;
import org.opora.prevention.PreventionAnalysis;
import org.opora.prevention.PreventionProgress;
import org.opora.prevention.PreventionProgress.SchoolLine;
import org.opora.prevention.Round;
import org.opora.prevention.WritePreventionAnalysis;
import org.opora.registry.LocalToday;
import org.springframework.stereotype.Component;

/** The coordinator's recommendations after a round and the decision about the roadmap; both rounds fill the same form. */
abstract class RoundRecommendations implements UserTaskHandler<RoundRecommendations.RoundRecommendationsAnswers> {

    private final Parts parts;
    private final Round round;

    RoundRecommendations(Parts parts, Round round) {
        this.parts = parts;
        this.round = round;
    }

    @Override
    public Class<RoundRecommendationsAnswers> answerType() {
        return RoundRecommendationsAnswers.class;
    }

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        List<SchoolLine> lines = parts.progress().analyses(task.cycle(), round);
        Map<String, Object> known = new HashMap<>();
        known.put("yearName", parts.texts().year(task.cycle()));
        known.put("regionalFindings", findings(task.cycle()));
        known.put("schoolCount", lines.size());
        known.put("analysed", lines.stream().filter(SchoolLine::analysed).count());
        known.put("notAnalysed", missing(lines));
        known.put(
                "schools",
                lines.stream()
                        .map(line -> Map.of(
                                "label", line.school(), "value", line.schoolId().toString()))
                        .toList());
        return known;
    }

    private String findings(UUID cycleId) {
        return parts.analyses()
                .municipal(cycleId, round)
                .map(PreventionAnalysis::findings)
                .orElse("");
    }

    private String missing(List<SchoolLine> lines) {
        String names = lines.stream()
                .filter(line -> !line.analysed())
                .map(SchoolLine::school)
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? parts.texts().text("prevention.task.nobody") : names;
    }

    @Override
    public RoutingFacts submit(TaskContext task, RoundRecommendationsAnswers answers) {
        UUID id = parts.give().give(task.municipalityId(), task.cycle(), command(task, answers));
        answers.files().forEach(file -> parts.documents().link(file, "prevention-recommendations", id));
        return RoutingFacts.of(PreventionModel.CHANGE_ROADMAP, answers.changesRoadmap())
                .with(PreventionModel.ORDER_SUBJECT, id.toString());
    }

    private GivePreventionRecommendations.Command command(TaskContext task, RoundRecommendationsAnswers answers) {
        return new GivePreventionRecommendations.Command(
                round,
                answers.recommendations(),
                answers.changesRoadmap(),
                answers.grounds(),
                answers.items().stream()
                        .map(item -> item.toRecommendation(task.municipalityId(), task.cycle()))
                        .toList(),
                task.actor().accountId(),
                parts.today().in(task.municipalityId()));
    }

    /** What both rounds work with. */
    @Component
    record Parts(
            GivePreventionRecommendations give,
            WritePreventionAnalysis analyses,
            PreventionProgress progress,
            PreventionTexts texts,
            Documents documents,
            LocalToday today) {}

    /** Fields of the form "prevention-recommendations". */
    record RoundRecommendationsAnswers(
            String recommendations,
            List<Item> items,
            String change,
            @Nullable String changes,
            @Nullable String keepReason,
            List<UUID> files) {

        RoundRecommendationsAnswers {
            items = items == null ? List.of() : List.copyOf(items);
            files = files == null ? List.of() : List.copyOf(files);
        }

        boolean changesRoadmap() {
            return "YES".equals(change);
        }

        String grounds() {
            return Objects.requireNonNullElse(changesRoadmap() ? changes : keepReason, "");
        }
    }

    /** One recommendation of the list. */
    record Item(UUID schoolId, String text, LocalDate due) {

        NewRecommendation toRecommendation(UUID municipalityId, UUID cycleId) {
            return new NewRecommendation(
                    municipalityId, cycleId, schoolId, RecommendationOrigin.PREVENTION, text, null, due);
        }
    }
}
