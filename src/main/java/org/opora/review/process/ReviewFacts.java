package org.opora.review.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.opora.bpmn.CommonVariables;
import org.opora.bpmn.ProcessVariable;
import org.opora.bpmn.ProgrammeReviewModel;
import org.opora.review.ReviewedSubject;

/** Reads the ids that a running expertise carries. */
final class ReviewFacts {

    private ReviewFacts() {}

    static UUID reviewId(DelegateExecution execution) {
        return id(execution, ProgrammeReviewModel.REVIEW_ID);
    }

    static UUID municipalityId(DelegateExecution execution) {
        return id(execution, CommonVariables.MUNICIPALITY_ID);
    }

    static ReviewedSubject subject(DelegateExecution execution) {
        return new ReviewedSubject(
                municipalityId(execution),
                id(execution, CommonVariables.SCHOOL_ID),
                optional(execution, CommonVariables.CYCLE_ID),
                optional(execution, CommonVariables.CASE_ID),
                id(execution, ProgrammeReviewModel.PROGRAMME_ID));
    }

    private static UUID id(DelegateExecution execution, ProcessVariable<String> variable) {
        UUID id = optional(execution, variable);
        if (id == null) {
            throw new IllegalStateException("the expertise needs " + variable.name());
        }
        return id;
    }

    private static @Nullable UUID optional(DelegateExecution execution, ProcessVariable<String> variable) {
        Object value = execution.getVariable(variable.name());
        return value == null ? null : UUID.fromString(value.toString());
    }
}
