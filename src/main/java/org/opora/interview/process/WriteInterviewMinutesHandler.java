package org.opora.interview.process;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.bpmn.RoutingFacts;
import org.opora.bpmn.SchoolInterviewModel;
import org.opora.inbox.TaskContext;
import org.opora.inbox.UserTaskHandler;
import org.opora.interview.AgreedMeasure;
import org.opora.interview.InterviewView;
import org.opora.interview.InterviewWords;
import org.opora.interview.Interviews;
import org.opora.interview.MeasureOwner;
import org.opora.interview.Minutes;
import org.opora.interview.WriteMinutes;
import org.opora.registry.Registry;
import org.springframework.stereotype.Component;

/** The methodist writes the minutes of the interview; the director gets three working days to sign them. */
@Component
class WriteInterviewMinutesHandler
        implements UserTaskHandler<WriteInterviewMinutesHandler.WriteInterviewMinutesAnswers> {

    private static final int WORKING_DAYS_TO_SIGN = 3;

    private final WriteMinutes writeMinutes;
    private final Interviews interviews;
    private final InterviewWords words;
    private final InterviewTask tasks;
    private final Registry registry;

    WriteInterviewMinutesHandler(
            WriteMinutes writeMinutes,
            Interviews interviews,
            InterviewWords words,
            InterviewTask tasks,
            Registry registry) {
        this.writeMinutes = writeMinutes;
        this.interviews = interviews;
        this.words = words;
        this.tasks = tasks;
        this.registry = registry;
    }

    record MeasureRow(String text, String owner, LocalDate due) {}

    record WriteInterviewMinutesAnswers(
            LocalDate heldOn,
            @Nullable String number,
            String participants,
            String problems,
            List<MeasureRow> measures,
            @Nullable String conclusion,
            List<UUID> files) {

        WriteInterviewMinutesAnswers {
            files = files == null ? List.of() : files;
        }
    }

    @Override
    public Class<WriteInterviewMinutesAnswers> answerType() {
        return WriteInterviewMinutesAnswers.class;
    }

    @Override
    public Map<String, ? extends @Nullable Object> prefill(TaskContext task) {
        InterviewView interview = interviews.ofCase(task.supportCase()).orElseThrow();
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("schoolName", registry.school(task.school()).name());
        values.put("interviewDay", words.day(interview.appointment().day()));
        values.put("objection", interview.objection());
        values.put("owners", owners());
        values.put("participants", interview.appointment().participants());
        if (interview.minutesRound() > 0) {
            values.put("heldOn", interview.heldOn());
            values.put("number", interview.number());
            values.put("participants", interview.attendees());
            values.put("problems", interview.problems());
            values.put("conclusion", interview.conclusion());
            values.put(
                    "measures",
                    interview.measures().stream()
                            .map(row -> Map.of(
                                    "text", row.text(), "owner", row.owner().name(), "due", row.due()))
                            .toList());
        }
        return values;
    }

    private List<Map<String, String>> owners() {
        return Arrays.stream(MeasureOwner.values())
                .map(owner -> Map.of("value", owner.name(), "label", words.of(owner.messageKey())))
                .toList();
    }

    @Override
    public RoutingFacts submit(TaskContext task, WriteInterviewMinutesAnswers answers) {
        List<AgreedMeasure> measures = answers.measures().stream()
                .map(row -> new AgreedMeasure(row.text(), MeasureOwner.valueOf(row.owner()), row.due()))
                .toList();
        writeMinutes.write(
                task.supportCase(),
                new Minutes(
                        answers.heldOn(),
                        answers.number(),
                        answers.participants(),
                        answers.problems(),
                        measures,
                        answers.conclusion(),
                        answers.files()));
        return RoutingFacts.of(
                SchoolInterviewModel.MINUTES_SIGN_DUE, tasks.workingDaysFromToday(WORKING_DAYS_TO_SIGN, task));
    }
}
