package org.opora.review.process;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.opora.bpmn.ProgrammeReviewModel;
import org.opora.bpmn.RoutingFacts;
import org.opora.inbox.TaskContext;
import org.opora.inbox.UserTaskHandler;
import org.opora.review.DeclareInterest;
import org.springframework.stereotype.Component;

/** The expert declares whether a personal interest stands in the way. */
@Component
class DeclareInterestHandler implements UserTaskHandler<Answers.Declaration> {

    private final DeclareInterest declareInterest;
    private final ReviewForms forms;

    DeclareInterestHandler(DeclareInterest declareInterest, ReviewForms forms) {
        this.declareInterest = declareInterest;
        this.forms = forms;
    }

    @Override
    public Class<Answers.Declaration> answerType() {
        return Answers.Declaration.class;
    }

    @Override
    public Map<String, ? extends @Nullable Object> prefill(TaskContext task) {
        return forms.head(ReviewForms.reviewId(task));
    }

    @Override
    public RoutingFacts submit(TaskContext task, Answers.Declaration answers) {
        String interest = answers.interest() == Answers.Declaration.Interest.PRESENT
                ? Objects.requireNonNull(answers.explanation())
                : null;
        boolean withdrew = declareInterest.declare(ReviewForms.reviewId(task), ReviewForms.expertId(task), interest);
        return RoutingFacts.of(ProgrammeReviewModel.INTEREST_DECLARED, withdrew);
    }
}
