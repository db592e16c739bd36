package org.opora.interview.process;

import static org.opora.bpmn.SchoolInterviewModel.INTERVIEW_CONFIRM_DUE;
import static org.opora.bpmn.SchoolInterviewModel.INTERVIEW_ID;
import static org.opora.bpmn.SchoolInterviewModel.INTERVIEW_MINUTES_DUE;
import static org.opora.bpmn.SchoolInterviewModel.INTERVIEW_URGENT;

import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.opora.bpmn.RoutingFacts;
import org.opora.inbox.TaskContext;
import org.opora.inbox.UserTaskHandler;
import org.opora.interview.AgreeInterview;
import org.opora.interview.Appointment;
import org.opora.interview.InterviewMode;
import org.opora.interview.InterviewView;
import org.opora.interview.InterviewWords;
import org.opora.interview.Interviews;
import org.opora.registry.Registry;
import org.springframework.stereotype.Component;

/** The methodist names day, time and place of the interview, or another day after the director's wish. */
@Component
class ScheduleInterviewHandler implements UserTaskHandler<ScheduleInterviewHandler.ScheduleInterviewAnswers> {

    private final AgreeInterview agreeInterview;
    private final Interviews interviews;
    private final InterviewWords words;
    private final InterviewTask tasks;
    private final Registry registry;

    ScheduleInterviewHandler(
            AgreeInterview agreeInterview,
            Interviews interviews,
            InterviewWords words,
            InterviewTask tasks,
            Registry registry) {
        this.agreeInterview = agreeInterview;
        this.interviews = interviews;
        this.words = words;
        this.tasks = tasks;
        this.registry = registry;
    }

    record ScheduleInterviewAnswers(
            LocalDate day,
            String time,
            String mode,
            @Nullable String place,
            @Nullable String link,
            String participants,
            @Nullable String agenda) {}

    @Override
    public Class<ScheduleInterviewAnswers> answerType() {
        return ScheduleInterviewAnswers.class;
    }

    @Override
    public Map<String, ? extends @Nullable Object> prefill(TaskContext task) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("schoolName", registry.school(task.school()).name());
        values.put("deadline", words.day(task.due()));
        values.put("proposedDay", null);
        values.put("proposalReason", null);
        interviews.ofCase(task.supportCase()).ifPresent(known -> earlier(values, known));
        return values;
    }

    private void earlier(Map<String, @Nullable Object> values, InterviewView known) {
        Appointment appointment = known.appointment();
        LocalDate wished = known.proposedDay();
        values.put("day", wished == null ? appointment.day() : wished);
        values.put("time", appointment.startsAt());
        values.put("mode", appointment.mode().name());
        values.put(appointment.mode() == InterviewMode.ONSITE ? "place" : "link", appointment.place());
        values.put("participants", appointment.participants());
        values.put("agenda", appointment.agenda());
        values.put("proposedDay", wished == null ? null : words.day(wished));
        values.put("proposalReason", known.proposalReason());
    }

    @Override
    public RoutingFacts submit(TaskContext task, ScheduleInterviewAnswers answers) {
        InterviewMode mode = InterviewMode.valueOf(answers.mode());
        String where = Objects.requireNonNull(mode == InterviewMode.ONSITE ? answers.place() : answers.link());
        AgreeInterview.Scheduled scheduled = agreeInterview.schedule(
                InterviewTask.scope(task),
                new Appointment(answers.day(), answers.time(), mode, where, answers.participants(), answers.agenda()));
        Date held = tasks.endOf(scheduled.day(), task);
        Date planned = task.optional(INTERVIEW_MINUTES_DUE);
        return RoutingFacts.of(INTERVIEW_ID, scheduled.interviewId().toString())
                .with(INTERVIEW_URGENT, scheduled.urgent())
                .with(INTERVIEW_CONFIRM_DUE, tasks.endOf(scheduled.confirmBy(), task))
                .with(INTERVIEW_MINUTES_DUE, planned == null || planned.before(held) ? held : planned);
    }
}
