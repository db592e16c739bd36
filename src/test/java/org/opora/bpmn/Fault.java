package org.opora.bpmn;

import java.util.function.UnaryOperator;

/** One thing spoilt in the small model, the rule that must find it and what its sentence names. */
enum Fault {
    KEY_OTHER_THAN_FILE(
            ModelRule.ONE_PROCESS_PER_FILE_KNOWN_TO_JAVA,
            "small.bpmn",
            m -> m.drawn("<bpmn:process id=\"small\"", "<bpmn:process id=\"other\"")),
    KEY_UNKNOWN_TO_JAVA(ModelRule.ONE_PROCESS_PER_FILE_KNOWN_TO_JAVA, "process small", m -> m.forgetting("keys")),
    KEY_ONLY_IN_JAVA(ModelRule.ONE_PROCESS_PER_FILE_KNOWN_TO_JAVA, "process gone", m -> m.knowing("keys", "gone")),
    HISTORY_FOR_EVER(
            ModelRule.HISTORY_IS_KEPT_FOR_A_WHILE, "small", m -> m.drawn(" camunda:historyTimeToLive=\"P30D\"", "")),
    ID_WITHOUT_TYPE(
            ModelRule.IDS_SAY_TYPE_AND_VERB, "Activity_1x", m -> m.drawn("serviceTask_openThing", "Activity_1x")),
    CONSTANT_OF_A_REMOVED_TASK(
            ModelRule.CONSTANTS_NAME_WHAT_IS_DRAWN, "userTask_gone", m -> m.knowing("ids", "userTask_gone")),
    DELEGATE_OF_ANOTHER_STEP(
            ModelRule.DELEGATES_AND_BACK,
            "serviceTask_openThing",
            m -> m.drawn("${openThingDelegate}", "${closeThingDelegate}")),
    DELEGATE_MISSING(ModelRule.DELEGATES_AND_BACK, "OpenThingDelegate", m -> m.forgetting("delegates")),
    DELEGATE_WITHOUT_STEP(
            ModelRule.DELEGATES_AND_BACK, "CloseThingDelegate", m -> m.knowing("delegates", "CloseThingDelegate")),
    HANDLER_MISSING(
            ModelRule.HANDLERS_AND_BACK, "SignThingHandler", m -> m.drawn("userTask_checkThing", "userTask_signThing")),
    HANDLER_WITHOUT_TASK(ModelRule.HANDLERS_AND_BACK, "SignThingHandler", m -> m.withHandler("SignThingHandler")),
    FORM_MISSING(
            ModelRule.FORMS_AND_BACK, "sign-thing", m -> m.drawn("formKey=\"check-thing\"", "formKey=\"sign-thing\"")),
    FORM_UNUSED(ModelRule.FORMS_AND_BACK, "form old-thing", m -> m.withForm("old-thing", "{\"id\":\"old-thing\"}")),
    FORM_OF_ANOTHER_NAME(
            ModelRule.FORMS_AND_BACK, "check-thing.form", m -> m.withForm("check-thing", "{\"id\":\"copied-thing\"}")),
    FIELD_NOBODY_TAKES(
            ModelRule.FORM_FIELDS_ARE_THE_ANSWERS,
            "userTask_checkThing",
            m -> m.withForm(
                    "check-thing", "{\"id\":\"check-thing\",\"components\":[{\"key\":\"text\"},{\"key\":\"more\"}]}")),
    ANSWER_NOBODY_ASKS(
            ModelRule.FORM_FIELDS_ARE_THE_ANSWERS,
            "userTask_checkThing",
            m -> m.withHandler("CheckThingHandler", "text", "more")),
    STAGE_UNKNOWN(
            ModelRule.TASKS_NAME_ONE_STAGE,
            "userTask_writeThing",
            m -> m.drawn("value=\"programme\"", "value=\"leisure\"")),
    STAGE_MISSING(
            ModelRule.TASKS_NAME_ONE_STAGE,
            "userTask_writeThing",
            m -> m.drawn("name=\"stage\" value=\"programme\"", "name=\"note\" value=\"programme\"")),
    ROLE_UNKNOWN(
            ModelRule.TASKS_NAME_WHO,
            "userTask_writeThing",
            m -> m.drawn("candidateGroups=\"director\"", "candidateGroups=\"teacher\"")),
    PERSON_BY_NAME(
            ModelRule.TASKS_NAME_WHO,
            "userTask_writeThing",
            m -> m.drawn("candidateGroups=\"director\"", "assignee=\"ivanov\"")),
    MESSAGE_UNKNOWN(
            ModelRule.MESSAGES_AND_BACK, "ThingLost", m -> m.drawn("name=\"ThingCancelled\"", "name=\"ThingLost\"")),
    MESSAGE_DRAWN_NOWHERE(ModelRule.MESSAGES_AND_BACK, "ThingLost", m -> m.knowing("messages", "ThingLost")),
    MESSAGE_SENT_BY_NOBODY(ModelRule.MESSAGES_AND_BACK, "ThingCancelled", m -> m.forgetting("correlated")),
    MESSAGE_AWAITED_BY_NOBODY(
            ModelRule.MESSAGES_AND_BACK,
            "no event waits",
            m -> m.drawn(
                    "<bpmn:messageEventDefinition id=\"definition_cancelled\" messageRef=\"message_cancelled\" />",
                    "")),
    ERROR_THROWN_BY_NOBODY(ModelRule.ERRORS_AND_BACK, "thing-missing", m -> m.forgetting("errors")),
    ERROR_CAUGHT_BY_NOBODY(ModelRule.ERRORS_AND_BACK, "thing-late", m -> m.knowing("errors", "thing-late")),
    CALLED_NOT_DRAWN(
            ModelRule.CALLED_PROCESSES_EXIST,
            "absent",
            m -> m.drawn("calledElement=\"called\"", "calledElement=\"absent\"")),
    CALLED_WITHOUT_VARIABLES(
            ModelRule.CALLED_PROCESSES_EXIST,
            "callActivity_next",
            m -> m.drawn("<camunda:in variables=\"all\" />", "")),
    VARIABLE_UNKNOWN(ModelRule.VARIABLES_AND_BACK, "acepted", m -> m.drawn("${accepted}", "${acepted}")),
    VARIABLE_USED_NOWHERE(ModelRule.VARIABLES_AND_BACK, "forgotten", m -> m.knowing("variables", "forgotten")),
    CONDITION_BEFORE_THE_ANSWER(
            ModelRule.VARIABLES_ARE_SET_BEFORE_THEY_ARE_ASKED, "accepted", m -> m.forgetting("CheckThingHandler")),
    DUE_DATE_NEVER_SET(
            ModelRule.VARIABLES_ARE_SET_BEFORE_THEY_ARE_ASKED, "thingDue", m -> m.forgetting("OpenThingDelegate")),
    RESULT_NEVER_SET_BY_THE_CALLED(
            ModelRule.VARIABLES_ARE_SET_BEFORE_THEY_ARE_ASKED,
            "grade",
            m -> m.drawn(
                    "<camunda:in variables=\"all\" />",
                    "<camunda:in variables=\"all\" /><camunda:out source=\"grade\" target=\"grade\" />")),
    WORK_IN_THE_TRANSACTION_BEFORE(
            ModelRule.WORK_BEGINS_IN_A_JOB_OF_ITS_OWN,
            "serviceTask_openThing",
            m -> m.drawn(" camunda:asyncBefore=\"true\"", "")),
    GATEWAY_WITHOUT_QUESTION(
            ModelRule.GATEWAYS_ASK_AND_FLOWS_ANSWER, "gateway_accepted", m -> m.drawn("name=\"Принято?\"", "")),
    FLOW_WITHOUT_ANSWER(ModelRule.GATEWAYS_ASK_AND_FLOWS_ANSWER, "flow_accepted", m -> m.drawn("name=\"да\"", "")),
    FLOW_WITHOUT_CONDITION(
            ModelRule.FLOWS_HAVE_CONDITIONS,
            "flow_accepted",
            m -> m.drawn(
                    "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">${accepted}</bpmn:conditionExpression>",
                    "")),
    STEP_IN_NO_LANE(
            ModelRule.ROLES_HAVE_LANES,
            "userTask_checkThing",
            m -> m.drawn("<bpmn:flowNodeRef>userTask_checkThing</bpmn:flowNodeRef>", "")),
    ROLES_IN_ONE_LANE(
            ModelRule.ROLES_HAVE_LANES,
            "lane_school",
            m -> m.drawn("candidateGroups=\"coordinator\"", "candidateGroups=\"head\"")
                    .drawn("<bpmn:flowNodeRef>userTask_checkThing</bpmn:flowNodeRef>", "")
                    .drawn(
                            "<bpmn:flowNodeRef>userTask_writeThing</bpmn:flowNodeRef>",
                            "<bpmn:flowNodeRef>userTask_writeThing</bpmn:flowNodeRef><bpmn:flowNodeRef>userTask_checkThing</bpmn:flowNodeRef>")),
    STEP_NOT_DRAWN(
            ModelRule.EVERYTHING_IS_DRAWN,
            "userTask_writeThing",
            m -> m.drawn("bpmnElement=\"userTask_writeThing\"", "bpmnElement=\"gateway_accepted\"")),
    FLOW_NOT_DRAWN(
            ModelRule.EVERYTHING_IS_DRAWN,
            "flow_accepted",
            m -> m.drawn("bpmnElement=\"flow_accepted\"", "bpmnElement=\"flow_returned\"")),
    FLOW_NOT_TIED_TO_ITS_STEP(
            ModelRule.EVERYTHING_IS_DRAWN,
            "flow_accepted",
            m -> m.drawn("<bpmn:incoming>flow_accepted</bpmn:incoming>", "")),
    DRAWN_BACKWARDS(
            ModelRule.DRAWN_FROM_LEFT_TO_RIGHT,
            "flow_opened",
            m -> m.drawn("x=\"200\" y=\"82\" width=\"36\"", "x=\"900\" y=\"82\" width=\"36\"")),
    LINE_THROUGH_A_STEP(
            ModelRule.NOTHING_CROSSES,
            "runs through serviceTask_openThing",
            m -> m.drawn(
                    "<di:waypoint x=\"760\" y=\"30\" /><di:waypoint x=\"450\" y=\"30\" />",
                    "<di:waypoint x=\"760\" y=\"100\" /><di:waypoint x=\"340\" y=\"100\" />")),
    LINES_CROSS(
            ModelRule.NOTHING_CROSSES,
            "crosses flow_returned",
            m -> m.drawn(
                    "<di:waypoint x=\"760\" y=\"30\" /><di:waypoint x=\"450\" y=\"30\" />",
                    "<di:waypoint x=\"760\" y=\"30\" /><di:waypoint x=\"560\" y=\"30\" /><di:waypoint x=\"560\" y=\"130\" /><di:waypoint x=\"540\" y=\"30\" /><di:waypoint x=\"450\" y=\"30\" />")),
    TASK_NOT_IN_THE_README(
            ModelRule.README_LISTS_EVERY_TASK,
            "userTask_checkThing",
            m -> m.withReadme(m.readme().lines().findFirst().orElseThrow())),
    TASK_LEFT_IN_THE_README(
            ModelRule.README_LISTS_EVERY_TASK,
            "userTask_oldThing",
            m -> m.withReadme(
                    m.readme() + "| `small` | `userTask_oldThing` | `old` | `thing` | `OldThingHandler` |\n"));

    private final ModelRule rule;
    private final String named;
    private final UnaryOperator<SmallModel> spoil;

    Fault(ModelRule rule, String named, UnaryOperator<SmallModel> spoil) {
        this.rule = rule;
        this.named = named;
        this.spoil = spoil;
    }

    ModelRule rule() {
        return rule;
    }

    String named() {
        return named;
    }

    SmallModel in(SmallModel good) {
        return spoil.apply(good);
    }
}
