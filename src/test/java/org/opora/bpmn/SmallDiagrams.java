package org.opora.bpmn;

/** The diagrams of {@link SmallModel}: a school writes a thing, the coordinator checks it, a called process goes on. */
final class SmallDiagrams {

    private static final String HEAD =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="definitions_small" targetNamespace="http://opora.org/bpmn">
            """;

    static final String SMALL = HEAD
            + """
              <bpmn:message id="message_cancelled" name="ThingCancelled" />
              <bpmn:error id="error_missing" errorCode="thing-missing" />
              <bpmn:process id="small" isExecutable="true" camunda:historyTimeToLive="P30D">
                <bpmn:laneSet id="laneSet_small">
                  <bpmn:lane id="lane_school">
                    <bpmn:flowNodeRef>startEvent_opened</bpmn:flowNodeRef>
                    <bpmn:flowNodeRef>serviceTask_openThing</bpmn:flowNodeRef>
                    <bpmn:flowNodeRef>boundaryEvent_missing</bpmn:flowNodeRef>
                    <bpmn:flowNodeRef>endEvent_missing</bpmn:flowNodeRef>
                    <bpmn:flowNodeRef>userTask_writeThing</bpmn:flowNodeRef>
                  </bpmn:lane>
                  <bpmn:lane id="lane_coordinator">
                    <bpmn:flowNodeRef>userTask_checkThing</bpmn:flowNodeRef>
                    <bpmn:flowNodeRef>gateway_accepted</bpmn:flowNodeRef>
                    <bpmn:flowNodeRef>callActivity_next</bpmn:flowNodeRef>
                    <bpmn:flowNodeRef>endEvent_done</bpmn:flowNodeRef>
                    <bpmn:flowNodeRef>subProcess_cancelled</bpmn:flowNodeRef>
                  </bpmn:lane>
                </bpmn:laneSet>
                <bpmn:startEvent id="startEvent_opened" name="Открыто"><bpmn:outgoing>flow_opened</bpmn:outgoing></bpmn:startEvent>
                <bpmn:serviceTask id="serviceTask_openThing" name="Завести" camunda:asyncBefore="true" camunda:delegateExpression="${openThingDelegate}"><bpmn:incoming>flow_opened</bpmn:incoming><bpmn:outgoing>flow_write</bpmn:outgoing></bpmn:serviceTask>
                <bpmn:boundaryEvent id="boundaryEvent_missing" attachedToRef="serviceTask_openThing"><bpmn:outgoing>flow_missing</bpmn:outgoing><bpmn:errorEventDefinition id="definition_missing" errorRef="error_missing" /></bpmn:boundaryEvent>
                <bpmn:endEvent id="endEvent_missing"><bpmn:incoming>flow_missing</bpmn:incoming></bpmn:endEvent>
                <bpmn:userTask id="userTask_writeThing" name="Написать" camunda:formKey="write-thing" camunda:candidateGroups="director" camunda:dueDate="${thingDue}"><bpmn:extensionElements><camunda:properties><camunda:property name="stage" value="programme" /></camunda:properties></bpmn:extensionElements><bpmn:incoming>flow_write</bpmn:incoming><bpmn:incoming>flow_returned</bpmn:incoming><bpmn:outgoing>flow_check</bpmn:outgoing></bpmn:userTask>
                <bpmn:userTask id="userTask_checkThing" name="Проверить" camunda:formKey="check-thing" camunda:candidateGroups="coordinator"><bpmn:extensionElements><camunda:properties><camunda:property name="stage" value="expertise" /></camunda:properties></bpmn:extensionElements><bpmn:incoming>flow_check</bpmn:incoming><bpmn:outgoing>flow_decide</bpmn:outgoing></bpmn:userTask>
                <bpmn:exclusiveGateway id="gateway_accepted" name="Принято?"><bpmn:incoming>flow_decide</bpmn:incoming><bpmn:outgoing>flow_accepted</bpmn:outgoing><bpmn:outgoing>flow_returned</bpmn:outgoing></bpmn:exclusiveGateway>
                <bpmn:callActivity id="callActivity_next" name="Дальше" calledElement="called"><bpmn:extensionElements><camunda:in businessKey="${caseKey}" /><camunda:in variables="all" /></bpmn:extensionElements><bpmn:incoming>flow_accepted</bpmn:incoming><bpmn:outgoing>flow_done</bpmn:outgoing></bpmn:callActivity>
                <bpmn:endEvent id="endEvent_done" name="Готово"><bpmn:incoming>flow_done</bpmn:incoming></bpmn:endEvent>
                <bpmn:subProcess id="subProcess_cancelled" name="Отменено" triggeredByEvent="true">
                  <bpmn:startEvent id="startEvent_cancelled"><bpmn:outgoing>flow_cancelled</bpmn:outgoing><bpmn:messageEventDefinition id="definition_cancelled" messageRef="message_cancelled" /></bpmn:startEvent>
                  <bpmn:endEvent id="endEvent_cancelled"><bpmn:incoming>flow_cancelled</bpmn:incoming></bpmn:endEvent>
                  <bpmn:sequenceFlow id="flow_cancelled" sourceRef="startEvent_cancelled" targetRef="endEvent_cancelled" />
                </bpmn:subProcess>
                <bpmn:sequenceFlow id="flow_opened" sourceRef="startEvent_opened" targetRef="serviceTask_openThing" />
                <bpmn:sequenceFlow id="flow_missing" sourceRef="boundaryEvent_missing" targetRef="endEvent_missing" />
                <bpmn:sequenceFlow id="flow_write" sourceRef="serviceTask_openThing" targetRef="userTask_writeThing" />
                <bpmn:sequenceFlow id="flow_check" sourceRef="userTask_writeThing" targetRef="userTask_checkThing" />
                <bpmn:sequenceFlow id="flow_decide" sourceRef="userTask_checkThing" targetRef="gateway_accepted" />
                <bpmn:sequenceFlow id="flow_accepted" name="да" sourceRef="gateway_accepted" targetRef="callActivity_next"><bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${accepted}</bpmn:conditionExpression></bpmn:sequenceFlow>
                <bpmn:sequenceFlow id="flow_returned" name="нет" sourceRef="gateway_accepted" targetRef="userTask_writeThing"><bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${!accepted}</bpmn:conditionExpression></bpmn:sequenceFlow>
                <bpmn:sequenceFlow id="flow_done" sourceRef="callActivity_next" targetRef="endEvent_done" />
              </bpmn:process>
              <bpmndi:BPMNDiagram id="diagram_small"><bpmndi:BPMNPlane id="plane_small" bpmnElement="small">
                <bpmndi:BPMNShape id="s1" bpmnElement="lane_school"><dc:Bounds x="160" y="10" width="1000" height="180" /></bpmndi:BPMNShape>
                <bpmndi:BPMNShape id="s2" bpmnElement="lane_coordinator"><dc:Bounds x="160" y="190" width="1000" height="200" /></bpmndi:BPMNShape>
                <bpmndi:BPMNShape id="s3" bpmnElement="startEvent_opened"><dc:Bounds x="200" y="82" width="36" height="36" /></bpmndi:BPMNShape>
                <bpmndi:BPMNShape id="s4" bpmnElement="serviceTask_openThing"><dc:Bounds x="260" y="60" width="100" height="80" /></bpmndi:BPMNShape>
                <bpmndi:BPMNShape id="s5" bpmnElement="boundaryEvent_missing"><dc:Bounds x="292" y="122" width="36" height="36" /></bpmndi:BPMNShape>
                <bpmndi:BPMNShape id="s6" bpmnElement="endEvent_missing"><dc:Bounds x="350" y="152" width="36" height="36" /></bpmndi:BPMNShape>
                <bpmndi:BPMNShape id="s7" bpmnElement="userTask_writeThing"><dc:Bounds x="400" y="60" width="100" height="80" /></bpmndi:BPMNShape>
                <bpmndi:BPMNShape id="s8" bpmnElement="userTask_checkThing"><dc:Bounds x="580" y="220" width="100" height="80" /></bpmndi:BPMNShape>
                <bpmndi:BPMNShape id="s9" bpmnElement="gateway_accepted"><dc:Bounds x="735" y="235" width="50" height="50" /></bpmndi:BPMNShape>
                <bpmndi:BPMNShape id="s10" bpmnElement="callActivity_next"><dc:Bounds x="840" y="220" width="100" height="80" /></bpmndi:BPMNShape>
                <bpmndi:BPMNShape id="s11" bpmnElement="endEvent_done"><dc:Bounds x="1000" y="242" width="36" height="36" /></bpmndi:BPMNShape>
                <bpmndi:BPMNShape id="s12" bpmnElement="subProcess_cancelled"><dc:Bounds x="200" y="310" width="200" height="70" /></bpmndi:BPMNShape>
                <bpmndi:BPMNShape id="s13" bpmnElement="startEvent_cancelled"><dc:Bounds x="220" y="327" width="36" height="36" /></bpmndi:BPMNShape>
                <bpmndi:BPMNShape id="s14" bpmnElement="endEvent_cancelled"><dc:Bounds x="330" y="327" width="36" height="36" /></bpmndi:BPMNShape>
                <bpmndi:BPMNEdge id="e1" bpmnElement="flow_opened"><di:waypoint x="236" y="100" /><di:waypoint x="260" y="100" /></bpmndi:BPMNEdge>
                <bpmndi:BPMNEdge id="e2" bpmnElement="flow_missing"><di:waypoint x="310" y="158" /><di:waypoint x="310" y="170" /><di:waypoint x="350" y="170" /></bpmndi:BPMNEdge>
                <bpmndi:BPMNEdge id="e3" bpmnElement="flow_write"><di:waypoint x="360" y="100" /><di:waypoint x="400" y="100" /></bpmndi:BPMNEdge>
                <bpmndi:BPMNEdge id="e4" bpmnElement="flow_check"><di:waypoint x="500" y="100" /><di:waypoint x="630" y="100" /><di:waypoint x="630" y="220" /></bpmndi:BPMNEdge>
                <bpmndi:BPMNEdge id="e5" bpmnElement="flow_decide"><di:waypoint x="680" y="260" /><di:waypoint x="735" y="260" /></bpmndi:BPMNEdge>
                <bpmndi:BPMNEdge id="e6" bpmnElement="flow_accepted"><di:waypoint x="785" y="260" /><di:waypoint x="840" y="260" /></bpmndi:BPMNEdge>
                <bpmndi:BPMNEdge id="e7" bpmnElement="flow_returned"><di:waypoint x="760" y="235" /><di:waypoint x="760" y="30" /><di:waypoint x="450" y="30" /><di:waypoint x="450" y="60" /></bpmndi:BPMNEdge>
                <bpmndi:BPMNEdge id="e8" bpmnElement="flow_done"><di:waypoint x="940" y="260" /><di:waypoint x="1000" y="260" /></bpmndi:BPMNEdge>
                <bpmndi:BPMNEdge id="e9" bpmnElement="flow_cancelled"><di:waypoint x="256" y="345" /><di:waypoint x="330" y="345" /></bpmndi:BPMNEdge>
              </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
            </bpmn:definitions>
            """;

    static final String CALLED = HEAD
            + """
              <bpmn:process id="called" isExecutable="true" camunda:historyTimeToLive="P30D">
                <bpmn:startEvent id="startEvent_called" name="Начато"><bpmn:outgoing>flow_called</bpmn:outgoing></bpmn:startEvent>
                <bpmn:endEvent id="endEvent_called" name="Кончено"><bpmn:incoming>flow_called</bpmn:incoming></bpmn:endEvent>
                <bpmn:sequenceFlow id="flow_called" sourceRef="startEvent_called" targetRef="endEvent_called" />
              </bpmn:process>
              <bpmndi:BPMNDiagram id="diagram_called"><bpmndi:BPMNPlane id="plane_called" bpmnElement="called">
                <bpmndi:BPMNShape id="c1" bpmnElement="startEvent_called"><dc:Bounds x="200" y="82" width="36" height="36" /></bpmndi:BPMNShape>
                <bpmndi:BPMNShape id="c2" bpmnElement="endEvent_called"><dc:Bounds x="300" y="82" width="36" height="36" /></bpmndi:BPMNShape>
                <bpmndi:BPMNEdge id="c3" bpmnElement="flow_called"><di:waypoint x="236" y="100" /><di:waypoint x="300" y="100" /></bpmndi:BPMNEdge>
              </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
            </bpmn:definitions>
            """;

    private SmallDiagrams() {}
}
