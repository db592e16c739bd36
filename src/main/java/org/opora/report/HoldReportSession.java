package org.opora.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.bpmn.Stage;
import org.opora.cycle.StageCompleted;
import org.opora.error.NotFoundException;
import org.opora.error.OporaException;
import org.opora.followup.GiveInstructions;
import org.opora.followup.InstructionOrigin;
import org.opora.followup.NewInstruction;
import org.opora.journal.Journal;
import org.opora.registry.LocalToday;
import org.opora.supportcase.DecideOutcome;
import org.opora.supportcase.Outcome;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The head holds the report session and decides about every school, with or without a report. */
@Service
public class HoldReportSession {

    private final ReportSessionRepository sessions;
    private final ProposeOutcomes proposeOutcomes;
    private final DecideOutcome decideOutcome;
    private final GiveInstructions giveInstructions;
    private final ApplicationEventPublisher events;
    private final Journal journal;
    private final LocalToday today;

    HoldReportSession(
            ReportSessionRepository sessions,
            ProposeOutcomes proposeOutcomes,
            DecideOutcome decideOutcome,
            GiveInstructions giveInstructions,
            ApplicationEventPublisher events,
            Journal journal,
            LocalToday today) {
        this.sessions = sessions;
        this.proposeOutcomes = proposeOutcomes;
        this.decideOutcome = decideOutcome;
        this.giveInstructions = giveInstructions;
        this.events = events;
        this.journal = journal;
        this.today = today;
    }

    /** Opens the session with the proposals of the day; a second call refreshes them. */
    @Transactional
    public UUID prepare(UUID municipalityId, UUID cycleId) {
        LocalDate day = today.in(municipalityId);
        List<OutcomeProposal> proposals = proposeOutcomes.propose(municipalityId, cycleId);
        ReportSession session = sessions.findByCycleId(cycleId).orElse(null);
        if (session == null) {
            session = sessions.save(new ReportSession(UUID.randomUUID(), municipalityId, cycleId, day, proposals));
        } else {
            session.prepare(day, proposals);
        }
        journal.record(Journal.entry("report.sessionPrepared")
                .municipality(municipalityId)
                .cycle(cycleId)
                .subject("report-session", session.id()));
        return session.id();
    }

    /** Keeps minutes, decisions and instructions; proposals are asked once more, on the day of the decision. */
    @Transactional
    public UUID hold(UUID cycleId, SessionMinutes minutes, List<Decided> decided, List<Charged> charged, UUID by) {
        ReportSession session = sessions.findByCycleId(cycleId).orElseThrow(NotFoundException::new);
        LocalDate day = today.in(session.municipalityId());
        List<SessionDecision> decisions = matched(proposeOutcomes.propose(session.municipalityId(), cycleId), decided);
        session.hold(minutes, decisions, by, day);
        decisions.forEach(decision ->
                decideOutcome.decide(decision.caseId(), String.valueOf(decision.outcome()), minutes.heldOn()));
        charge(session, charged, day);
        journal.record(Journal.entry("report.sessionHeld")
                .municipality(session.municipalityId())
                .cycle(cycleId)
                .subject("report-session", session.id())
                .detail("schools", Integer.toString(decisions.size())));
        events.publishEvent(new StageCompleted(cycleId, null, Stage.SESSION, day, ""));
        events.publishEvent(new StageCompleted(cycleId, null, Stage.IMPLEMENTATION, day, ""));
        return session.id();
    }

    private static List<SessionDecision> matched(List<OutcomeProposal> proposals, List<Decided> decided) {
        Map<UUID, Decided> bySchool = new HashMap<>();
        for (Decided one : decided) {
            if (bySchool.put(one.schoolId(), one) != null) {
                throw new OporaException("report.schoolDecidedTwice");
            }
        }
        List<SessionDecision> decisions = new ArrayList<>();
        for (OutcomeProposal proposal : proposals) {
            Decided one = bySchool.remove(proposal.facts().schoolId());
            if (one == null) {
                throw new OporaException("report.schoolNotDecided");
            }
            decisions.add(SessionDecision.decided(proposal, one.outcome(), one.reason()));
        }
        if (!bySchool.isEmpty()) {
            throw new OporaException("report.schoolNotSupported");
        }
        return decisions;
    }

    private void charge(ReportSession session, List<Charged> charged, LocalDate day) {
        if (charged.stream().anyMatch(one -> one.due().isBefore(day))) {
            throw new OporaException("followup.dueInPast");
        }
        giveInstructions.give(charged.stream()
                .map(one -> new NewInstruction(
                        session.municipalityId(),
                        session.cycleId(),
                        one.schoolId(),
                        InstructionOrigin.SESSION,
                        session.id(),
                        one.text(),
                        one.owner(),
                        one.due()))
                .toList());
    }

    /** The session's word about one school. */
    public record Decided(UUID schoolId, Outcome outcome, @Nullable String reason) {}

    /** An instruction of the minutes. */
    public record Charged(String text, String owner, @Nullable UUID schoolId, LocalDate due) {}
}
