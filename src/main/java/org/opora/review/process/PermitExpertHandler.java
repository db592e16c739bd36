package org.opora.review.process;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.bpmn.ProgrammeReviewModel;
import org.opora.bpmn.RoutingFacts;
import org.opora.inbox.TaskContext;
import org.opora.inbox.UserTaskHandler;
import org.opora.review.PermitExperts;
import org.opora.review.ReviewTexts;
import org.springframework.stereotype.Component;

/** The head permits an expert in spite of an obstacle, or refuses. */
@Component
class PermitExpertHandler implements UserTaskHandler<Answers.Permit> {

    private final PermitExperts permitExperts;
    private final ReviewForms forms;
    private final ReviewTexts texts;

    PermitExpertHandler(PermitExperts permitExperts, ReviewForms forms, ReviewTexts texts) {
        this.permitExperts = permitExperts;
        this.forms = forms;
        this.texts = texts;
    }

    @Override
    public Class<Answers.Permit> answerType() {
        return Answers.Permit.class;
    }

    @Override
    public Map<String, ? extends @Nullable Object> prefill(TaskContext task) {
        UUID review = ReviewForms.reviewId(task);
        Map<String, @Nullable Object> values = forms.head(review);
        values.put("conflicts", texts.conflicts(review));
        values.put("permitReason", texts.permitRequest(review));
        return values;
    }

    @Override
    public RoutingFacts submit(TaskContext task, Answers.Permit answers) {
        boolean permitted = answers.decision() == Answers.Permit.Decision.PERMIT;
        permitExperts.decide(ReviewForms.reviewId(task), permitted, answers.reason());
        return RoutingFacts.of(ProgrammeReviewModel.PERMIT_GIVEN, permitted);
    }
}
