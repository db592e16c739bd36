package org.opora.review.process;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.bpmn.ProgrammeReviewModel;
import org.opora.bpmn.RoutingFacts;
import org.opora.inbox.TaskContext;
import org.opora.inbox.UserTaskHandler;
import org.opora.review.ReviewTexts;
import org.opora.review.SummarizeReview;
import org.springframework.stereotype.Component;

/** The coordinator concludes the round. */
@Component
class SummarizeReviewHandler implements UserTaskHandler<Answers.Summary> {

    private static final int HEAD_DAYS = 3;

    private final SummarizeReview summarizeReview;
    private final ReviewForms forms;
    private final ReviewTexts texts;
    private final ReviewDates dates;

    SummarizeReviewHandler(SummarizeReview summarizeReview, ReviewForms forms, ReviewTexts texts, ReviewDates dates) {
        this.summarizeReview = summarizeReview;
        this.forms = forms;
        this.texts = texts;
        this.dates = dates;
    }

    @Override
    public Class<Answers.Summary> answerType() {
        return Answers.Summary.class;
    }

    @Override
    public Map<String, ? extends @Nullable Object> prefill(TaskContext task) {
        UUID review = ReviewForms.reviewId(task);
        Map<String, @Nullable Object> values = forms.head(review);
        values.put("why", texts.why(review));
        values.put("computedVerdictName", texts.say(texts.computed(review).messageKey()));
        values.put("verdict", texts.computed(review).name());
        values.put("newDue", dates.dayInWorkingDays(task.municipalityId(), texts.returnDays(review)));
        return values;
    }

    @Override
    public RoutingFacts submit(TaskContext task, Answers.Summary answers) {
        LocalDate newDue = answers.newDue();
        boolean lastReturn = summarizeReview.conclude(
                ReviewForms.reviewId(task),
                new SummarizeReview.Summary(
                        answers.verdict(),
                        answers.overrideReason(),
                        answers.text(),
                        newDue,
                        task.actor().accountId()));
        RoutingFacts facts = RoutingFacts.of(
                        ProgrammeReviewModel.VERDICT, answers.verdict().name())
                .with(ProgrammeReviewModel.LAST_RETURN, lastReturn)
                .with(ProgrammeReviewModel.REVISE_REASON, answers.verdict().name())
                .with(ProgrammeReviewModel.HEAD_DUE, dates.inWorkingDays(task.municipalityId(), HEAD_DAYS));
        return newDue == null
                ? facts
                : facts.with(ProgrammeReviewModel.REVISE_DUE, dates.endOf(task.municipalityId(), newDue));
    }
}
