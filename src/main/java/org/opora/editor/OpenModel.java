package org.opora.editor;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opora.account.Access;
import org.opora.account.Role;
import org.opora.engine.DeploymentOrigin;
import org.opora.error.NotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists and opens diagrams, decisions and forms for an administrator. */
@Service
public class OpenModel {

    private final ModelStore store;
    private final Access access;

    OpenModel(ModelStore store, Access access) {
        this.store = store;
        this.access = access;
    }

    /**
     * An opened model.
     *
     * @param current the version that new instances take
     * @param offer text of the bundle's newer version, null when there is none
     */
    public record Opened(
            ModelKind kind, String key, ModelLine current, List<ModelLine> versions, @Nullable String offer) {}

    @Transactional(readOnly = true)
    public List<ModelLine> list(ModelKind kind) {
        access.requireAny(Role.ADMIN);
        return store.latest(kind);
    }

    /** Models of all kinds that somebody changed here, or for which the application offers a newer version. */
    @Transactional(readOnly = true)
    public List<ChangedModel> changed() {
        access.requireAny(Role.ADMIN);
        return Arrays.stream(ModelKind.values())
                .flatMap(kind -> store.latest(kind).stream()
                        .map(line -> new ChangedModel(
                                kind,
                                line.key(),
                                line.name(),
                                line.version(),
                                line.origin() == DeploymentOrigin.EDITOR,
                                line.offered())))
                .filter(model -> model.edited() || model.offered())
                .toList();
    }

    @Transactional(readOnly = true)
    public Opened open(ModelKind kind, String key) {
        access.requireAny(Role.ADMIN);
        List<ModelLine> versions = store.versions(kind, key);
        if (versions.isEmpty()) {
            throw new NotFoundException();
        }
        String offer = store.offer(kind, key)
                .map(file -> new String(file.content(), StandardCharsets.UTF_8))
                .orElse(null);
        return new Opened(kind, key, versions.get(0), versions, offer);
    }

    /** Text of one version. */
    @Transactional(readOnly = true)
    public String text(ModelKind kind, String key, int version) {
        access.requireAny(Role.ADMIN);
        return store.text(kind, key, version).orElseThrow(NotFoundException::new);
    }

    /** Text of the bundle's newer version. */
    @Transactional(readOnly = true)
    public String offered(ModelKind kind, String key) {
        access.requireAny(Role.ADMIN);
        return store.offer(kind, key)
                .map(file -> new String(file.content(), StandardCharsets.UTF_8))
                .orElseThrow(NotFoundException::new);
    }
}
