package org.opora.engine;

import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Which elements and attributes a diagram may use, and what may stand in them. */
final class BpmnAllowList {

    static final Set<String> ELEMENTS = Set.of(
            "definitions",
            "process",
            "collaboration",
            "participant",
            "laneSet",
            "childLaneSet",
            "lane",
            "flowNodeRef",
            "startEvent",
            "endEvent",
            "boundaryEvent",
            "intermediateCatchEvent",
            "intermediateThrowEvent",
            "userTask",
            "serviceTask",
            "receiveTask",
            "manualTask",
            "task",
            "callActivity",
            "subProcess",
            "exclusiveGateway",
            "parallelGateway",
            "inclusiveGateway",
            "eventBasedGateway",
            "sequenceFlow",
            "incoming",
            "outgoing",
            "conditionExpression",
            "timerEventDefinition",
            "timeDate",
            "timeDuration",
            "timeCycle",
            "messageEventDefinition",
            "errorEventDefinition",
            "escalationEventDefinition",
            "terminateEventDefinition",
            "message",
            "error",
            "escalation",
            "messageFlow",
            "multiInstanceLoopCharacteristics",
            "loopCardinality",
            "completionCondition",
            "extensionElements",
            "documentation",
            "textAnnotation",
            "text",
            "association",
            "group",
            "category",
            "categoryValue",
            "dataObject",
            "dataObjectReference",
            "dataStoreReference");

    static final Set<String> ATTRIBUTES = Set.of(
            "id",
            "name",
            "isExecutable",
            "sourceRef",
            "targetRef",
            "processRef",
            "messageRef",
            "errorRef",
            "escalationRef",
            "attachedToRef",
            "cancelActivity",
            "isInterrupting",
            "triggeredByEvent",
            "calledElement",
            "default",
            "gatewayDirection",
            "eventGatewayType",
            "isSequential",
            "targetNamespace",
            "exporter",
            "exporterVersion",
            "errorCode",
            "escalationCode",
            "textFormat",
            "associationDirection",
            "isClosed",
            "processType",
            "categoryValueRef",
            "dataObjectRef",
            "value",
            "parallelMultiple");

    private static final Pattern GROUPS = Pattern.compile("[a-z]+(,[a-z]+)*");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{0,60}");
    private static final Pattern BINDING = Pattern.compile("latest|deployment");
    private static final Pattern TERM = Pattern.compile("P\\d{1,6}D|\\d{1,6}");
    private static final Pattern BOOLEAN = Pattern.compile("true|false");

    /** Per camunda attribute: what its value must be. Where it may stand is {@link #CAMUNDA_PLACES}. */
    static final Map<String, Predicate<String>> CAMUNDA_ATTRIBUTES = Map.ofEntries(
            Map.entry("asyncBefore", matches(BOOLEAN)),
            Map.entry("asyncAfter", matches(BOOLEAN)),
            Map.entry("exclusive", matches(BOOLEAN)),
            Map.entry("delegateExpression", SafeDelegate::isReference),
            Map.entry("formKey", matches(FORM)),
            Map.entry("candidateGroups", matches(GROUPS)),
            Map.entry("assignee", SafeExpressions::isLiteralOrVariable),
            Map.entry("dueDate", SafeExpressions::isLiteralOrVariable),
            Map.entry("followUpDate", SafeExpressions::isLiteralOrVariable),
            Map.entry("priority", SafeExpressions::isLiteralOrVariable),
            Map.entry("collection", SafeExpressions::isVariable),
            Map.entry("elementVariable", matches(NAME)),
            Map.entry("calledElementBinding", matches(BINDING)),
            Map.entry("historyTimeToLive", matches(TERM)),
            Map.entry("isStartableInTasklist", matches(BOOLEAN)),
            Map.entry("versionTag", SafeExpressions::isLiteral),
            Map.entry("diagramRelationId", SafeExpressions::isLiteral),
            Map.entry("errorCodeVariable", matches(NAME)),
            Map.entry("errorMessageVariable", matches(NAME)),
            Map.entry("escalationCodeVariable", matches(NAME)));

    private static final Set<String> ASYNC = Set.of("asyncBefore", "asyncAfter", "exclusive");

    /** Per element: the camunda attributes beside the asynchronous ones, which any flow node may have. */
    private static final Map<String, Set<String>> CAMUNDA_PLACES = Map.of(
            "userTask", Set.of("formKey", "candidateGroups", "assignee", "dueDate", "followUpDate", "priority"),
            "serviceTask", Set.of("delegateExpression"),
            "callActivity", Set.of("calledElementBinding"),
            "multiInstanceLoopCharacteristics", Set.of("collection", "elementVariable"),
            "process", Set.of("historyTimeToLive", "versionTag", "isStartableInTasklist"),
            "definitions", Set.of("diagramRelationId"),
            "errorEventDefinition", Set.of("errorCodeVariable", "errorMessageVariable"),
            "escalationEventDefinition", Set.of("escalationCodeVariable"));

    /** Extension elements and their attributes, which have no namespace. */
    static final Map<String, Map<String, Predicate<String>>> CAMUNDA_ELEMENTS = Map.of(
            "properties", Map.of(),
            "property",
                    Map.of(
                            "id",
                            SafeExpressions::isLiteral,
                            "name",
                            SafeExpressions::isLiteral,
                            "value",
                            SafeExpressions::isLiteral),
            "in", mapping(),
            "out", mapping(),
            "failedJobRetryTimeCycle", Map.of(),
            "inputOutput", Map.of(),
            "inputParameter", Map.of("name", matches(NAME)),
            "outputParameter", Map.of("name", matches(NAME)));

    private BpmnAllowList() {}

    static boolean mayStandOn(String element, String camundaAttribute) {
        return ASYNC.contains(camundaAttribute)
                || CAMUNDA_PLACES.getOrDefault(element, Set.of()).contains(camundaAttribute);
    }

    private static Map<String, Predicate<String>> mapping() {
        return Map.of(
                "source", matches(NAME),
                "target", matches(NAME),
                "sourceExpression",
                        value -> SafeExpressions.isLiteralOrVariable(value) || SafeExpressions.isConstant(value),
                "variables", matches(Pattern.compile("all")),
                "businessKey", SafeExpressions::isLiteralOrVariable,
                "local", matches(BOOLEAN));
    }

    private static Predicate<String> matches(Pattern pattern) {
        return value -> pattern.matcher(value).matches();
    }

    /** A delegate is named, never computed. */
    private static final class SafeDelegate {
        static boolean isReference(String value) {
            return SafeExpressions.nameIn(value).endsWith("Delegate");
        }
    }
}
