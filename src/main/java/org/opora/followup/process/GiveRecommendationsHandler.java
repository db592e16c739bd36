package org.opora.followup.process;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.bpmn.RoutingFacts;
import org.opora.document.Documents;
import org.opora.error.OporaException;
import org.opora.followup.GiveRecommendations;
import org.opora.followup.NewRecommendation;
import org.opora.followup.RecommendationOrigin;
import org.opora.inbox.TaskContext;
import org.opora.inbox.UserTaskHandler;
import org.opora.registry.LocalToday;
import org.opora.registry.Registry;
import org.springframework.stereotype.Component;

/** The coordinator gives schools targeted recommendations, or says why this year needs none. */
@Component
class GiveRecommendationsHandler implements UserTaskHandler<GiveRecommendationsHandler.RecommendationsAnswers> {

    private final GiveRecommendations giveRecommendations;
    private final RecommendationTexts texts;
    private final Registry registry;
    private final Documents documents;
    private final LocalToday today;

    GiveRecommendationsHandler(
            GiveRecommendations giveRecommendations,
            RecommendationTexts texts,
            Registry registry,
            Documents documents,
            LocalToday today) {
        this.giveRecommendations = giveRecommendations;
        this.texts = texts;
        this.registry = registry;
        this.documents = documents;
        this.today = today;
    }

    @Override
    public Class<RecommendationsAnswers> answerType() {
        return RecommendationsAnswers.class;
    }

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        return Map.of(
                "hint",
                texts.text("followup.task.hint"),
                "schools",
                registry.schools(task.municipalityId()).stream()
                        .map(school -> Map.of(
                                "label",
                                school.shortName(),
                                "value",
                                school.id().toString()))
                        .toList());
    }

    @Override
    public RoutingFacts submit(TaskContext task, RecommendationsAnswers answers) {
        UUID cycleId = task.cycle();
        if (answers.wanted()) {
            List<UUID> given = giveRecommendations.give(
                    answers.items().stream()
                            .map(item -> item.toRecommendation(task.municipalityId(), cycleId, answers.basis()))
                            .toList(),
                    task.actor().accountId(),
                    today.in(task.municipalityId()));
            answers.files().forEach(file -> documents.link(file, "recommendation", given.get(0)));
        }
        giveRecommendations.conclude(cycleId, today.in(task.municipalityId()), answers.grounds());
        return RoutingFacts.none();
    }

    /** Fields of the form "recommendations". */
    record RecommendationsAnswers(
            String needed,
            @Nullable String source,
            @Nullable String basis,
            List<Item> items,
            @Nullable String reason,
            List<UUID> files) {

        RecommendationsAnswers {
            items = items == null ? List.of() : List.copyOf(items);
            files = files == null ? List.of() : List.copyOf(files);
        }

        String grounds() {
            return Objects.requireNonNullElse("YES".equals(needed) ? basis : reason, "");
        }

        boolean wanted() {
            boolean wanted = "YES".equals(needed);
            if (wanted && items.isEmpty()) {
                throw new OporaException("followup.noItems");
            }
            return wanted;
        }
    }

    /** One recommendation of the list. */
    record Item(UUID schoolId, String text, LocalDate due) {

        NewRecommendation toRecommendation(UUID municipalityId, UUID cycleId, @Nullable String basis) {
            return new NewRecommendation(
                    municipalityId, cycleId, schoolId, RecommendationOrigin.SUPPORT, text, basis, due);
        }
    }
}
