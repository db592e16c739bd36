package org.opora.bpmn;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Two small diagrams with all they need, as text in which a test may spoil one thing. */
record SmallModel(
        String diagram,
        String called,
        Map<String, String> forms,
        Map<String, Set<String>> names,
        Map<String, JavaSide.Handler> handlers,
        String readme) {

    private static final String FORM =
            "{\"id\":\"%s\",\"components\":[{\"type\":\"textfield\",\"key\":\"text\"},{\"type\":\"text\",\"text\":\"…\"}]}";

    static SmallModel good() {
        Map<String, Set<String>> names = new HashMap<>();
        names.put("keys", Set.of("small", "called"));
        names.put("ids", Set.of("userTask_writeThing"));
        names.put("delegates", Set.of("OpenThingDelegate"));
        names.put("messages", Set.of("ThingCancelled"));
        names.put("correlated", Set.of("ThingCancelled"));
        names.put("errors", Set.of("thing-missing"));
        names.put("variables", Set.of("caseKey", "thingDue", "accepted", "thingId"));
        names.put("used", Set.of("thingId"));
        names.put("OpenThingDelegate", Set.of("thingDue", "thingId"));
        names.put("CheckThingHandler", Set.of("accepted"));
        return new SmallModel(
                SmallDiagrams.SMALL,
                SmallDiagrams.CALLED,
                Map.of("write-thing", FORM.formatted("write-thing"), "check-thing", FORM.formatted("check-thing")),
                names,
                Map.of(
                        "WriteThingHandler", new JavaSide.Handler("thing", Set.of("text")),
                        "CheckThingHandler", new JavaSide.Handler("thing", Set.of("text"))),
                """
                | `small` | `userTask_writeThing` | `write-thing` | `thing` | `WriteThingHandler` |
                | `small` | `userTask_checkThing` | `check-thing` | `thing` | `CheckThingHandler` |
                """);
    }

    /** With a part of the diagram's text replaced; fails when the part is not there. */
    SmallModel drawn(String part, String instead) {
        if (!diagram.contains(part)) {
            throw new IllegalArgumentException("the small diagram has no " + part);
        }
        return new SmallModel(diagram.replace(part, instead), called, forms, names, handlers, readme);
    }

    /** With names added to one of the lists of the Java side. */
    SmallModel knowing(String list, String... added) {
        Map<String, Set<String>> more = new HashMap<>(names);
        Set<String> all = new TreeSet<>(names.getOrDefault(list, Set.of()));
        all.addAll(Set.of(added));
        more.put(list, all);
        return new SmallModel(diagram, called, forms, more, handlers, readme);
    }

    SmallModel forgetting(String list) {
        Map<String, Set<String>> less = new HashMap<>(names);
        less.put(list, Set.of());
        return new SmallModel(diagram, called, forms, less, handlers, readme);
    }

    SmallModel withForm(String name, String json) {
        Map<String, String> more = new HashMap<>(forms);
        more.put(name, json);
        return new SmallModel(diagram, called, more, names, handlers, readme);
    }

    SmallModel withHandler(String name, String... answers) {
        Map<String, JavaSide.Handler> more = new HashMap<>(handlers);
        more.put(name, new JavaSide.Handler("thing", Set.of(answers)));
        return new SmallModel(diagram, called, forms, names, more, readme);
    }

    SmallModel withReadme(String text) {
        return new SmallModel(diagram, called, forms, names, handlers, text);
    }

    Models models() {
        Map<String, String> delegates = new HashMap<>();
        names.get("delegates").forEach(name -> delegates.put(name, "thing"));
        JavaSide java = new JavaSide(
                names.get("keys"),
                names.get("ids"),
                delegates,
                handlers,
                names.get("messages"),
                names.get("correlated"),
                names.get("errors"),
                names.get("variables"),
                names.get("used"),
                Map.of(
                        "OpenThingDelegate", names.get("OpenThingDelegate"),
                        "CheckThingHandler", names.get("CheckThingHandler")),
                Map.of("small", Set.of("caseKey")),
                Map.of());
        return Models.of(Map.of("small", diagram, "called", called), forms, java, readme);
    }
}
