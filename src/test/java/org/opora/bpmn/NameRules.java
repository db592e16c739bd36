package org.opora.bpmn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Error;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.opora.account.Role;

/** Every name of a diagram or form has its Java side, and back. */
final class NameRules {

    private static final Pattern ID = Pattern.compile(
            "(startEvent|endEvent|userTask|serviceTask|callActivity|subProcess|gateway|boundaryEvent|timer|message|event|flow|lane|participant)_[A-Za-z0-9_]+");

    private NameRules() {}

    static List<String> keys(Models models) {
        List<String> breaches = new ArrayList<>();
        models.diagrams().forEach((file, diagram) -> {
            Collection<Process> processes = diagram.getModelElementsByType(Process.class);
            if (processes.size() != 1
                    || processes.stream().anyMatch(one -> !one.getId().equals(file) || !one.isExecutable())) {
                breaches.add(file + ".bpmn must hold one executable process of that key");
            }
        });
        breaches.addAll(
                difference("process", models.diagrams().keySet(), models.java().processKeys()));
        return breaches;
    }

    static List<String> history(Models models) {
        return models.all(Process.class)
                .filter(one ->
                        !String.valueOf(one.getCamundaHistoryTimeToLiveString()).matches("P\\d+D"))
                .map(one -> one.getId() + " does not say how long its history is kept")
                .toList();
    }

    static List<String> ids(Models models) {
        Stream<BaseElement> named = Stream.of(
                        FlowNode.class, SequenceFlow.class, Lane.class, Participant.class, Message.class)
                .flatMap(type -> models.all(type).map(BaseElement.class::cast));
        return named.map(BaseElement::getId)
                .filter(id -> !ID.matcher(id).matches())
                .map(id -> id + " is not <type>_<verbNoun>")
                .toList();
    }

    static List<String> constants(Models models) {
        Set<String> drawn = ids(models, BaseElement.class, id -> id);
        return models.java().elementIds().stream()
                .filter(id -> !drawn.contains(id))
                .map(id -> id + " is a constant, but not drawn")
                .toList();
    }

    static List<String> delegates(Models models) {
        List<String> breaches = new ArrayList<>();
        models.all(ServiceTask.class)
                .filter(task -> !("${" + decapitalised(Models.className(task.getId(), "Delegate")) + "}")
                        .equals(task.getCamundaDelegateExpression()))
                .forEach(task -> breaches.add(task.getId() + " calls " + task.getCamundaDelegateExpression()));
        breaches.addAll(difference(
                "delegate",
                ids(models, ServiceTask.class, id -> Models.className(id, "Delegate")),
                models.java().delegates().keySet()));
        return breaches;
    }

    static List<String> handlers(Models models) {
        return difference(
                "handler",
                ids(models, UserTask.class, id -> Models.className(id, "Handler")),
                models.java().handlers().keySet());
    }

    static List<String> forms(Models models) {
        Set<String> asked = models.all(UserTask.class)
                .map(task -> String.valueOf(task.getCamundaFormKey()))
                .collect(Collectors.toCollection(TreeSet::new));
        List<String> breaches =
                new ArrayList<>(difference("form", asked, models.forms().keySet()));
        models.forms().forEach((file, form) -> {
            if (!form.path("id").asText().equals(file)) {
                breaches.add(file + ".form calls itself " + form.path("id").asText());
            }
        });
        return breaches;
    }

    static List<String> stages(Models models) {
        Set<String> known = Arrays.stream(Stage.values()).map(Stage::key).collect(Collectors.toSet());
        return models.all(UserTask.class)
                .filter(task -> Models.stages(task).size() != 1 || !known.containsAll(Models.stages(task)))
                .map(task -> task.getId() + " names as its stage " + Models.stages(task))
                .toList();
    }

    /** A role by its literal name, a person only by a variable. */
    static List<String> performers(Models models) {
        Set<String> groups = Arrays.stream(Role.values()).map(Role::group).collect(Collectors.toSet());
        return models.all(UserTask.class)
                .filter(task -> {
                    String group = task.getCamundaCandidateGroups();
                    String person = task.getCamundaAssignee();
                    return group == null
                            ? person == null || Expressions.variables(person).size() != 1
                            : !groups.contains(group) || person != null;
                })
                .map(task -> task.getId() + " is for " + task.getCamundaCandidateGroups() + " / "
                        + task.getCamundaAssignee())
                .toList();
    }

    static List<String> messages(Models models) {
        Set<String> drawn = models.all(Message.class).map(Message::getName).collect(Collectors.toSet());
        List<String> breaches =
                new ArrayList<>(difference("message", drawn, models.java().messages()));
        models.java().messages().stream()
                .filter(name -> !models.java().correlated().contains(name))
                .forEach(name -> breaches.add("message " + name + " is sent by nobody"));
        models.diagrams().forEach((key, diagram) -> {
            Set<Message> waited = diagram.getModelElementsByType(MessageEventDefinition.class).stream()
                    .map(MessageEventDefinition::getMessage)
                    .collect(Collectors.toSet());
            diagram.getModelElementsByType(Message.class).stream()
                    .filter(message -> !waited.contains(message))
                    .forEach(message -> breaches.add(key + ": no event waits for message " + message.getName()));
        });
        return breaches;
    }

    static List<String> errors(Models models) {
        Set<String> caught = models.all(ErrorEventDefinition.class)
                .map(ErrorEventDefinition::getError)
                .map(error -> error == null ? "any" : error.getErrorCode())
                .collect(Collectors.toSet());
        Set<String> declared = models.all(Error.class).map(Error::getErrorCode).collect(Collectors.toSet());
        List<String> breaches =
                new ArrayList<>(difference("error", caught, models.java().thrownErrors()));
        declared.stream()
                .filter(code -> !caught.contains(code))
                .forEach(code -> breaches.add("error " + code + " is declared, but caught nowhere"));
        return breaches;
    }

    /** A called process takes all variables and the business key of its caller. */
    static List<String> calls(Models models) {
        List<String> breaches = new ArrayList<>();
        models.all(CallActivity.class).forEach(call -> {
            if (!models.diagrams().containsKey(call.getCalledElement())) {
                breaches.add(call.getId() + " calls " + call.getCalledElement() + ", which is not drawn");
            }
            List<CamundaIn> in = call.getExtensionElements() == null
                    ? List.of()
                    : call.getExtensionElements()
                            .getElementsQuery()
                            .filterByType(CamundaIn.class)
                            .list();
            if (in.stream().noneMatch(one -> "all".equals(one.getCamundaVariables()))
                    || in.stream().noneMatch(one -> one.getCamundaBusinessKey() != null)) {
                breaches.add(call.getId() + " does not hand down variables and business key");
            }
        });
        return breaches;
    }

    static List<String> variables(Models models) {
        Set<String> asked = new TreeSet<>();
        models.diagrams().values().forEach(diagram -> {
            String xml =
                    org.camunda.bpm.model.bpmn.Bpmn.convertToString(diagram).replaceAll("\\$\\{\\w+Delegate}", "");
            asked.addAll(Expressions.variables(xml));
        });
        List<String> breaches = new ArrayList<>();
        asked.stream()
                .filter(name -> !models.java().variables().contains(name))
                .forEach(name -> breaches.add("variable " + name + " is asked for, but unknown to Java"));
        models.java().sets().values().stream()
                .flatMap(Set::stream)
                .filter(name -> !models.java().variables().contains(name))
                .forEach(name -> breaches.add("variable " + name + " is set, but not declared"));
        models.java().variables().stream()
                .filter(name ->
                        !asked.contains(name) && !models.java().usedVariables().contains(name))
                .filter(name -> !name.endsWith("Due") && !name.startsWith("do"))
                .forEach(name -> breaches.add("variable " + name + " is declared, but used nowhere"));
        return breaches;
    }

    private static List<String> difference(String what, Set<String> drawn, Set<String> written) {
        List<String> breaches = new ArrayList<>();
        drawn.stream()
                .filter(one -> !written.contains(one))
                .forEach(one -> breaches.add(what + " " + one + " is drawn, but not there"));
        written.stream()
                .filter(one -> !drawn.contains(one))
                .forEach(one -> breaches.add(what + " " + one + " is there, but drawn nowhere"));
        return breaches;
    }

    private static <T extends BaseElement> Set<String> ids(
            Models models, Class<T> type, Function<String, String> name) {
        return models.all(type)
                .map(BaseElement::getId)
                .filter(id -> id != null)
                .map(name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String decapitalised(String name) {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }
}
