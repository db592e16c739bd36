package org.opora.bpmn;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** What a form asks is what the handler takes. */
final class FormRules {

    private static final Set<String> SHOWN_ONLY = Set.of("table", "expression");

    private FormRules() {}

    static List<String> fields(Models models) {
        List<String> breaches = new ArrayList<>();
        models.all(UserTask.class).forEach(task -> {
            JavaSide.Handler handler = models.java().handlers().get(Models.className(task.getId(), "Handler"));
            JsonNode form = models.forms().get(String.valueOf(task.getCamundaFormKey()));
            if (handler != null && handler.answers() != null && form != null) {
                Set<String> all = new TreeSet<>();
                Set<String> writable = new TreeSet<>();
                keys(form, all, writable);
                if (!all.containsAll(handler.answers()) || !handler.answers().containsAll(writable)) {
                    breaches.add(
                            task.getId() + ": the form asks " + writable + ", the answers are " + handler.answers());
                }
            }
        });
        return breaches;
    }

    private static void keys(JsonNode parent, Set<String> all, Set<String> writable) {
        for (JsonNode component : parent.path("components")) {
            String key = component.path("key").asText(component.path("path").asText(""));
            boolean shown = component.path("disabled").asBoolean()
                    || component.path("readonly").asBoolean()
                    || SHOWN_ONLY.contains(component.path("type").asText());
            if (key.isEmpty()) {
                keys(component, all, writable);
            } else {
                all.add(key.split("\\.")[0]);
                if (!shown) {
                    writable.add(key.split("\\.")[0]);
                }
            }
        }
    }
}
