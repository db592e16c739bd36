package org.opora.editor;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.opora.bpmn.ModelNames;
import org.opora.engine.BundledModels;
import org.opora.engine.DiagramFacts;
import org.opora.form.FormOverlays;
import org.opora.form.FormSchema;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** A form has no name of its own: people know it by the tasks that it belongs to. */
@Component
class FormNames {

    private final Supplier<Map<String, Set<String>>> tasks;
    private final ModelNames names;
    private final FormOverlays overlays;

    FormNames(BundledModels bundle, ModelNames names, FormOverlays overlays) {
        this.tasks = SingletonSupplier.of(() -> tasksByForm(bundle));
        this.names = names;
        this.overlays = overlays;
    }

    /** Names of its tasks; of a form that somebody drew the first words, as far as they are fixed; else its key. */
    String of(FormSchema form) {
        Set<String> known = tasks.get().get(form.formId());
        if (known != null) {
            return known.stream().map(names::of).collect(Collectors.joining(" · "));
        }
        String words = overlays.shown(form)
                .json()
                .path("components")
                .path(0)
                .path("text")
                .asText("")
                .replaceAll("[#*_]", "")
                .strip();
        String first = words.lines().findFirst().orElse("");
        return first.isEmpty() || first.contains("{{") ? form.formId() : first;
    }

    private static Map<String, Set<String>> tasksByForm(BundledModels bundle) {
        Map<String, Set<String>> found = new TreeMap<>();
        bundle.models().stream()
                .flatMap(file -> DiagramFacts.read(file.content()).userTasks().stream())
                .filter(task -> !task.formKey().isEmpty() && !task.name().isEmpty())
                .forEach(task -> found.computeIfAbsent(task.formKey(), key -> new LinkedHashSet<>())
                        .add(task.name()));
        return found;
    }
}
