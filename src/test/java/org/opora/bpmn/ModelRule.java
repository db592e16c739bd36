package org.opora.bpmn;

import java.util.List;
import java.util.function.Function;

/** The rules between diagrams, forms, README and code; each answers with one line per breach. */
enum ModelRule {
    ONE_PROCESS_PER_FILE_KNOWN_TO_JAVA(NameRules::keys),
    HISTORY_IS_KEPT_FOR_A_WHILE(NameRules::history),
    IDS_SAY_TYPE_AND_VERB(NameRules::ids),
    CONSTANTS_NAME_WHAT_IS_DRAWN(NameRules::constants),
    DELEGATES_AND_BACK(NameRules::delegates),
    HANDLERS_AND_BACK(NameRules::handlers),
    FORMS_AND_BACK(NameRules::forms),
    FORM_FIELDS_ARE_THE_ANSWERS(FormRules::fields),
    TASKS_NAME_ONE_STAGE(NameRules::stages),
    TASKS_NAME_WHO(NameRules::performers),
    MESSAGES_AND_BACK(NameRules::messages),
    ERRORS_AND_BACK(NameRules::errors),
    CALLED_PROCESSES_EXIST(NameRules::calls),
    VARIABLES_AND_BACK(NameRules::variables),
    VARIABLES_ARE_SET_BEFORE_THEY_ARE_ASKED(models -> new VariableFlow(models).unset()),
    WORK_BEGINS_IN_A_JOB_OF_ITS_OWN(FlowRules::asyncBefore),
    GATEWAYS_ASK_AND_FLOWS_ANSWER(FlowRules::questions),
    FLOWS_HAVE_CONDITIONS(FlowRules::conditions),
    ROLES_HAVE_LANES(FlowRules::lanes),
    EVERYTHING_IS_DRAWN(DrawingRules::complete),
    DRAWN_FROM_LEFT_TO_RIGHT(DrawingRules::direction),
    NOTHING_CROSSES(DrawingRules::crossings),
    README_LISTS_EVERY_TASK(TaskTable::compare);

    private final Function<Models, List<String>> check;

    ModelRule(Function<Models, List<String>> check) {
        this.check = check;
    }

    List<String> breaches(Models models) {
        return check.apply(models);
    }
}
