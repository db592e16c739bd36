package org.opora.report;

import java.util.stream.Collectors;
import org.opora.engine.Evaluation;
import org.opora.engine.FiredRule;
import org.opora.error.OporaException;
import org.opora.supportcase.Outcome;

/**
 * What the table "support-outcome" proposes for a school, and why.
 *
 * @param ruleIds the rules that fired
 * @param explanation their words
 */
public record OutcomeProposal(
        OutcomeFacts facts,
        Outcome outcome,
        String ruleIds,
        String explanation,
        String definitionId,
        int definitionVersion) {

    static OutcomeProposal of(OutcomeFacts facts, Evaluation evaluation) {
        if (evaluation.results().isEmpty()) {
            throw new OporaException("report.noRuleForOutcome", facts.statusNow());
        }
        return new OutcomeProposal(
                facts,
                Outcome.valueOf(String.valueOf(evaluation.results().get(0).get("outcome"))),
                evaluation.rules().stream().map(FiredRule::id).collect(Collectors.joining(",")),
                evaluation.rules().stream().map(FiredRule::annotation).collect(Collectors.joining(" ")),
                evaluation.definitionId(),
                evaluation.version());
    }
}
