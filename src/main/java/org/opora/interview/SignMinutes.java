package org.opora.interview;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.opora.bpmn.Stage;
import org.opora.cycle.StageCompleted;
import org.opora.followup.GiveInstructions;
import org.opora.followup.InstructionOrigin;
import org.opora.followup.NewInstruction;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The director signs the minutes, and their measures become instructions; or objects, and they are written again. */
@Service
public class SignMinutes {

    private final InterviewRepository interviews;
    private final InterviewJournal journal;
    private final InterviewWords words;
    private final GiveInstructions instructions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SignMinutes(
            InterviewRepository interviews,
            InterviewJournal journal,
            InterviewWords words,
            GiveInstructions instructions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.interviews = interviews;
        this.journal = journal;
        this.words = words;
        this.instructions = instructions;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public void sign(UUID caseId, UUID by) {
        Interview interview = interviews.ofCase(caseId);
        interview.sign(by, clock.instant());
        InterviewView view = interview.view();
        instructions.give(instructionsOf(view));
        journal.record("interview.signed", view, view.heldOn());
        events.publishEvent(new StageCompleted(
                view.scope().cycleId(),
                view.scope().schoolId(),
                Stage.INTERVIEW,
                Objects.requireNonNull(view.heldOn()),
                words.minutesTitle(view)));
    }

    @Transactional
    public void object(UUID caseId, String objection) {
        Interview interview = interviews.ofCase(caseId);
        interview.object(objection);
        journal.record("interview.objected", interview.view(), objection);
    }

    private List<NewInstruction> instructionsOf(InterviewView view) {
        InterviewScope scope = view.scope();
        return view.measures().stream()
                .map(measure -> new NewInstruction(
                        scope.municipalityId(),
                        scope.cycleId(),
                        scope.schoolId(),
                        InstructionOrigin.INTERVIEW,
                        view.id(),
                        measure.text(),
                        words.stored(measure.owner().messageKey()),
                        measure.due()))
                .toList();
    }
}
