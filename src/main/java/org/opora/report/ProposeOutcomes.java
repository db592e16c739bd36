package org.opora.report;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opora.classification.Parameters;
import org.opora.classification.SetParameters;
import org.opora.cycle.CycleView;
import org.opora.cycle.Cycles;
import org.opora.engine.Decisions;
import org.opora.supportcase.SupportCaseView;
import org.opora.supportcase.SupportCases;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks the table "support-outcome" about every school that is still supported, by the thresholds in force in the year. */
@Service
public class ProposeOutcomes {

    static final String DECISION = "support-outcome";

    private final SupportCases cases;
    private final SchoolReportRepository reports;
    private final SchoolStanding standing;
    private final Decisions decisions;
    private final SetParameters setParameters;
    private final Cycles cycles;

    ProposeOutcomes(
            SupportCases cases,
            SchoolReportRepository reports,
            SchoolStanding standing,
            Decisions decisions,
            SetParameters setParameters,
            Cycles cycles) {
        this.cases = cases;
        this.reports = reports;
        this.standing = standing;
        this.decisions = decisions;
        this.setParameters = setParameters;
        this.cycles = cycles;
    }

    /** A proposal per open case of the year; ШНСУ are covered as well. */
    @Transactional(readOnly = true)
    public List<OutcomeProposal> propose(UUID municipalityId, UUID cycleId) {
        Map<UUID, SchoolReport> byCase = reports.findByCycleId(cycleId).stream()
                .collect(Collectors.toMap(SchoolReport::caseId, Function.identity()));
        CycleView cycle = cycles.cycle(cycleId);
        Parameters parameters = setParameters.inForce(municipalityId, cycle.year());
        List<SupportCaseView> open =
                cases.ofCycle(cycleId).stream().filter(SupportCaseView::open).toList();
        Map<UUID, String> statuses = standing.newestStatuses(cycle, open);
        return open.stream()
                .map(supported -> facts(supported, byCase.get(supported.caseId()), statuses))
                .map(facts -> OutcomeProposal.of(
                        facts, decisions.evaluate(DECISION, municipalityId, facts.asInputs(parameters))))
                .toList();
    }

    private OutcomeFacts facts(SupportCaseView supported, @Nullable SchoolReport report, Map<UUID, String> statuses) {
        return new OutcomeFacts(
                supported.caseId(),
                supported.schoolId(),
                report == null ? ReportState.MISSING : report.state(),
                statuses.getOrDefault(supported.schoolId(), "NONE"),
                supported.lowBefore(),
                standing.programmeDone(supported.caseId()));
    }
}
