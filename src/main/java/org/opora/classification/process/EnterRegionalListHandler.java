package org.opora.classification.process;

import java.util.Map;
import org.opora.bpmn.CommonVariables;
import org.opora.bpmn.CycleKeys;
import org.opora.bpmn.RoutingFacts;
import org.opora.bpmn.SupportCycleModel;
import org.opora.classification.ListSource;
import org.opora.classification.ListTerms;
import org.opora.classification.ReceiveRegionalList;
import org.opora.document.Documents;
import org.opora.inbox.TaskContext;
import org.opora.inbox.UserTaskHandler;
import org.springframework.stereotype.Component;

/** The coordinator enters the list that came with the region's letter or minutes. */
@Component
class EnterRegionalListHandler implements UserTaskHandler<RegionalListAnswers> {

    private final ReceiveRegionalList receiveRegionalList;
    private final ListChoices choices;
    private final Documents documents;

    EnterRegionalListHandler(ReceiveRegionalList receiveRegionalList, ListChoices choices, Documents documents) {
        this.receiveRegionalList = receiveRegionalList;
        this.choices = choices;
        this.documents = documents;
    }

    @Override
    public Class<RegionalListAnswers> answerType() {
        return RegionalListAnswers.class;
    }

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        return Map.of("schools", choices.of(task.municipalityId()));
    }

    @Override
    public RoutingFacts submit(TaskContext task, RegionalListAnswers answers) {
        receiveRegionalList.receive(
                task.cycle(),
                task.municipalityId(),
                new ListTerms(
                        CycleKeys.yearOf(task.businessKey()),
                        task.variable(CommonVariables.RESULTS_YEAR),
                        ListSource.valueOf(task.variable(SupportCycleModel.LIST_SOURCE))),
                answers.basis(),
                answers.lines());
        if (answers.files() != null) {
            answers.files().forEach(file -> documents.link(file, "regional-list", task.cycle()));
        }
        return RoutingFacts.none();
    }
}
