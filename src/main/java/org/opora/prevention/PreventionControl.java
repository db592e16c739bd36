package org.opora.prevention;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.error.OporaException;
import org.opora.publication.PublicationState;

/** The control of the schools' sites by its date: what stood where on that day, and the coordinator's note about it. */
@Entity
@Table(name = "prevention_control")
public class PreventionControl {

    @Id
    private UUID id;

    @Version
    private int version;

    private UUID municipalityId;
    private UUID cycleId;
    private LocalDate gatheredOn;
    private @Nullable LocalDate controlledOn;
    private @Nullable String findings;
    private @Nullable String measures;
    private @Nullable UUID writtenBy;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "prevention_control_row", joinColumns = @JoinColumn(name = "control_id"))
    private Set<ControlRow> rows = new HashSet<>();

    @SuppressWarnings("NullAway")
    protected PreventionControl() {}

    /** The state of all schools on the day it was gathered. */
    public PreventionControl(
            UUID id, UUID municipalityId, UUID cycleId, LocalDate gatheredOn, List<ControlRow> schools) {
        this.id = id;
        this.municipalityId = municipalityId;
        this.cycleId = cycleId;
        gather(gatheredOn, schools);
    }

    /** Takes the state again; a late school that placed its documents meanwhile is then shown so. */
    public final void gather(LocalDate day, List<ControlRow> schools) {
        gatheredOn = day;
        rows.clear();
        rows.addAll(schools);
    }

    /** The coordinator's note; the day of control must not lie ahead. */
    public void note(LocalDate day, String whatWasFound, String whatFollows, UUID by, LocalDate today) {
        if (day.isAfter(today)) {
            throw new OporaException("prevention.controlInFuture");
        }
        controlledOn = day;
        findings = whatWasFound;
        measures = whatFollows;
        writtenBy = by;
    }

    public UUID id() {
        return id;
    }

    public UUID municipalityId() {
        return municipalityId;
    }

    public Set<ControlRow> rows() {
        return Set.copyOf(rows);
    }

    /** How many schools stand in any of the states. */
    public long count(PublicationState... states) {
        Set<PublicationState> wanted = Set.of(states);
        return rows.stream().filter(row -> wanted.contains(row.state())).count();
    }

    /** One school on the day of control. */
    @Embeddable
    public record ControlRow(
            UUID schoolId, @Enumerated(EnumType.STRING) PublicationState state, @Nullable String address) {}
}
