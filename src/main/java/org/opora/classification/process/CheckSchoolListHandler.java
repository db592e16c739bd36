package org.opora.classification.process;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.opora.bpmn.RoutingFacts;
import org.opora.classification.CategoryWords;
import org.opora.classification.DecideCategory;
import org.opora.inbox.TaskContext;
import org.opora.inbox.UserTaskHandler;
import org.springframework.stereotype.Component;

/** The coordinator checks the list, decides what the rules leave open, and sends it to be signed. */
@Component
class CheckSchoolListHandler implements UserTaskHandler<SchoolListAnswers> {

    private final DecideCategory decideCategory;
    private final CategoryWords words;
    private final ListChoices choices;

    CheckSchoolListHandler(DecideCategory decideCategory, CategoryWords words, ListChoices choices) {
        this.decideCategory = decideCategory;
        this.words = words;
        this.choices = choices;
    }

    @Override
    public Class<SchoolListAnswers> answerType() {
        return SchoolListAnswers.class;
    }

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        return Map.of(
                "list", words.list(task.cycle()),
                "listAddress", "/classification/" + task.cycle(),
                "schools", choices.of(task.municipalityId()));
    }

    @Override
    public RoutingFacts submit(TaskContext task, SchoolListAnswers answers) {
        answers.decisions()
                .forEach(decision -> decideCategory.override(
                        task.cycle(),
                        UUID.fromString(decision.schoolId()),
                        RegionalListAnswers.parsed(decision.categories()),
                        decision.reason()));
        decideCategory.check(task.cycle(), Objects.requireNonNullElse(answers.remark(), ""));
        return RoutingFacts.none();
    }
}
