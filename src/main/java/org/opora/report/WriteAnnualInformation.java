package org.opora.report;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.bpmn.Stage;
import org.opora.cycle.StageCompleted;
import org.opora.error.NotFoundException;
import org.opora.journal.Journal;
import org.opora.registry.LocalToday;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The methodist writes the annual information, the head signs it or returns it. */
@Service
public class WriteAnnualInformation {

    private final AnnualInformationRepository informations;
    private final YearFigures figures;
    private final ApplicationEventPublisher events;
    private final Journal journal;
    private final LocalToday today;

    WriteAnnualInformation(
            AnnualInformationRepository informations,
            YearFigures figures,
            ApplicationEventPublisher events,
            Journal journal,
            LocalToday today) {
        this.informations = informations;
        this.figures = figures;
        this.events = events;
        this.journal = journal;
        this.today = today;
    }

    /** The information of a year so far. */
    @Transactional(readOnly = true)
    public Optional<AnnualInformation> ofCycle(UUID cycleId) {
        return informations.findByCycleId(cycleId);
    }

    /** Keeps the text with the figures as they are now. */
    @Transactional
    public UUID write(UUID municipalityId, UUID cycleId, Words words, UUID by) {
        LocalDate day = today.in(municipalityId);
        AnnualInformation.AnnualText written = new AnnualInformation.AnnualText(
                words.text(), words.causes(), words.nextYear(), figures.of(municipalityId, cycleId), by, day);
        AnnualInformation information = informations.findByCycleId(cycleId).orElse(null);
        if (information == null) {
            information = informations.save(new AnnualInformation(UUID.randomUUID(), municipalityId, cycleId, written));
        } else {
            information.writeAgain(written);
        }
        note("report.annualWritten", information);
        return information.id();
    }

    @Transactional
    public void sign(UUID cycleId, UUID by) {
        AnnualInformation information = find(cycleId);
        LocalDate day = today.in(information.municipalityId());
        information.sign(by, day);
        note("report.annualSigned", information);
        events.publishEvent(new StageCompleted(cycleId, null, Stage.ANNUAL, day, ""));
    }

    @Transactional
    public void returnWith(UUID cycleId, String remark, UUID by) {
        AnnualInformation information = find(cycleId);
        information.returnWith(remark, by);
        note("report.annualReturned", information);
    }

    private AnnualInformation find(UUID cycleId) {
        return informations.findByCycleId(cycleId).orElseThrow(NotFoundException::new);
    }

    private void note(String action, AnnualInformation information) {
        journal.record(Journal.entry(action)
                .municipality(information.municipalityId())
                .cycle(information.cycleId())
                .subject("annual-information", information.id()));
    }

    /** The methodist's words. */
    public record Words(String text, @Nullable String causes, String nextYear) {}
}
