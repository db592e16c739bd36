package org.opora.roadmap;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.account.Access;
import org.opora.account.Role;
import org.opora.error.NotFoundException;
import org.opora.error.OporaException;
import org.opora.journal.Journal;
import org.opora.registry.LocalToday;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the coordinator, or the methodist, does to a measure outside its tasks: dates, early opening, past and asked-for work. */
@Service
public class HandleMeasure {

    private final RoadmapRepository roadmaps;
    private final RoadmapRowRepository rows;
    private final MeasureRepository measures;
    private final LaunchMeasures launch;
    private final RunMeasure runMeasure;
    private final Evidences evidences;
    private final RoadmapProcess process;
    private final Access access;
    private final LocalToday today;
    private final Journal journal;
    private final ApplicationEventPublisher events;

    HandleMeasure(
            RoadmapRepository roadmaps,
            RoadmapRowRepository rows,
            MeasureRepository measures,
            LaunchMeasures launch,
            RunMeasure runMeasure,
            Evidences evidences,
            RoadmapProcess process,
            Access access,
            LocalToday today,
            Journal journal,
            ApplicationEventPublisher events) {
        this.roadmaps = roadmaps;
        this.rows = rows;
        this.measures = measures;
        this.launch = launch;
        this.runMeasure = runMeasure;
        this.evidences = evidences;
        this.process = process;
        this.access = access;
        this.today = today;
        this.journal = journal;
        this.events = events;
    }

    /** Names the date that the plan leaves open, or gives a measure that has not begun another one. */
    @Transactional
    public void date(UUID measureId, @Nullable LocalDate start, LocalDate due, String source) {
        Measure measure = mine(measureId, Role.COORDINATOR);
        Roadmap roadmap = living(measure);
        if (measure.state().active() || runMeasure.schoolHalf(measureId) == RunMeasure.SchoolHalf.RUNNING) {
            throw new OporaException("roadmap.alreadyOpen");
        }
        boolean waited = measure.state() == MeasureState.UNDATED;
        measure.setDates(start, due, source);
        measures.flush();
        if (waited) {
            process.dated(measureId);
        } else {
            process.replaced(measureId);
            launch.start(roadmap, rows.findById(measure.rowId()).orElseThrow(), List.of(measure));
        }
        note("roadmap.dateSet", measure, source);
    }

    /** The same from the task that asks for the date; the task's own flow goes on. */
    @Transactional
    public void dateByTask(UUID measureId, @Nullable LocalDate start, LocalDate due, String source) {
        Measure measure = measures.findById(measureId).orElseThrow(NotFoundException::new);
        measure.setDates(start, due, source);
        note("roadmap.dateSet", measure, source);
    }

    /** Does not wait for the start. */
    @Transactional
    public void openEarly(UUID measureId, String reason) {
        Measure measure = mine(measureId, Role.COORDINATOR);
        living(measure);
        if (!process.openEarly(measureId)) {
            throw new OporaException("roadmap.notWaiting");
        }
        note("roadmap.openedEarly", measure, reason);
    }

    /** The schools do not wait for their start, either. */
    @Transactional
    public void openForSchoolsEarly(UUID measureId, String reason) {
        Measure measure = mine(measureId, Role.COORDINATOR);
        living(measure);
        if (!process.openForSchoolsEarly(measureId)) {
            throw new OporaException("roadmap.notWaiting");
        }
        measure.openForSchools(today.in(measure.municipalityId()));
        note("roadmap.openedEarlyForSchools", measure, reason);
    }

    /** Somebody asked for what the row offers on demand: an occurrence of its own. */
    @Transactional
    public UUID openOnDemand(UUID rowId, LocalDate due, String who) {
        RoadmapRow row = rows.findById(rowId).orElseThrow(NotFoundException::new);
        access.requireMunicipality(row.municipalityId(), Role.COORDINATOR, Role.METHODIST);
        Roadmap roadmap = roadmaps.findById(row.roadmapId()).orElseThrow();
        roadmap.requireAlive();
        LocalDate day = today.in(row.municipalityId());
        MeasureHalf half = row.onDemand()
                .filter(asked -> row.state() == RowState.RUNNING)
                .orElseThrow(() -> new OporaException("roadmap.notOnDemand"));
        if (due.isBefore(day)) {
            throw new OporaException("roadmap.dueInPast");
        }
        int number = measures.findByRowIdOrderByNumber(rowId).size() + 1;
        Measure asked =
                new Measure(UUID.randomUUID(), row, number, new MeasureDates(day, due, null, null, false, half));
        asked.setDates(day, due, who);
        Measure measure = measures.saveAndFlush(asked);
        launch.start(roadmap, row, List.of(measure));
        note("roadmap.openedOnDemand", measure, who);
        return measure.id();
    }

    /** What was due before the plan began to run was done: with day and document, by the coordinator's word. */
    @Transactional
    public void confirmPast(UUID measureId, LocalDate doneOn, String document) {
        Measure measure = mine(measureId, Role.COORDINATOR);
        living(measure);
        if (doneOn.isAfter(today.in(measure.municipalityId()))) {
            throw new OporaException("roadmap.doneInFuture");
        }
        UUID by = access.viewer().accountId();
        confirm(measure, by, doneOn);
        evidences.add(
                measure,
                null,
                new EvidenceGiven(doneOn, document, null, null, null, List.of(), List.of(), List.of(), null),
                by);
        note("roadmap.pastConfirmed", measure, document);
    }

    /** Schools that still work on their half finish it; the measure is then accepted as any other. */
    private void confirm(Measure measure, UUID by, LocalDate doneOn) {
        switch (runMeasure.schoolHalf(measure.id())) {
            case STARTING -> throw new OporaException("roadmap.stillStarting");
            case RUNNING -> measure.confirmOwnHalf(by, doneOn);
            case NONE -> measure.confirmPast(by, doneOn);
            case OVER -> {
                measure.confirmPast(by, doneOn);
                process.replaced(measure.id());
            }
        }
    }

    /**
     * Writes an event into the log of a measure that is open.
     *
     * @return the plan of the measure
     */
    @Transactional
    public UUID logEvent(UUID measureId, EvidenceGiven.HeldEvent event) {
        Measure measure = mine(measureId, Role.COORDINATOR, Role.METHODIST);
        living(measure);
        if (!measure.state().active()) {
            throw new OporaException("roadmap.notOpen");
        }
        if (event.heldOn().isAfter(today.in(measure.municipalityId()))) {
            throw new OporaException("roadmap.eventInFuture");
        }
        if (!evidences.hold(measureId, event, access.viewer().accountId())) {
            throw new OporaException("roadmap.eventKnown");
        }
        note("roadmap.eventHeld", measure, event.topic());
        events.publishEvent(new EvidenceCounted(measureId));
        return measure.roadmapId();
    }

    private Measure mine(UUID measureId, Role... roles) {
        Measure measure = measures.findById(measureId).orElseThrow(NotFoundException::new);
        access.requireMunicipality(measure.municipalityId(), roles);
        return measure;
    }

    private Roadmap living(Measure measure) {
        Roadmap roadmap = roadmaps.findById(measure.roadmapId()).orElseThrow();
        roadmap.requireAlive();
        return roadmap;
    }

    private void note(String action, Measure measure, String text) {
        journal.record(Journal.entry(action)
                .municipality(measure.municipalityId())
                .subject("roadmap-measure", measure.id())
                .detail("text", text));
    }
}
