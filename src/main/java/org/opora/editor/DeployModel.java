package org.opora.editor;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.opora.account.Access;
import org.opora.account.Role;
import org.opora.engine.BundledModels.BundledFile;
import org.opora.engine.DeploymentOrigin;
import org.opora.engine.ModelRefusedException;
import org.opora.engine.Refusal;
import org.opora.error.NotFoundException;
import org.opora.error.OporaException;
import org.opora.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Deploys a model as a new version. Running instances stay on theirs and still finish. */
@Service
public class DeployModel {

    private static final int LONGEST_COMMENT = 500;

    private final ModelStore store;
    private final CheckModel check;
    private final VersionComments comments;
    private final Access access;
    private final Journal journal;
    private final JdbcClient jdbc;

    DeployModel(
            ModelStore store,
            CheckModel check,
            VersionComments comments,
            Access access,
            Journal journal,
            JdbcClient jdbc) {
        this.store = store;
        this.check = check;
        this.comments = comments;
        this.access = access;
        this.journal = journal;
        this.jdbc = jdbc;
    }

    /**
     * A version by the editor.
     *
     * @param expectedVersion the version the person started from, 0 for something new
     */
    public record Command(ModelKind kind, String key, String text, String comment, int expectedVersion) {}

    /**
     * @return number of the new version
     * @throws OporaException {@code model-changed} when somebody deployed a newer version meanwhile, {@code comment-needed}
     * @throws ModelRefusedException with every reason when the check refuses the model
     */
    @Transactional
    public int deploy(Command command) {
        access.requireAny(Role.ADMIN);
        String comment = command.comment().strip();
        if (comment.isEmpty() || comment.length() > LONGEST_COMMENT) {
            throw new OporaException("comment-needed", LONGEST_COMMENT);
        }
        requireExpected(command);
        List<Refusal> refusals = check.check(command.kind(), command.key(), command.text());
        if (!refusals.isEmpty()) {
            throw new ModelRefusedException(command.kind().resource(command.key()), refusals);
        }
        return deploy(command.kind(), command.key(), DeploymentOrigin.EDITOR, command.text(), comment);
    }

    /** Takes the version that the application's bundle offers; from then on the bundle owns the model again. */
    @Transactional
    public int takeOffer(ModelKind kind, String key, String comment, int expectedVersion) {
        access.requireAny(Role.ADMIN);
        BundledFile file = store.offer(kind, key).orElseThrow(NotFoundException::new);
        String text = new String(file.content(), StandardCharsets.UTF_8);
        requireExpected(new Command(kind, key, text, comment, expectedVersion));
        return deploy(kind, key, DeploymentOrigin.BUNDLE, text, comment);
    }

    private void requireExpected(Command command) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext(?))")
                .param("deploy:" + command.kind() + command.key())
                .query()
                .listOfRows();
        int latest = latest(command.kind(), command.key());
        if (latest != command.expectedVersion()) {
            throw new OporaException("model-changed", command.key(), latest, command.expectedVersion());
        }
    }

    private int deploy(ModelKind kind, String key, DeploymentOrigin origin, String text, String comment) {
        UUID by = access.viewer().accountId();
        int before = latest(kind, key);
        store.deploy(kind, key, origin, text, by);
        int version = latest(kind, key);
        if (version == before) {
            throw new OporaException("model-unchanged", key);
        }
        comments.add(kind, key, version, comment, by);
        journal.record(Journal.entry("model.deployed")
                .subject(kind.path(), key)
                .detail("key", key)
                .detail("version", version)
                .detail("comment", comment));
        return version;
    }

    private int latest(ModelKind kind, String key) {
        List<ModelLine> versions = store.versions(kind, key);
        return versions.isEmpty() ? 0 : versions.get(0).version();
    }
}
