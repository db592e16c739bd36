package org.opora.programme.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opora.bpmn.ProgrammeExpertiseModel;
import org.opora.bpmn.RoutingFacts;
import org.opora.error.OporaException;
import org.opora.inbox.TaskContext;
import org.opora.inbox.UserTaskHandler;
import org.opora.programme.AnswerRemarks;
import org.opora.programme.ExpertRemark;
import org.opora.programme.ProgrammeRow;
import org.opora.programme.ProgrammeWords;
import org.opora.programme.Programmes;
import org.opora.programme.RemarkAnswer;
import org.springframework.stereotype.Component;

/** The school answers every remark of both expertises. */
@Component
class AnswerRemarksHandler implements UserTaskHandler<AnswerRemarksHandler.AnswerRemarksAnswers> {

    private static final int LONGEST_PLACE = 200;

    private final AnswerRemarks answerRemarks;
    private final Programmes programmes;
    private final ProgrammeTask tasks;
    private final ProgrammeWords words;

    AnswerRemarksHandler(
            AnswerRemarks answerRemarks, Programmes programmes, ProgrammeTask tasks, ProgrammeWords words) {
        this.answerRemarks = answerRemarks;
        this.programmes = programmes;
        this.tasks = tasks;
        this.words = words;
    }

    record AnswerRow(String source, String place, String text, String taken, String why) {}

    record AnswerRemarksAnswers(List<AnswerRow> answers, @Nullable String comment) {}

    @Override
    public Class<AnswerRemarksAnswers> answerType() {
        return AnswerRemarksAnswers.class;
    }

    @Override
    public Map<String, ? extends @Nullable Object> prefill(TaskContext task) {
        UUID programme = ProgrammeTask.programme(task);
        Map<UUID, String> places = programmes.byId(programme).rows().flat().stream()
                .collect(Collectors.toMap(ProgrammeRow::rowId, this::place, (first, second) -> first));
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("schoolName", tasks.schoolName(task));
        values.put(
                "answers",
                answerRemarks.remarks(programme).stream()
                        .map(remark -> Map.of(
                                "source",
                                remark.source(),
                                "place",
                                remark.rowId() == null
                                        ? words.of("programme.whole")
                                        : places.getOrDefault(remark.rowId(), words.of("programme.row-gone")),
                                "text",
                                remark.text()))
                        .toList());
        return values;
    }

    private String place(ProgrammeRow row) {
        String text = words.of(row.kind().messageKey()) + ": " + row.text();
        return text.length() <= LONGEST_PLACE ? text : text.substring(0, LONGEST_PLACE) + "…";
    }

    @Override
    public RoutingFacts submit(TaskContext task, AnswerRemarksAnswers answers) {
        UUID programme = ProgrammeTask.programme(task);
        List<ExpertRemark> remarks = answerRemarks.remarks(programme);
        if (remarks.size() != answers.answers().size()) {
            throw new OporaException("programme.remark-unanswered");
        }
        List<RemarkAnswer> given = new ArrayList<>();
        for (int i = 0; i < remarks.size(); i++) {
            AnswerRow row = answers.answers().get(i);
            given.add(new RemarkAnswer(remarks.get(i).remarkId(), "TAKEN".equals(row.taken()), row.why()));
        }
        boolean taken = answerRemarks.answer(
                programme, given, answers.comment(), task.actor().accountId());
        return RoutingFacts.of(ProgrammeExpertiseModel.REMARKS_TAKEN_IN, taken);
    }
}
