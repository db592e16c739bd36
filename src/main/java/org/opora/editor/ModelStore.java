package org.opora.editor;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.opora.engine.BundledModels;
import org.opora.engine.BundledModels.BundledFile;
import org.opora.engine.DeploymentOrigin;
import org.opora.engine.ModelDeployments;
import org.opora.engine.ModelVersion;
import org.opora.form.FormSchema;
import org.opora.form.FormSchemas;
import org.springframework.stereotype.Component;

/** Versions of all three kinds, wherever they are kept: the engine has diagrams and decisions, the database the forms. */
@Component
class ModelStore {

    private final ModelDeployments models;
    private final FormSchemas forms;
    private final FormNames names;
    private final BundledModels bundle;
    private final VersionComments comments;

    ModelStore(
            ModelDeployments models,
            FormSchemas forms,
            FormNames names,
            BundledModels bundle,
            VersionComments comments) {
        this.models = models;
        this.forms = forms;
        this.names = names;
        this.bundle = bundle;
        this.comments = comments;
    }

    /** The newest version of every model of the kind, in a handful of statements. */
    List<ModelLine> latest(ModelKind kind) {
        Map<String, VersionComments.Comment> written = comments.all(kind);
        Set<String> offered = offered(kind);
        if (kind == ModelKind.FORM) {
            Map<String, FormSchemas.Origin> origins = forms.origins();
            return forms.all().stream()
                    .map(form -> line(
                            form,
                            Objects.requireNonNull(origins.get(form.formId())),
                            comment(written, form.formId(), form.version()),
                            offered.contains(form.formId())))
                    .toList();
        }
        List<ModelVersion> newest = kind == ModelKind.DIAGRAM ? models.diagrams() : models.decisions();
        return newest.stream()
                .map(v -> line(v, v.running(), comment(written, v.key(), v.version()), offered.contains(v.key())))
                .toList();
    }

    private static VersionComments.Comment comment(
            Map<String, VersionComments.Comment> written, String key, int version) {
        return written.getOrDefault(key + " " + version, new VersionComments.Comment(null, null));
    }

    /** Keys for which the bundle has a file that it never deployed. */
    private Set<String> offered(ModelKind kind) {
        if (kind == ModelKind.FORM) {
            return forms.unknown(bundle.forms().stream()
                    .collect(Collectors.toMap(
                            BundledFile::key,
                            file -> new String(file.content(), StandardCharsets.UTF_8),
                            (a, b) -> a)));
        }
        return models.newOfBundle(bundle.models()).stream()
                .filter(file -> file.name().equals(kind.resource(file.key())))
                .map(BundledFile::key)
                .collect(Collectors.toSet());
    }

    List<ModelLine> versions(ModelKind kind, String key) {
        return switch (kind) {
            case DIAGRAM ->
                models.diagram(key).stream()
                        .map(v -> line(kind, v, v.running()))
                        .toList();
            case DECISION ->
                models.decision(key).stream().map(v -> line(kind, v, 0)).toList();
            case FORM -> forms.versions(key).stream().map(this::line).toList();
        };
    }

    Optional<String> text(ModelKind kind, String key, int version) {
        return switch (kind) {
            case DIAGRAM -> text(models.diagram(key), version);
            case DECISION -> text(models.decision(key), version);
            case FORM ->
                forms.versions(key).stream()
                        .filter(form -> form.version() == version)
                        .findFirst()
                        .map(form -> form.json().toPrettyString());
        };
    }

    /** The bundle's file where it is newer than anything the bundle deployed and an editor's version stands before it. */
    Optional<BundledFile> offer(ModelKind kind, String key) {
        List<BundledFile> files = kind == ModelKind.FORM ? bundle.forms() : bundle.models();
        return files.stream()
                .filter(file -> file.name().equals(kind.resource(key)))
                .filter(file -> kind == ModelKind.FORM
                        ? !forms.isKnown(key, new String(file.content(), StandardCharsets.UTF_8))
                        : !models.wasDeployedByBundle(file))
                .findFirst();
    }

    void deploy(ModelKind kind, String key, DeploymentOrigin origin, String text, UUID by) {
        if (kind == ModelKind.FORM) {
            forms.deploy(text, FormSchemas.Origin.valueOf(origin.name()), by);
        } else {
            models.deploy(origin, kind.resource(key), text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private Optional<String> text(List<ModelVersion> versions, int version) {
        return versions.stream()
                .filter(v -> v.version() == version)
                .findFirst()
                .map(v -> new String(models.content(v), StandardCharsets.UTF_8));
    }

    private ModelLine line(ModelKind kind, ModelVersion version, long running) {
        return line(
                version,
                running,
                comments.of(kind, version.key(), version.version()),
                offer(kind, version.key()).isPresent());
    }

    private static ModelLine line(
            ModelVersion version, long running, VersionComments.Comment comment, boolean offered) {
        return new ModelLine(
                version.key(),
                version.name(),
                version.version(),
                version.origin(),
                version.deployedAt(),
                running,
                comment.text(),
                comment.by(),
                offered);
    }

    private ModelLine line(FormSchema form) {
        return line(
                form,
                forms.originOf(form.formId(), form.version()),
                comments.of(ModelKind.FORM, form.formId(), form.version()),
                offer(ModelKind.FORM, form.formId()).isPresent());
    }

    private ModelLine line(
            FormSchema form, FormSchemas.Origin origin, VersionComments.Comment comment, boolean offered) {
        return new ModelLine(
                form.formId(),
                names.of(form),
                form.version(),
                DeploymentOrigin.valueOf(origin.name()),
                null,
                0,
                comment.text(),
                comment.by(),
                offered);
    }
}
