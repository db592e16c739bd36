package org.opora.editor;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.opora.engine.BundledModels;
import org.opora.engine.BundledModels.BundledFile;
import org.opora.engine.DeploymentOrigin;
import org.opora.engine.ModelDeployments;
import org.opora.engine.ModelVersion;
import org.opora.form.FormOverlays;
import org.opora.form.FormSchema;
import org.opora.form.FormSchemas;
import org.springframework.stereotype.Component;

/** Versions of all three kinds, wherever they are kept: the engine has diagrams and decisions, the database the forms. */
@Component
class ModelStore {

    private final ModelDeployments models;
    private final FormSchemas forms;
    private final FormOverlays overlays;
    private final BundledModels bundle;
    private final VersionComments comments;

    ModelStore(
            ModelDeployments models,
            FormSchemas forms,
            FormOverlays overlays,
            BundledModels bundle,
            VersionComments comments) {
        this.models = models;
        this.forms = forms;
        this.overlays = overlays;
        this.bundle = bundle;
        this.comments = comments;
    }

    List<ModelLine> latest(ModelKind kind) {
        return switch (kind) {
            case DIAGRAM ->
                models.diagrams().stream()
                        .map(v -> line(kind, v, runningOf(v.key())))
                        .toList();
            case DECISION ->
                models.decisions().stream().map(v -> line(kind, v, 0)).toList();
            case FORM -> forms.all().stream().map(this::line).toList();
        };
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

    private long runningOf(String key) {
        return models.diagram(key).stream().mapToLong(ModelVersion::running).sum();
    }

    private ModelLine line(ModelKind kind, ModelVersion version, long running) {
        VersionComments.Comment comment = comments.of(kind, version.key(), version.version());
        return new ModelLine(
                version.key(),
                version.name(),
                version.version(),
                version.origin(),
                version.deployedAt(),
                running,
                comment.text(),
                comment.by(),
                offer(kind, version.key()).isPresent());
    }

    private ModelLine line(FormSchema form) {
        VersionComments.Comment comment = comments.of(ModelKind.FORM, form.formId(), form.version());
        String name = overlays.shown(form)
                .json()
                .path("components")
                .path(0)
                .path("text")
                .asText("")
                .replaceAll("[#*_]", "")
                .strip();
        return new ModelLine(
                form.formId(),
                name.isEmpty() ? form.formId() : name.lines().findFirst().orElse(form.formId()),
                form.version(),
                DeploymentOrigin.valueOf(
                        forms.originOf(form.formId(), form.version()).name()),
                null,
                0,
                comment.text(),
                comment.by(),
                offer(ModelKind.FORM, form.formId()).isPresent());
    }
}
