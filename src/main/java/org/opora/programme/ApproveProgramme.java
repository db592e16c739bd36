package org.opora.programme;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.opora.bpmn.Stage;
import org.opora.cycle.StageCompleted;
import org.opora.document.Documents;
import org.opora.registry.LocalToday;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The school approves its programme by an own order; the programme it replaces ends. */
@Service
public class ApproveProgramme {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final ProgrammeRepository programmes;
    private final Documents documents;
    private final ProgrammeJournal journal;
    private final ApplicationEventPublisher events;
    private final LocalToday today;
    private final Clock clock;

    ApproveProgramme(
            ProgrammeRepository programmes,
            Documents documents,
            ProgrammeJournal journal,
            ApplicationEventPublisher events,
            LocalToday today,
            Clock clock) {
        this.programmes = programmes;
        this.documents = documents;
        this.journal = journal;
        this.events = events;
        this.today = today;
        this.clock = clock;
    }

    /** @throws org.opora.error.OporaException when the order's date lies ahead, or the programme is approved already */
    @Transactional
    public void approve(UUID programmeId, String orderNumber, LocalDate orderDate, List<UUID> files) {
        Programme programme = programmes.get(programmeId);
        ProgrammeScope scope = programme.scope();
        programme.approve(orderNumber, orderDate, today.in(scope.municipalityId()), clock.instant());
        if (programme.replacesId() != null) {
            programmes.get(programme.replacesId()).replaced();
        }
        files.forEach(file -> documents.link(file, "programme", programmeId));
        String evidence = "№ " + orderNumber + ", " + orderDate.format(DAY);
        journal.record("programme.approved", programme, evidence);
        events.publishEvent(new StageCompleted(scope.cycleId(), scope.schoolId(), Stage.APPROVAL, orderDate, evidence));
    }
}
