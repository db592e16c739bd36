package org.opora.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.jspecify.annotations.Nullable;
import org.opora.error.OporaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.util.ConcurrentLruCache;

/** Decisions as the engine has them deployed. */
@Service
class DeployedDecisions implements Decisions {

    private static final int MOST_REMEMBERED = 2_000;

    private static final Logger LOG = LoggerFactory.getLogger(DeployedDecisions.class);

    private final DecisionService decisions;
    private final RepositoryService repository;
    private final Map<String, Map<String, String>> annotations = new ConcurrentHashMap<>();

    /** A version of a decision answers the same question always the same way, and FEEL takes milliseconds. */
    private final ConcurrentLruCache<Question, Evaluation> answered =
            new ConcurrentLruCache<>(MOST_REMEMBERED, this::ask);

    DeployedDecisions(DecisionService decisions, RepositoryService repository) {
        this.decisions = decisions;
        this.repository = repository;
    }

    @Override
    public Evaluation evaluate(
            String decisionKey, @Nullable UUID municipalityId, Map<String, ? extends @Nullable Object> inputs) {
        inputs.forEach(DeployedDecisions::requirePlain);
        Evaluation evaluation = SystemContext.call("decision " + decisionKey, () -> evaluate(decisionKey, inputs));
        LOG.debug("{} for {}: {} -> {}", decisionKey, municipalityId, inputs, evaluation.results());
        return evaluation;
    }

    private Evaluation evaluate(String key, Map<String, ? extends @Nullable Object> inputs) {
        DecisionDefinition definition = repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(key)
                .latestVersion()
                .singleResult();
        if (definition == null) {
            throw new OporaException("decision-not-deployed", key);
        }
        return answered.get(new Question(definition.getId(), definition.getVersion(), new HashMap<>(inputs)));
    }

    private record Question(String definitionId, int version, Map<String, @Nullable Object> inputs) {}

    private Evaluation ask(Question question) {
        List<String> fired = FiredRules.begin();
        try {
            DmnDecisionResult result = decisions
                    .evaluateDecisionById(question.definitionId())
                    .variables(question.inputs())
                    .evaluate();
            List<Map<String, @Nullable Object>> results = new ArrayList<>();
            result.forEach(entries -> results.add(Collections.unmodifiableMap(new HashMap<>(entries.getEntryMap()))));
            return new Evaluation(
                    List.copyOf(results),
                    rules(question.definitionId(), fired),
                    question.definitionId(),
                    question.version());
        } finally {
            FiredRules.end();
        }
    }

    private List<FiredRule> rules(String definitionId, List<String> ids) {
        Map<String, String> texts = annotations.computeIfAbsent(definitionId, this::readAnnotations);
        return ids.stream()
                .map(id -> new FiredRule(id, texts.getOrDefault(id, "")))
                .toList();
    }

    private Map<String, String> readAnnotations(String definitionId) {
        try (InputStream model = repository.getDecisionModel(definitionId)) {
            return RuleAnnotations.of(model.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** FEEL calls methods of Java objects: only plain values reach it. */
    private static void requirePlain(String name, @Nullable Object value) {
        if (value instanceof List<?> list) {
            list.forEach(element -> requirePlain(name, element));
        } else if (value != null
                && !(value instanceof String
                        || value instanceof Boolean
                        || value instanceof Integer
                        || value instanceof Long
                        || value instanceof Double
                        || value instanceof Date)) {
            throw new IllegalArgumentException(
                    "Input " + name + " may not be a " + value.getClass().getName());
        }
    }
}
