package org.opora.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Versions of diagrams and decisions in the engine. Who may see or change them is the caller's decision. */
@Component
public class ModelDeployments {

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final ModelGuard guard;
    private final StoredApprovals approvals;
    private final TransactionTemplate trial;
    private final JdbcClient jdbc;

    ModelDeployments(
            RepositoryService repository,
            RuntimeService runtime,
            ModelGuard guard,
            StoredApprovals approvals,
            PlatformTransactionManager transactions,
            JdbcClient jdbc) {
        this.repository = repository;
        this.runtime = runtime;
        this.guard = guard;
        this.approvals = approvals;
        this.jdbc = jdbc;
        this.trial = new TransactionTemplate(transactions);
        trial.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** The newest version of every diagram; instances are counted over all versions. Few statements for many diagrams. */
    public List<ModelVersion> diagrams() {
        return SystemContext.call("list of diagrams", () -> {
            Map<String, Deployment> deployments = deployments();
            Map<String, Long> running = running();
            return repository.createProcessDefinitionQuery().latestVersion().list().stream()
                    .map(one -> version(
                            one.getId(),
                            Objects.requireNonNull(deployments.get(one.getDeploymentId())),
                            one.getKey(),
                            one.getName(),
                            one.getVersion(),
                            running.getOrDefault(one.getKey(), 0L)))
                    .toList();
        });
    }

    /** What the processes are called now, by their keys, in the order of their names. One statement. */
    public Map<String, String> processNames() {
        return SystemContext.call("names of processes", () -> {
            Map<String, String> names = new LinkedHashMap<>();
            repository
                    .createProcessDefinitionQuery()
                    .latestVersion()
                    .orderByProcessDefinitionName()
                    .asc()
                    .list()
                    .stream()
                    .filter(one -> one.getName() != null)
                    .forEach(one -> names.put(one.getKey(), one.getName()));
            return names;
        });
    }

    /** The newest version of every decision. */
    public List<ModelVersion> decisions() {
        return SystemContext.call("list of decisions", () -> {
            Map<String, Deployment> deployments = deployments();
            return repository.createDecisionDefinitionQuery().latestVersion().list().stream()
                    .map(one -> version(
                            one.getId(),
                            Objects.requireNonNull(deployments.get(one.getDeploymentId())),
                            one.getKey(),
                            one.getName(),
                            one.getVersion(),
                            0))
                    .toList();
        });
    }

    private Map<String, Deployment> deployments() {
        return repository.createDeploymentQuery().list().stream()
                .collect(Collectors.toMap(Deployment::getId, Function.identity()));
    }

    private Map<String, Long> running() {
        Map<String, Long> counts = new HashMap<>();
        jdbc.sql("select d.key_, count(*) from act_ru_execution e join act_re_procdef d on d.id_ = e.proc_def_id_"
                        + " where e.parent_id_ is null group by d.key_")
                .query(row -> {
                    counts.put(row.getString(1), row.getLong(2));
                });
        return counts;
    }

    /** All versions of a diagram, newest first. */
    public List<ModelVersion> diagram(String key) {
        return SystemContext.call("versions of a diagram", () -> repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .orderByProcessDefinitionVersion()
                .desc()
                .list()
                .stream()
                .map(this::version)
                .toList());
    }

    /** All versions of a decision, newest first. */
    public List<ModelVersion> decision(String key) {
        return SystemContext.call("versions of a decision", () -> repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(key)
                .orderByDecisionDefinitionVersion()
                .desc()
                .list()
                .stream()
                .map(this::version)
                .toList());
    }

    /** The XML of a version. */
    public byte[] content(ModelVersion version) {
        return SystemContext.call("text of a model", () -> {
            String resource = repository
                    .getDeploymentResourceNames(version.deploymentId())
                    .get(0);
            try (InputStream text = repository.getResourceAsStream(version.deploymentId(), resource)) {
                return text.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Those of the files that the bundle never deployed just so. */
    public List<BundledModels.BundledFile> newOfBundle(List<BundledModels.BundledFile> files) {
        Set<String> known = approvals.knownOfBundle();
        return files.stream()
                .filter(file -> !known.contains(file.name() + " " + file.sha256()))
                .toList();
    }

    /** Whether the bundle ever deployed exactly this file. */
    public boolean wasDeployedByBundle(BundledModels.BundledFile file) {
        return approvals.isKnownOfBundle(file.name(), file.sha256());
    }

    /** Deploys in the caller's transaction; running instances stay on their version. */
    public void deploy(DeploymentOrigin origin, String resource, byte[] content) {
        String key = resource.substring(resource.indexOf('/') + 1, resource.lastIndexOf('.'));
        SystemContext.run(
                "deployment",
                () -> origin.call(() -> repository
                        .createDeployment()
                        .name(key)
                        .source(origin.source())
                        .addInputStream(resource, new ByteArrayInputStream(content))
                        .deploy()));
    }

    /** What speaks against the model: the guard's reasons, else what the engine says when it reads the model. */
    public List<Refusal> check(String resource, byte[] content) {
        List<Refusal> refusals = guard.judge(resource, content);
        return refusals.isEmpty() ? trial(resource, content) : refusals;
    }

    private List<Refusal> trial(String resource, byte[] content) {
        List<Refusal> problems = new ArrayList<>();
        trial.executeWithoutResult(status -> {
            status.setRollbackOnly();
            try {
                deploy(DeploymentOrigin.OTHER, resource, content);
            } catch (ParseException e) {
                e.getResorceReports().forEach(report -> report.getErrors()
                        .forEach(error -> problems.add(Refusal.of(
                                Optional.ofNullable(error.getMainElementId()).orElse(""),
                                "notParsed",
                                error.getMessage()))));
            } catch (ProcessEngineException e) {
                problems.add(Refusal.of("", "notParsed", String.valueOf(e.getMessage())));
            }
        });
        return problems;
    }

    private ModelVersion version(ProcessDefinition definition) {
        long running = runtime.createProcessInstanceQuery()
                .processDefinitionId(definition.getId())
                .count();
        return version(
                definition.getId(),
                definition.getDeploymentId(),
                definition.getKey(),
                definition.getName(),
                definition.getVersion(),
                running);
    }

    private ModelVersion version(DecisionDefinition definition) {
        return version(
                definition.getId(),
                definition.getDeploymentId(),
                definition.getKey(),
                definition.getName(),
                definition.getVersion(),
                0);
    }

    private ModelVersion version(String id, String deploymentId, String key, String name, int version, long running) {
        Deployment deployment =
                repository.createDeploymentQuery().deploymentId(deploymentId).singleResult();
        return version(id, deployment, key, name, version, running);
    }

    private static ModelVersion version(
            String id, Deployment deployment, String key, @Nullable String name, int version, long running) {
        DeploymentOrigin origin = deployment.getSource() == null
                ? DeploymentOrigin.OTHER
                : DeploymentOrigin.valueOf(deployment.getSource().toUpperCase(Locale.ROOT));
        return new ModelVersion(
                id,
                deployment.getId(),
                key,
                name == null ? key : name,
                version,
                origin,
                deployment.getDeploymentTime().toInstant(),
                running);
    }
}
