package org.opora.programme.process;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.bpmn.RoutingFacts;
import org.opora.inbox.TaskContext;
import org.opora.inbox.UserTaskHandler;
import org.opora.programme.ApproveProgramme;
import org.opora.programme.ProgrammeView;
import org.opora.programme.ProgrammeWords;
import org.opora.programme.Programmes;
import org.springframework.stereotype.Component;

/** The director approves the programme by an order of the school. */
@Component
class ApproveProgrammeHandler implements UserTaskHandler<ApproveProgrammeHandler.ApproveProgrammeAnswers> {

    private final ApproveProgramme approveProgramme;
    private final Programmes programmes;
    private final ProgrammeTask tasks;
    private final ProgrammeWords words;

    ApproveProgrammeHandler(
            ApproveProgramme approveProgramme, Programmes programmes, ProgrammeTask tasks, ProgrammeWords words) {
        this.approveProgramme = approveProgramme;
        this.programmes = programmes;
        this.tasks = tasks;
        this.words = words;
    }

    record ApproveProgrammeAnswers(String orderNumber, LocalDate orderDate, List<UUID> files) {}

    @Override
    public Class<ApproveProgrammeAnswers> answerType() {
        return ApproveProgrammeAnswers.class;
    }

    @Override
    public Map<String, ? extends @Nullable Object> prefill(TaskContext task) {
        ProgrammeView programme = programmes.byId(ProgrammeTask.programme(task));
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("schoolName", tasks.schoolName(task));
        values.put("kindName", words.of(programme.kind().messageKey()));
        values.put("version", programme.edition());
        values.put("deadline", words.day(task.due()));
        values.put("programmeId", programme.id().toString());
        return values;
    }

    @Override
    public RoutingFacts submit(TaskContext task, ApproveProgrammeAnswers answers) {
        approveProgramme.approve(
                ProgrammeTask.programme(task), answers.orderNumber(), answers.orderDate(), answers.files());
        return RoutingFacts.none();
    }
}
