package org.opora.report;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opora.engine.Decisions;
import org.opora.supportcase.SupportCaseView;
import org.opora.supportcase.SupportCases;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks the table "support-outcome" about every school that is still supported. */
@Service
public class ProposeOutcomes {

    static final String DECISION = "support-outcome";

    private final SupportCases cases;
    private final SchoolReportRepository reports;
    private final SchoolStanding standing;
    private final Decisions decisions;

    ProposeOutcomes(SupportCases cases, SchoolReportRepository reports, SchoolStanding standing, Decisions decisions) {
        this.cases = cases;
        this.reports = reports;
        this.standing = standing;
        this.decisions = decisions;
    }

    /** A proposal per open case of the year; ШНСУ are covered as well. */
    @Transactional(readOnly = true)
    public List<OutcomeProposal> propose(UUID municipalityId, UUID cycleId) {
        Map<UUID, SchoolReport> byCase = reports.findByCycleId(cycleId).stream()
                .collect(Collectors.toMap(SchoolReport::caseId, Function.identity()));
        Map<UUID, String> statuses = standing.newestStatuses(cycleId);
        return cases.ofCycle(cycleId).stream()
                .filter(SupportCaseView::open)
                .map(supported -> facts(supported, byCase.get(supported.caseId()), statuses))
                .map(facts -> OutcomeProposal.of(
                        facts, decisions.evaluate(DECISION, municipalityId, facts.asInputs(OutcomeThresholds.USUAL))))
                .toList();
    }

    private OutcomeFacts facts(SupportCaseView supported, @Nullable SchoolReport report, Map<UUID, String> statuses) {
        return new OutcomeFacts(
                supported.caseId(),
                supported.schoolId(),
                report == null ? ReportState.MISSING : report.state(),
                statuses.getOrDefault(supported.schoolId(), "NONE"),
                supported.shnor(),
                standing.programmeDone(supported.caseId()));
    }
}
