package org.opora.agreement.process;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opora.agreement.ConcludeAgreement;
import org.opora.agreement.Party;
import org.opora.agreement.Term;
import org.opora.bpmn.RoutingFacts;
import org.opora.inbox.TaskContext;
import org.opora.inbox.UserTaskHandler;
import org.opora.registry.Municipality;
import org.opora.registry.Registry;
import org.springframework.stereotype.Component;

/** The coordinator records the agreement of the year. */
@Component
class ConcludeAgreementHandler implements UserTaskHandler<Answers.Municipal> {

    private final ConcludeAgreement concludeAgreement;
    private final Registry registry;
    private final Clock clock;

    ConcludeAgreementHandler(ConcludeAgreement concludeAgreement, Registry registry, Clock clock) {
        this.concludeAgreement = concludeAgreement;
        this.registry = registry;
        this.clock = clock;
    }

    @Override
    public Class<Answers.Municipal> answerType() {
        return Answers.Municipal.class;
    }

    @Override
    public Map<String, ? extends @Nullable Object> prefill(TaskContext task) {
        Municipality municipality = registry.municipality(task.municipalityId());
        ZoneId zone = municipality.zone();
        LocalDate day = task.due() == null ? LocalDate.ofInstant(clock.instant(), zone) : task.due();
        return Map.of(
                "year", day.getYear(),
                "parties", List.of(Map.of("name", municipality.name()), Map.of()),
                "validUntil", LocalDate.of(day.getYear(), 12, 31));
    }

    @Override
    public RoutingFacts submit(TaskContext task, Answers.Municipal answers) {
        concludeAgreement.conclude(new ConcludeAgreement.Signed(
                task.municipalityId(),
                task.cycleId(),
                answers.parties().stream()
                        .map(row -> new Party(row.name(), row.signatory()))
                        .toList(),
                new Term(answers.number(), answers.signedOn(), answers.validUntil()),
                answers.subject(),
                answers.files() == null ? List.of() : answers.files(),
                task.actor().accountId()));
        return RoutingFacts.none();
    }
}
