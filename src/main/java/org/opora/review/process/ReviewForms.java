package org.opora.review.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.bpmn.ProgrammeReviewModel;
import org.opora.inbox.TaskContext;
import org.opora.review.ReviewTexts;
import org.opora.review.ReviewedProgramme;
import org.springframework.stereotype.Component;

/** What every form of an expertise shows first. */
@Component
class ReviewForms {

    private final ReviewTexts texts;
    private final ReviewedProgramme programmes;

    ReviewForms(ReviewTexts texts, ReviewedProgramme programmes) {
        this.texts = texts;
        this.programmes = programmes;
    }

    static UUID reviewId(TaskContext task) {
        return UUID.fromString(task.variable(ProgrammeReviewModel.REVIEW_ID));
    }

    /** The expert whom this branch of the diagram belongs to, whoever acts for them. */
    static UUID expertId(TaskContext task) {
        return UUID.fromString(task.variable(ProgrammeReviewModel.EXPERT_ID));
    }

    Map<String, @Nullable Object> head(UUID reviewId) {
        ReviewTexts.Head head = texts.head(reviewId);
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("schoolName", head.schoolName());
        values.put("programmeTitle", head.programmeTitle());
        values.put("programmeVersion", head.programmeVersion());
        values.put("round", head.round());
        values.put("reviewUrl", head.reviewUrl());
        return values;
    }

    List<Map<String, String>> rows(UUID programmeId) {
        return programmes.lines(programmeId).stream()
                .map(line -> Map.of("value", line.rowId().toString(), "label", texts.label(line)))
                .toList();
    }
}
