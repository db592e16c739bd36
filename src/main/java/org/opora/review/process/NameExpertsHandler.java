package org.opora.review.process;

import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.bpmn.ProgrammeReviewModel;
import org.opora.bpmn.RoutingFacts;
import org.opora.inbox.TaskContext;
import org.opora.inbox.UserTaskHandler;
import org.opora.review.ExpertChoice;
import org.opora.review.FindExperts;
import org.opora.review.NameExperts;
import org.opora.review.ReviewTexts;
import org.springframework.stereotype.Component;

/** The coordinator names the experts; what stands in the way of each is shown beside the name. */
@Component
class NameExpertsHandler implements UserTaskHandler<Answers.Experts> {

    private static final int SHORTEST = 3;
    private static final int USUAL = 5;

    private final NameExperts nameExperts;
    private final FindExperts findExperts;
    private final ReviewForms forms;
    private final ReviewTexts texts;
    private final ReviewDates dates;

    NameExpertsHandler(
            NameExperts nameExperts, FindExperts findExperts, ReviewForms forms, ReviewTexts texts, ReviewDates dates) {
        this.nameExperts = nameExperts;
        this.findExperts = findExperts;
        this.forms = forms;
        this.texts = texts;
        this.dates = dates;
    }

    @Override
    public Class<Answers.Experts> answerType() {
        return Answers.Experts.class;
    }

    @Override
    public Map<String, ? extends @Nullable Object> prefill(TaskContext task) {
        UUID review = ReviewForms.reviewId(task);
        Map<String, @Nullable Object> values = forms.head(review);
        values.put("reason", texts.whyNamed(review));
        values.put(
                "expertOptions",
                findExperts.of(review).stream()
                        .map(choice -> Map.of("value", choice.person().id().toString(), "label", label(choice)))
                        .toList());
        values.put("reviewsDue", proposedDue(task));
        return values;
    }

    @Override
    public RoutingFacts submit(TaskContext task, Answers.Experts answers) {
        boolean permitNeeded = nameExperts.name(
                ReviewForms.reviewId(task), answers.experts(), answers.reviewsDue(), answers.permitReason());
        return RoutingFacts.of(ProgrammeReviewModel.PERMIT_NEEDED, permitNeeded);
    }

    /** The day of the year's plan while experts have time until then, else the usual number of working days. */
    private LocalDate proposedDue(TaskContext task) {
        Date planned = task.optional(ProgrammeReviewModel.MUNICIPAL_EXPERTISE_DUE);
        LocalDate soonest = dates.dayInWorkingDays(task.municipalityId(), SHORTEST);
        if (planned != null) {
            LocalDate day = dates.dayOf(task.municipalityId(), planned);
            if (!day.isBefore(soonest)) {
                return day;
            }
        }
        return dates.dayInWorkingDays(task.municipalityId(), USUAL);
    }

    private String label(ExpertChoice choice) {
        StringBuilder label = new StringBuilder(choice.person().name());
        label.append(", ").append(choice.person().post());
        if (choice.guest()) {
            label.append(" (").append(texts.say("review.guest")).append(')');
        }
        if (!choice.obstacles().isEmpty()) {
            label.append(" — ").append(texts.say("review.obstacle", texts.names(List.copyOf(choice.obstacles()))));
        }
        return label.toString();
    }
}
