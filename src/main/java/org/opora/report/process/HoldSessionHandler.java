package org.opora.report.process;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.bpmn.ModelNames;
import org.opora.bpmn.RoutingFacts;
import org.opora.document.Documents;
import org.opora.inbox.TaskContext;
import org.opora.inbox.UserTaskHandler;
import org.opora.registry.LocalToday;
import org.opora.registry.Registry;
import org.opora.registry.School;
import org.opora.report.HoldReportSession;
import org.opora.report.OutcomeProposal;
import org.opora.report.ProposeOutcomes;
import org.opora.report.ReportState;
import org.opora.report.SessionMinutes;
import org.opora.supportcase.Outcome;
import org.springframework.stereotype.Component;

/** The head holds the session: every school stands there with its report or without, and with a proposal and its reason. */
@Component
class HoldSessionHandler implements UserTaskHandler<HoldSessionHandler.ReportSessionAnswers> {

    private final HoldReportSession holdReportSession;
    private final ProposeOutcomes proposeOutcomes;
    private final ReportTexts texts;
    private final Registry registry;
    private final Documents documents;
    private final LocalToday today;
    private final ModelNames names;

    HoldSessionHandler(
            HoldReportSession holdReportSession,
            ProposeOutcomes proposeOutcomes,
            ReportTexts texts,
            Registry registry,
            Documents documents,
            LocalToday today,
            ModelNames names) {
        this.holdReportSession = holdReportSession;
        this.proposeOutcomes = proposeOutcomes;
        this.texts = texts;
        this.registry = registry;
        this.documents = documents;
        this.today = today;
        this.names = names;
    }

    @Override
    public Class<ReportSessionAnswers> answerType() {
        return ReportSessionAnswers.class;
    }

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        List<OutcomeProposal> proposals = proposeOutcomes.propose(task.municipalityId(), task.cycle());
        Map<UUID, School> schools = registry.schools(
                proposals.stream().map(one -> one.facts().schoolId()).toList());
        Map<String, Object> known = new HashMap<>();
        known.put("yearName", texts.year(task.cycle()));
        known.put("accepted", count(proposals, ReportState.ACCEPTED));
        known.put("submitted", count(proposals, ReportState.SUBMITTED) + count(proposals, ReportState.RETURNED));
        known.put("missing", count(proposals, ReportState.MISSING));
        known.put("proposals", proposals.stream().map(one -> line(one, schools)).toList());
        known.put("schools", proposals.stream().map(one -> choice(one, schools)).toList());
        known.put(
                "decisions",
                proposals.stream()
                        .map(one -> Map.of(
                                "schoolId", one.facts().schoolId().toString(),
                                "outcome", one.outcome().name()))
                        .toList());
        known.put("heldOn", today.in(task.municipalityId()).toString());
        return known;
    }

    private static long count(List<OutcomeProposal> proposals, ReportState state) {
        return proposals.stream().filter(one -> one.facts().report() == state).count();
    }

    private Map<String, String> line(OutcomeProposal proposal, Map<UUID, School> schools) {
        return Map.of(
                "school",
                        Objects.requireNonNull(schools.get(proposal.facts().schoolId()))
                                .shortName(),
                "report", texts.text("report.state." + proposal.facts().report().name()),
                "outcome", texts.text("report.outcome." + proposal.outcome().name()),
                "why", names.reasons(proposal.explanation()));
    }

    private static Map<String, String> choice(OutcomeProposal proposal, Map<UUID, School> schools) {
        UUID school = proposal.facts().schoolId();
        return Map.of("label", Objects.requireNonNull(schools.get(school)).shortName(), "value", school.toString());
    }

    @Override
    public RoutingFacts submit(TaskContext task, ReportSessionAnswers answers) {
        UUID id = holdReportSession.hold(
                task.cycle(),
                new SessionMinutes(answers.heldOn(), answers.place(), answers.participants(), answers.minutes()),
                answers.decisions().stream()
                        .map(row -> new HoldReportSession.Decided(row.schoolId(), row.outcome(), row.reason()))
                        .toList(),
                answers.instructions().stream()
                        .map(row -> new HoldReportSession.Charged(row.text(), row.owner(), row.schoolId(), row.due()))
                        .toList(),
                task.actor().accountId());
        answers.files().forEach(file -> documents.link(file, "report-session", id));
        return RoutingFacts.none();
    }

    /** Fields of the form "report-session". */
    record ReportSessionAnswers(
            LocalDate heldOn,
            @Nullable String place,
            String participants,
            String minutes,
            List<DecisionRow> decisions,
            List<InstructionRow> instructions,
            List<UUID> files) {

        ReportSessionAnswers {
            decisions = decisions == null ? List.of() : List.copyOf(decisions);
            instructions = instructions == null ? List.of() : List.copyOf(instructions);
            files = files == null ? List.of() : List.copyOf(files);
        }
    }

    /** The session's word about a school. */
    record DecisionRow(UUID schoolId, Outcome outcome, @Nullable String reason) {}

    /** An instruction of the minutes. */
    record InstructionRow(String text, String owner, @Nullable UUID schoolId, LocalDate due) {}
}
