package org.opora.review.process;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.bpmn.ProgrammeReviewModel;
import org.opora.bpmn.RoutingFacts;
import org.opora.inbox.TaskContext;
import org.opora.inbox.UserTaskHandler;
import org.opora.review.CheckCompleteness;
import org.opora.review.ReviewTexts;
import org.springframework.stereotype.Component;

/** The coordinator checks that the set is complete before experts are asked. */
@Component
class CheckCompletenessHandler implements UserTaskHandler<Answers.Completeness> {

    private static final int DAYS = 2;

    private final CheckCompleteness checkCompleteness;
    private final ReviewForms forms;
    private final ReviewTexts texts;
    private final ReviewDates dates;

    CheckCompletenessHandler(
            CheckCompleteness checkCompleteness, ReviewForms forms, ReviewTexts texts, ReviewDates dates) {
        this.checkCompleteness = checkCompleteness;
        this.forms = forms;
        this.texts = texts;
        this.dates = dates;
    }

    @Override
    public Class<Answers.Completeness> answerType() {
        return Answers.Completeness.class;
    }

    @Override
    public Map<String, ? extends @Nullable Object> prefill(TaskContext task) {
        UUID review = ReviewForms.reviewId(task);
        Map<String, @Nullable Object> values = forms.head(review);
        values.put("contents", texts.contents(texts.head(review).programmeId()));
        values.put("newDue", dates.dayInWorkingDays(task.municipalityId(), texts.returnDays(review)));
        return values;
    }

    @Override
    public RoutingFacts submit(TaskContext task, Answers.Completeness answers) {
        UUID review = ReviewForms.reviewId(task);
        if (answers.decision() == Answers.Completeness.Decision.COMPLETE) {
            checkCompleteness.accept(review);
            return RoutingFacts.of(ProgrammeReviewModel.SET_COMPLETE, true)
                    .with(ProgrammeReviewModel.EXPERTS_DUE, dates.inWorkingDays(task.municipalityId(), DAYS));
        }
        LocalDate newDue = Objects.requireNonNull(answers.newDue());
        checkCompleteness.refuse(review, Objects.requireNonNull(answers.missing()), newDue);
        return RoutingFacts.of(ProgrammeReviewModel.SET_COMPLETE, false)
                .with(ProgrammeReviewModel.REVISE_REASON, "INCOMPLETE")
                .with(ProgrammeReviewModel.REVISE_DUE, dates.endOf(task.municipalityId(), newDue));
    }
}
