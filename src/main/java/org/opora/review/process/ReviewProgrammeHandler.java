package org.opora.review.process;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.bpmn.RoutingFacts;
import org.opora.inbox.TaskContext;
import org.opora.inbox.UserTaskHandler;
import org.opora.review.Criterion;
import org.opora.review.NewRemark;
import org.opora.review.ReviewProgramme;
import org.opora.review.ReviewTexts;
import org.springframework.stereotype.Component;

/** The expert hands in the sheet. */
@Component
class ReviewProgrammeHandler implements UserTaskHandler<Answers.Sheet> {

    private final ReviewProgramme reviewProgramme;
    private final ReviewForms forms;
    private final ReviewTexts texts;

    ReviewProgrammeHandler(ReviewProgramme reviewProgramme, ReviewForms forms, ReviewTexts texts) {
        this.reviewProgramme = reviewProgramme;
        this.forms = forms;
        this.texts = texts;
    }

    @Override
    public Class<Answers.Sheet> answerType() {
        return Answers.Sheet.class;
    }

    @Override
    public Map<String, ? extends @Nullable Object> prefill(TaskContext task) {
        UUID review = ReviewForms.reviewId(task);
        Map<String, @Nullable Object> values = forms.head(review);
        values.put("programmeRows", forms.rows(texts.head(review).programmeId()));
        return values;
    }

    @Override
    public RoutingFacts submit(TaskContext task, Answers.Sheet answers) {
        List<Answers.PinnedRemark> remarks = answers.remarks() == null ? List.of() : answers.remarks();
        reviewProgramme.report(
                ReviewForms.reviewId(task),
                ReviewForms.expertId(task),
                marks(answers),
                answers.conclusion(),
                answers.conclusionText(),
                remarks.stream()
                        .map(remark -> new NewRemark(remark.rowId(), remark.kind(), remark.text()))
                        .toList());
        return RoutingFacts.none();
    }

    private static Map<Criterion, Integer> marks(Answers.Sheet sheet) {
        return Map.of(
                Criterion.STRUCTURE, sheet.structure(),
                Criterion.FOLLOWS_FROM_RISKS, sheet.followsFromRisks(),
                Criterion.MEASURABLE_INDICATORS, sheet.measurableIndicators(),
                Criterion.REALISTIC_MEASURES, sheet.realisticMeasures(),
                Criterion.NAMED_RESOURCES, sheet.namedResources(),
                Criterion.REALISTIC_DATES, sheet.realisticDates(),
                Criterion.NAMED_OWNERS, sheet.namedOwners());
    }
}
