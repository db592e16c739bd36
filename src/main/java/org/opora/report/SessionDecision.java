package org.opora.report;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.error.OporaException;
import org.opora.supportcase.Outcome;

/**
 * What the session decided about a school: the inputs and rules of the proposal, the decision, and the reason where the
 * session departed from the proposal.
 */
@Embeddable
public record SessionDecision(
        UUID caseId,
        UUID schoolId,
        @Enumerated(EnumType.STRING) ReportState reportState,
        String statusNow,
        boolean lowBefore,
        @Nullable Integer programmeDone,
        @Enumerated(EnumType.STRING) Outcome proposed,
        String ruleIds,
        String explanation,
        String definitionId,
        int definitionVersion,
        @Nullable @Enumerated(EnumType.STRING) Outcome outcome,
        @Nullable String reason) {

    /** The proposal before the session. */
    static SessionDecision open(OutcomeProposal proposal) {
        return of(proposal, null, null);
    }

    /** Refuses a departure without a reason, and an exit without new results unless a reason is given. */
    static SessionDecision decided(OutcomeProposal proposal, Outcome outcome, @Nullable String reason) {
        String why = reason == null || reason.isBlank() ? null : reason.strip();
        if (outcome != proposal.outcome() && why == null) {
            throw new OporaException("report.overrideNeedsReason");
        }
        return of(proposal, outcome, why);
    }

    private static SessionDecision of(OutcomeProposal proposal, @Nullable Outcome outcome, @Nullable String reason) {
        OutcomeFacts facts = proposal.facts();
        return new SessionDecision(
                facts.caseId(),
                facts.schoolId(),
                facts.report(),
                facts.statusNow(),
                facts.lowBefore(),
                facts.programmeDone(),
                proposal.outcome(),
                proposal.ruleIds(),
                proposal.explanation(),
                proposal.definitionId(),
                proposal.definitionVersion(),
                outcome,
                reason);
    }
}
