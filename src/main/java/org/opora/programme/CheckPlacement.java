package org.opora.programme;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.opora.bpmn.Stage;
import org.opora.cycle.StageCompleted;
import org.opora.error.OporaException;
import org.opora.registry.LocalToday;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The coordinator looks whether the draft stands on the outside portal and is whole. */
@Service
public class CheckPlacement {

    private final ProgrammeRepository programmes;
    private final ApplicationEventPublisher events;
    private final ProgrammeJournal journal;
    private final LocalToday today;

    CheckPlacement(
            ProgrammeRepository programmes,
            ApplicationEventPublisher events,
            ProgrammeJournal journal,
            LocalToday today) {
        this.programmes = programmes;
        this.events = events;
        this.journal = journal;
        this.today = today;
    }

    /** The draft may go to the expertise. */
    @Transactional
    public void accept(UUID programmeId) {
        Programme programme = programmes.get(programmeId);
        programme.placed();
        journal.record("programme.placed", programme, programme.portalAddress());
        ProgrammeScope scope = programme.scope();
        events.publishEvent(new StageCompleted(
                scope.cycleId(),
                scope.schoolId(),
                Stage.PROGRAMME,
                today.in(scope.municipalityId()),
                Objects.requireNonNullElse(programme.portalAddress(), "")));
    }

    /** @throws OporaException when the new day is not after today */
    @Transactional
    public void giveBack(UUID programmeId, String remark, LocalDate newDue) {
        Programme programme = programmes.get(programmeId);
        if (!newDue.isAfter(today.in(programme.scope().municipalityId()))) {
            throw new OporaException("programme.new-due-past");
        }
        programme.returned(remark);
        journal.record("programme.placement-returned", programme, remark);
    }
}
