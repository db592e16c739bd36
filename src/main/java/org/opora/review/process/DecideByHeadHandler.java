package org.opora.review.process;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.bpmn.ProgrammeReviewModel;
import org.opora.bpmn.RoutingFacts;
import org.opora.inbox.TaskContext;
import org.opora.inbox.UserTaskHandler;
import org.opora.review.DecideByHead;
import org.opora.review.ReviewTexts;
import org.springframework.stereotype.Component;

/** After the third return the head decides. */
@Component
class DecideByHeadHandler implements UserTaskHandler<Answers.HeadDecision> {

    private final DecideByHead decideByHead;
    private final ReviewForms forms;
    private final ReviewTexts texts;

    DecideByHeadHandler(DecideByHead decideByHead, ReviewForms forms, ReviewTexts texts) {
        this.decideByHead = decideByHead;
        this.forms = forms;
        this.texts = texts;
    }

    @Override
    public Class<Answers.HeadDecision> answerType() {
        return Answers.HeadDecision.class;
    }

    @Override
    public Map<String, ? extends @Nullable Object> prefill(TaskContext task) {
        UUID review = ReviewForms.reviewId(task);
        Map<String, @Nullable Object> values = forms.head(review);
        values.put("summary", texts.summaries(review));
        return values;
    }

    @Override
    public RoutingFacts submit(TaskContext task, Answers.HeadDecision answers) {
        decideByHead.decide(
                ReviewForms.reviewId(task),
                answers.decision(),
                answers.reason(),
                task.actor().accountId());
        return RoutingFacts.of(ProgrammeReviewModel.VERDICT, answers.decision().name());
    }
}
