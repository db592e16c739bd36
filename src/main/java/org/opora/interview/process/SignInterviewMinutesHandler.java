package org.opora.interview.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.opora.bpmn.RoutingFacts;
import org.opora.bpmn.SchoolInterviewModel;
import org.opora.inbox.TaskContext;
import org.opora.inbox.UserTaskHandler;
import org.opora.interview.InterviewView;
import org.opora.interview.InterviewWords;
import org.opora.interview.Interviews;
import org.opora.interview.SignMinutes;
import org.springframework.stereotype.Component;

/** The director signs the minutes or objects with a text. */
@Component
class SignInterviewMinutesHandler implements UserTaskHandler<SignInterviewMinutesHandler.SignInterviewMinutesAnswers> {

    private final SignMinutes signMinutes;
    private final Interviews interviews;
    private final InterviewWords words;

    SignInterviewMinutesHandler(SignMinutes signMinutes, Interviews interviews, InterviewWords words) {
        this.signMinutes = signMinutes;
        this.interviews = interviews;
        this.words = words;
    }

    record MeasureRow(String text, String ownerName, String dueText) {}

    record SignInterviewMinutesAnswers(List<MeasureRow> measures, String answer, @Nullable String objection) {}

    @Override
    public Class<SignInterviewMinutesAnswers> answerType() {
        return SignInterviewMinutesAnswers.class;
    }

    @Override
    public Map<String, ? extends @Nullable Object> prefill(TaskContext task) {
        InterviewView interview = interviews.ofCase(task.supportCase()).orElseThrow();
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("heldOn", words.day(interview.heldOn()));
        values.put("participants", interview.attendees());
        values.put("problems", interview.problems());
        values.put("conclusion", interview.conclusion());
        values.put(
                "measures",
                interview.measures().stream()
                        .map(row -> Map.of(
                                "text", row.text(),
                                "ownerName", words.of(row.owner().messageKey()),
                                "dueText", words.day(row.due())))
                        .toList());
        return values;
    }

    @Override
    public RoutingFacts submit(TaskContext task, SignInterviewMinutesAnswers answers) {
        boolean signed = "SIGN".equals(answers.answer());
        if (signed) {
            signMinutes.sign(task.supportCase(), task.actor().accountId());
        } else {
            signMinutes.object(task.supportCase(), Objects.requireNonNull(answers.objection()));
        }
        return RoutingFacts.of(SchoolInterviewModel.MINUTES_SIGNED, signed);
    }
}
