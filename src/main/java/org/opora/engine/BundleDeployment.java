package org.opora.engine;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.opora.engine.BundledModels.BundledFile;
import org.opora.form.FormSchemas;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Deploys the bundle at the start: a file only when it is new and the latest version of its key came from the bundle.
 * What an administrator changed in the browser stays; the newer bundle version is offered on the diagram's page.
 */
@Component
class BundleDeployment implements SmartLifecycle {

    /** Before the port opens and before anything that starts instances. */
    static final int PHASE = 0;

    private static final Logger LOG = LoggerFactory.getLogger(BundleDeployment.class);

    private final BundledModels bundle;
    private final StoredApprovals approvals;
    private final ModelGuard guard;
    private final RepositoryService repository;
    private final FormSchemas forms;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private volatile boolean running;

    BundleDeployment(
            BundledModels bundle,
            StoredApprovals approvals,
            ModelGuard guard,
            RepositoryService repository,
            FormSchemas forms,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.bundle = bundle;
        this.approvals = approvals;
        this.guard = guard;
        this.repository = repository;
        this.forms = forms;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void start() {
        transaction.executeWithoutResult(status -> deploy());
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }

    private void deploy() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext(?))")
                .param("bundle")
                .query()
                .listOfRows();
        SystemContext.run("bundle", () -> {
            bundle.models().forEach(this::deployModel);
            bundle.forms().forEach(this::deployForm);
        });
    }

    private void deployModel(BundledFile file) {
        if (approvals.isKnownOfBundle(file.name(), file.sha256()) || ownedByEditor(file.name())) {
            return;
        }
        List<Refusal> refusals = guard.judge(file.name(), file.content());
        if (!refusals.isEmpty()) {
            // The node starts all the same: what runs goes on with the version it has. The model tests stop such a
            // build.
            LOG.error("{} is not deployed: {}", file.name(), refusals);
            return;
        }
        DeploymentOrigin.BUNDLE.call(() -> repository
                .createDeployment()
                .name(file.key())
                .source(DeploymentOrigin.BUNDLE.source())
                .addInputStream(file.name(), new java.io.ByteArrayInputStream(file.content()))
                .deploy());
        LOG.info("Deployed {}", file.name());
    }

    private boolean ownedByEditor(String resource) {
        return latest(resource)
                .map(Deployment::getSource)
                .filter(DeploymentOrigin.EDITOR.source()::equals)
                .isPresent();
    }

    /** The latest deployment of a file: its name is the key, and each file is deployed alone. */
    private Optional<Deployment> latest(String resource) {
        String key = resource.substring(resource.indexOf('/') + 1, resource.lastIndexOf('.'));
        return repository
                .createDeploymentQuery()
                .deploymentName(key)
                .orderByDeploymentTime()
                .desc()
                .listPage(0, 20)
                .stream()
                .filter(deployment -> repository
                        .getDeploymentResourceNames(deployment.getId())
                        .contains(resource))
                .findFirst();
    }

    private void deployForm(BundledFile file) {
        String text = new String(file.content(), StandardCharsets.UTF_8);
        boolean editors = forms.originOfLatest(file.key())
                .filter(FormSchemas.Origin.EDITOR::equals)
                .isPresent();
        if (!editors && !forms.isKnown(file.key(), text)) {
            forms.deploy(text, FormSchemas.Origin.BUNDLE, null);
        }
    }
}
