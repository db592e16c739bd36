package org.opora.cycle;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** The kick-off seminar of a year for the supported schools. */
@Entity
public class Seminar {

    @Id
    private UUID id;

    @Version
    private int version;

    private UUID cycleId;
    private UUID municipalityId;
    private LocalDate heldOn;
    private String place;
    private String topic;
    private int participants;
    private String content;
    private String decisions;

    @ElementCollection
    @CollectionTable(name = "seminar_school", joinColumns = @JoinColumn(name = "seminar_id"))
    @Column(name = "school_id")
    private Set<UUID> schools = new HashSet<>();

    protected Seminar() {}

    public Seminar(UUID id, UUID cycleId, UUID municipalityId, SeminarMinutes minutes) {
        this.id = id;
        this.cycleId = cycleId;
        this.municipalityId = municipalityId;
        this.heldOn = minutes.heldOn();
        this.place = minutes.place();
        this.topic = minutes.topic();
        this.participants = minutes.participants();
        this.content = minutes.content();
        this.decisions = minutes.decisions();
        this.schools.addAll(minutes.schools());
    }

    public UUID id() {
        return id;
    }

    public UUID cycleId() {
        return cycleId;
    }

    public UUID municipalityId() {
        return municipalityId;
    }

    /** What was written down about it. */
    public SeminarMinutes minutes() {
        return new SeminarMinutes(heldOn, place, topic, participants, content, decisions, Set.copyOf(schools));
    }
}
