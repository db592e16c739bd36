package org.opora.prevention;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.opora.error.NotFoundException;
import org.opora.journal.Journal;
import org.opora.publication.PublicationKind;
import org.opora.publication.PublicationState;
import org.opora.publication.Publications;
import org.opora.publication.Publications.PlacementState;
import org.opora.registry.LocalToday;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The coordinator's control of the sites, by date: a school that is late is a line of the note, never a reason to wait. */
@Service
public class ControlPlacement {

    private final PreventionControlRepository controls;
    private final SchoolPreventionRepository works;
    private final Publications publications;
    private final Journal journal;
    private final LocalToday today;

    ControlPlacement(
            PreventionControlRepository controls,
            SchoolPreventionRepository works,
            Publications publications,
            Journal journal,
            LocalToday today) {
        this.controls = controls;
        this.works = works;
        this.publications = publications;
        this.journal = journal;
        this.today = today;
    }

    /** Writes down how every school stands now. */
    @Transactional
    public UUID gather(UUID municipalityId, UUID cycleId) {
        LocalDate day = today.in(municipalityId);
        List<PreventionControl.ControlRow> rows = rows(cycleId);
        PreventionControl control = controls.findByCycleId(cycleId).orElse(null);
        if (control == null) {
            control = controls.save(new PreventionControl(UUID.randomUUID(), municipalityId, cycleId, day, rows));
        } else {
            control.gather(day, rows);
        }
        journal.record(Journal.entry("prevention.gathered")
                .municipality(municipalityId)
                .cycle(cycleId)
                .subject("prevention-control", control.id()));
        return control.id();
    }

    private List<PreventionControl.ControlRow> rows(UUID cycleId) {
        Map<UUID, PlacementState> placed = publications.ofCycle(cycleId, PublicationKind.PREVENTION).stream()
                .collect(Collectors.toMap(PlacementState::schoolId, Function.identity()));
        return works.findByCycleId(cycleId).stream()
                .filter(work -> work.state() != SchoolPreventionState.WITHDRAWN)
                .map(work -> row(work.schoolId(), placed.get(work.schoolId())))
                .toList();
    }

    private static PreventionControl.ControlRow row(
            UUID schoolId, @org.jspecify.annotations.Nullable PlacementState state) {
        return state == null
                ? new PreventionControl.ControlRow(schoolId, PublicationState.AWAITED, null)
                : new PreventionControl.ControlRow(schoolId, state.state(), state.address());
    }

    /** The control of a year. */
    @Transactional(readOnly = true)
    public PreventionControl ofCycle(UUID cycleId) {
        return controls.findByCycleId(cycleId).orElseThrow(NotFoundException::new);
    }

    /** The coordinator's note. */
    @Transactional
    public UUID note(UUID cycleId, LocalDate controlledOn, String findings, String measures, UUID by) {
        PreventionControl control = controls.findByCycleId(cycleId).orElseThrow(NotFoundException::new);
        control.note(controlledOn, findings, measures, by, today.in(control.municipalityId()));
        journal.record(Journal.entry("prevention.controlled")
                .municipality(control.municipalityId())
                .cycle(cycleId)
                .subject("prevention-control", control.id()));
        return control.id();
    }
}
