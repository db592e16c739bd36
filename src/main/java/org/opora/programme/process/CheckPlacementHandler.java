package org.opora.programme.process;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.opora.bpmn.ProgrammeDraftingModel;
import org.opora.bpmn.RoutingFacts;
import org.opora.inbox.TaskContext;
import org.opora.inbox.UserTaskHandler;
import org.opora.programme.CheckPlacement;
import org.opora.programme.ProgrammeView;
import org.opora.programme.ProgrammeWords;
import org.opora.programme.Programmes;
import org.springframework.stereotype.Component;

/** The coordinator checks whether the draft stands on the portal and is whole. */
@Component
class CheckPlacementHandler implements UserTaskHandler<CheckPlacementHandler.CheckPlacementAnswers> {

    private final CheckPlacement checkPlacement;
    private final Programmes programmes;
    private final ProgrammeTask tasks;
    private final ProgrammeWords words;

    CheckPlacementHandler(
            CheckPlacement checkPlacement, Programmes programmes, ProgrammeTask tasks, ProgrammeWords words) {
        this.checkPlacement = checkPlacement;
        this.programmes = programmes;
        this.tasks = tasks;
        this.words = words;
    }

    record CheckPlacementAnswers(String answer, @Nullable String remark, @Nullable LocalDate newDue) {}

    @Override
    public Class<CheckPlacementAnswers> answerType() {
        return CheckPlacementAnswers.class;
    }

    @Override
    public Map<String, ? extends @Nullable Object> prefill(TaskContext task) {
        ProgrammeView programme = programmes.byId(ProgrammeTask.programme(task));
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("schoolName", tasks.schoolName(task));
        values.put("kindName", words.of(programme.kind().messageKey()));
        values.put("riskCount", programme.rows().sections().size());
        values.put("measureCount", programme.rows().measures().size());
        values.put("programmeId", programme.id().toString());
        values.put("portalAddress", programme.portalAddress());
        values.put("placedOn", words.day(programme.placedOn()));
        return values;
    }

    @Override
    public RoutingFacts submit(TaskContext task, CheckPlacementAnswers answers) {
        if ("ACCEPT".equals(answers.answer())) {
            checkPlacement.accept(ProgrammeTask.programme(task));
            return RoutingFacts.of(ProgrammeDraftingModel.PLACEMENT_ACCEPTED, true);
        }
        LocalDate newDue = Objects.requireNonNull(answers.newDue());
        checkPlacement.giveBack(ProgrammeTask.programme(task), Objects.requireNonNull(answers.remark()), newDue);
        return RoutingFacts.of(ProgrammeDraftingModel.PLACEMENT_ACCEPTED, false)
                .with(ProgrammeDraftingModel.PROGRAMME_DUE, tasks.endOf(newDue, task));
    }
}
