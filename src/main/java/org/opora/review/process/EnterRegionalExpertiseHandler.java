package org.opora.review.process;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.bpmn.ProgrammeReviewModel;
import org.opora.bpmn.RoutingFacts;
import org.opora.inbox.TaskContext;
import org.opora.inbox.UserTaskHandler;
import org.opora.registry.Registry;
import org.opora.review.EnterRegionalExpertise;
import org.opora.review.RegionalConclusion;
import org.opora.review.RegionalRemark;
import org.opora.review.ReviewedProgramme;
import org.opora.review.ReviewedSubject;
import org.springframework.stereotype.Component;

/** The coordinator enters the regional conclusion, or waives it. */
@Component
class EnterRegionalExpertiseHandler implements UserTaskHandler<Answers.Regional> {

    private final EnterRegionalExpertise enterRegionalExpertise;
    private final ReviewedProgramme programmes;
    private final ReviewForms forms;
    private final Registry registry;

    EnterRegionalExpertiseHandler(
            EnterRegionalExpertise enterRegionalExpertise,
            ReviewedProgramme programmes,
            ReviewForms forms,
            Registry registry) {
        this.enterRegionalExpertise = enterRegionalExpertise;
        this.programmes = programmes;
        this.forms = forms;
        this.registry = registry;
    }

    @Override
    public Class<Answers.Regional> answerType() {
        return Answers.Regional.class;
    }

    @Override
    public Map<String, ? extends @Nullable Object> prefill(TaskContext task) {
        UUID programme = programmeId(task);
        return Map.of(
                "schoolName", registry.school(task.school()).name(),
                "programmeTitle", programmes.title(programme),
                "programmeRows", forms.rows(programme));
    }

    @Override
    public RoutingFacts submit(TaskContext task, Answers.Regional answers) {
        ReviewedSubject subject = new ReviewedSubject(
                task.municipalityId(), task.school(), task.cycleId(), task.caseId(), programmeId(task));
        UUID actor = task.actor().accountId();
        if (answers.received() == Answers.Regional.Received.WAIVED) {
            enterRegionalExpertise.waive(subject, Objects.requireNonNull(answers.waiveReason()), actor);
            return RoutingFacts.none();
        }
        List<UUID> files = answers.files() == null ? List.of() : answers.files();
        enterRegionalExpertise.receive(subject, conclusion(answers), files, actor);
        return RoutingFacts.none();
    }

    private static UUID programmeId(TaskContext task) {
        return UUID.fromString(task.variable(ProgrammeReviewModel.PROGRAMME_ID));
    }

    private static RegionalConclusion conclusion(Answers.Regional answers) {
        List<Answers.RegionalRow> rows = answers.remarks() == null ? List.of() : answers.remarks();
        return new RegionalConclusion(
                answers.number(),
                Objects.requireNonNull(answers.date()),
                Objects.requireNonNull(answers.verdict()),
                rows.stream()
                        .map(row -> new RegionalRemark(row.rowId(), row.critical(), row.text()))
                        .toList());
    }
}
