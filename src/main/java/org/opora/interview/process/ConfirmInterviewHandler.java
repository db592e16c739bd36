package org.opora.interview.process;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.opora.bpmn.RoutingFacts;
import org.opora.bpmn.SchoolInterviewModel;
import org.opora.inbox.TaskContext;
import org.opora.inbox.UserTaskHandler;
import org.opora.interview.AgreeInterview;
import org.opora.interview.InterviewView;
import org.opora.interview.InterviewWords;
import org.opora.interview.Interviews;
import org.springframework.stereotype.Component;

/** The director confirms the day of the interview or asks for another one. */
@Component
class ConfirmInterviewHandler implements UserTaskHandler<ConfirmInterviewHandler.ConfirmInterviewAnswers> {

    private final AgreeInterview agreeInterview;
    private final Interviews interviews;
    private final InterviewWords words;

    ConfirmInterviewHandler(AgreeInterview agreeInterview, Interviews interviews, InterviewWords words) {
        this.agreeInterview = agreeInterview;
        this.interviews = interviews;
        this.words = words;
    }

    record ConfirmInterviewAnswers(String answer, @Nullable LocalDate proposedDay, @Nullable String reason) {}

    @Override
    public Class<ConfirmInterviewAnswers> answerType() {
        return ConfirmInterviewAnswers.class;
    }

    @Override
    public Map<String, ? extends @Nullable Object> prefill(TaskContext task) {
        Map<String, @Nullable Object> values = new HashMap<>();
        InterviewView interview = interviews.ofCase(task.supportCase()).orElseThrow();
        values.put("interviewDay", words.day(interview.appointment().day()));
        values.put("interviewTime", interview.appointment().startsAt());
        values.put(
                "interviewPlace",
                words.of(interview.appointment().mode().messageKey()) + ", "
                        + interview.appointment().place());
        values.put("participants", interview.appointment().participants());
        values.put("agenda", interview.appointment().agenda());
        values.put("confirmBy", words.day(interview.confirmBy()));
        return values;
    }

    @Override
    public RoutingFacts submit(TaskContext task, ConfirmInterviewAnswers answers) {
        boolean confirmed = "CONFIRM".equals(answers.answer());
        if (confirmed) {
            agreeInterview.confirm(task.supportCase());
        } else {
            agreeInterview.askForOtherDay(
                    task.supportCase(),
                    Objects.requireNonNull(answers.proposedDay()),
                    Objects.requireNonNull(answers.reason()));
        }
        return RoutingFacts.of(SchoolInterviewModel.INTERVIEW_AGREED, confirmed);
    }
}
