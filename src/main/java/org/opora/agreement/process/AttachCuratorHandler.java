package org.opora.agreement.process;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.agreement.AttachPartner;
import org.opora.agreement.NewPartner;
import org.opora.agreement.Term;
import org.opora.bpmn.RoutingFacts;
import org.opora.inbox.TaskContext;
import org.opora.inbox.UserTaskHandler;
import org.opora.registry.Registry;
import org.springframework.stereotype.Component;

/** The coordinator attaches a curator or partner school. */
@Component
class AttachCuratorHandler implements UserTaskHandler<Answers.Curator> {

    private static final int LAST_MONTH = 5;

    private final AttachPartner attachPartner;
    private final Registry registry;

    AttachCuratorHandler(AttachPartner attachPartner, Registry registry) {
        this.attachPartner = attachPartner;
        this.registry = registry;
    }

    @Override
    public Class<Answers.Curator> answerType() {
        return Answers.Curator.class;
    }

    @Override
    public Map<String, ? extends @Nullable Object> prefill(TaskContext task) {
        UUID own = task.school();
        return Map.of(
                "schoolName", registry.school(own).name(),
                "partnerOptions",
                        registry.schools(task.municipalityId()).stream()
                                .filter(school -> !school.id().equals(own))
                                .map(school -> Map.of("value", school.id().toString(), "label", school.shortName()))
                                .toList());
    }

    @Override
    public RoutingFacts submit(TaskContext task, Answers.Curator answers) {
        LocalDate until = answers.validUntil() == null ? endOfSchoolYear(answers.signedOn()) : answers.validUntil();
        attachPartner.attach(
                new NewPartner(
                        task.municipalityId(),
                        task.cycleId(),
                        task.caseId(),
                        task.school(),
                        answers.partnerSchoolId(),
                        answers.kind(),
                        answers.person(),
                        answers.post(),
                        new Term(answers.number(), answers.signedOn(), until),
                        answers.subject()),
                answers.files() == null ? List.of() : answers.files(),
                task.actor().accountId());
        return RoutingFacts.none();
    }

    /** Signed in spring or autumn, it holds to the end of the school year that the year of support reaches into. */
    private static LocalDate endOfSchoolYear(LocalDate signedOn) {
        return LocalDate.of(signedOn.getYear() + 1, LAST_MONTH, 31);
    }
}
