package org.opora.engine;

/** Called processes reduced to one step. */
final class StubbedProcesses {

    private StubbedProcesses() {}

    static String passing(String key) {
        return process(
                key,
                "<serviceTask id=\"serviceTask_stub\" camunda:delegateExpression=\"${" + delegateOf(key) + "}\"/>",
                "serviceTask_stub");
    }

    static String waiting(String key) {
        return process(key, "<userTask id=\"userTask_stub\" name=\"" + key + "\"/>", "userTask_stub");
    }

    static String delegateOf(String key) {
        return "stub_" + key.replace('-', '_') + "Delegate";
    }

    private static String process(String key, String step, String id) {
        return """
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="stub">
                  <process id="%s" isExecutable="true" camunda:historyTimeToLive="P1D">
                    <startEvent id="startEvent_stub"/><sequenceFlow id="flow_1" sourceRef="startEvent_stub" targetRef="%s"/>
                    %s
                    <sequenceFlow id="flow_2" sourceRef="%s" targetRef="endEvent_stub"/><endEvent id="endEvent_stub"/>
                  </process>
                </definitions>
                """
                .formatted(key, id, step, id);
    }
}
