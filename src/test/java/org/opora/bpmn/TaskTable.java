package org.opora.bpmn;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** The README's table of processes, user tasks, forms, modules and handlers, made from the diagrams. */
final class TaskTable {

    private static final Pattern ROW = Pattern.compile("\\| `[a-z-]+` \\| `userTask_\\w+` \\|.*");

    private TaskTable() {}

    static List<String> compare(Models models) {
        List<String> expected = rows(models);
        List<String> written = models.readme()
                .lines()
                .filter(line -> ROW.matcher(line).matches())
                .toList();
        List<String> breaches = new ArrayList<>();
        expected.stream().filter(row -> !written.contains(row)).forEach(row -> breaches.add("the README lacks " + row));
        written.stream()
                .filter(row -> !expected.contains(row))
                .forEach(row -> breaches.add("the README still has " + row));
        if (breaches.isEmpty() && !expected.equals(written)) {
            breaches.add("the README's rows stand in another order");
        }
        return breaches;
    }

    /** Processes by key; tasks in the order of the diagram's file. */
    static List<String> rows(Models models) {
        List<String> rows = new ArrayList<>();
        models.diagrams().forEach((key, diagram) -> diagram.getModelElementsByType(UserTask.class)
                .forEach(task -> {
                    String handler = Models.className(task.getId(), "Handler");
                    JavaSide.Handler known = models.java().handlers().get(handler);
                    rows.add("| `%s` | `%s` | `%s` | `%s` | `%s` |"
                            .formatted(
                                    key,
                                    task.getId(),
                                    task.getCamundaFormKey(),
                                    known == null ? "?" : known.module(),
                                    handler));
                }));
        return rows;
    }
}
