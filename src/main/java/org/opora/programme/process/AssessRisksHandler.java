package org.opora.programme.process;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.bpmn.RoutingFacts;
import org.opora.document.Documents;
import org.opora.error.OporaException;
import org.opora.inbox.TaskContext;
import org.opora.inbox.UserTaskHandler;
import org.opora.programme.AssessRisks;
import org.opora.programme.FactorAnswer;
import org.opora.programme.FactorQuestion;
import org.opora.programme.ProgrammeWords;
import org.opora.programme.RiskAssessment;
import org.opora.programme.RiskProfileView;
import org.opora.programme.RiskProfiles;
import org.opora.programme.Significance;
import org.springframework.stereotype.Component;

/** The school weighs its risk factors. */
@Component
class AssessRisksHandler implements UserTaskHandler<AssessRisksHandler.AssessRisksAnswers> {

    private final AssessRisks assessRisks;
    private final RiskProfiles profiles;
    private final Documents documents;
    private final ProgrammeTask tasks;
    private final ProgrammeWords words;

    AssessRisksHandler(
            AssessRisks assessRisks,
            RiskProfiles profiles,
            Documents documents,
            ProgrammeTask tasks,
            ProgrammeWords words) {
        this.assessRisks = assessRisks;
        this.profiles = profiles;
        this.documents = documents;
        this.tasks = tasks;
        this.words = words;
    }

    record FactorRow(
            String factor,
            String measure,
            @Nullable BigDecimal value,
            String proposal,
            String significance,
            @Nullable String reason) {}

    record AssessRisksAnswers(List<FactorRow> factors, @Nullable String summary, List<UUID> files) {

        AssessRisksAnswers {
            files = files == null ? List.of() : files;
        }
    }

    @Override
    public Class<AssessRisksAnswers> answerType() {
        return AssessRisksAnswers.class;
    }

    @Override
    public Map<String, ? extends @Nullable Object> prefill(TaskContext task) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("schoolName", tasks.schoolName(task));
        values.put(
                "factors",
                assessRisks.questions(ProgrammeTask.scope(task)).stream()
                        .map(this::row)
                        .toList());
        profiles.ofCase(task.supportCase())
                .map(RiskProfileView::summary)
                .ifPresent(text -> values.put("summary", text));
        return values;
    }

    private Map<String, @Nullable Object> row(FactorQuestion question) {
        Map<String, @Nullable Object> row = new HashMap<>();
        RiskAssessment given = question.given();
        row.put("factor", question.factor().name());
        row.put("measure", question.factor().measure());
        row.put("value", question.value());
        row.put("proposal", words.of(question.proposed().messageKey()) + " — " + question.explanation());
        if (given != null) {
            row.put("significance", given.significance().name());
            row.put("reason", given.reason());
        } else if (question.proposed() != Significance.UNKNOWN) {
            row.put("significance", question.proposed().name());
        }
        return row;
    }

    @Override
    public RoutingFacts submit(TaskContext task, AssessRisksAnswers answers) {
        List<FactorAnswer> factors = answersOf(assessRisks.questions(ProgrammeTask.scope(task)), answers.factors());
        RiskProfileView profile = assessRisks.assess(
                ProgrammeTask.scope(task),
                factors,
                answers.summary(),
                task.actor().accountId());
        answers.files().forEach(file -> documents.link(file, "risk-profile", profile.id()));
        return RoutingFacts.none();
    }

    /** The rows of the form stand in the order of the questions; anything else means that the reference data changed. */
    private static List<FactorAnswer> answersOf(List<FactorQuestion> questions, List<FactorRow> rows) {
        if (questions.size() != rows.size()) {
            throw new OporaException("programme.factors-changed");
        }
        List<FactorAnswer> answers = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            FactorRow row = rows.get(i);
            if (!questions.get(i).factor().name().equals(row.factor())) {
                throw new OporaException("programme.factors-changed");
            }
            answers.add(new FactorAnswer(
                    questions.get(i).factor().code(),
                    row.value(),
                    Significance.valueOf(row.significance()),
                    row.reason()));
        }
        return answers;
    }
}
