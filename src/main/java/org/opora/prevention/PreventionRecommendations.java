package org.opora.prevention;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;

/** What the coordinator recommends to all schools after a round, and whether the municipality's roadmap changes. */
@Entity
@Table(name = "prevention_recommendations")
public class PreventionRecommendations {

    @Id
    private UUID id;

    @Version
    private int version;

    private UUID municipalityId;
    private UUID cycleId;

    @Enumerated(EnumType.STRING)
    private Round round;

    private String text;
    private boolean changeRoadmap;
    private String grounds;
    private UUID givenBy;
    private LocalDate givenOn;

    @SuppressWarnings("NullAway")
    protected PreventionRecommendations() {}

    PreventionRecommendations(UUID id, UUID municipalityId, UUID cycleId, GivePreventionRecommendations.Command given) {
        this.id = id;
        this.municipalityId = municipalityId;
        this.cycleId = cycleId;
        this.round = given.round();
        this.text = given.text();
        this.changeRoadmap = given.changeRoadmap();
        this.grounds = given.grounds();
        this.givenBy = given.by();
        this.givenOn = given.on();
    }

    public UUID id() {
        return id;
    }

    UUID cycleId() {
        return cycleId;
    }

    Round round() {
        return round;
    }

    public boolean changeRoadmap() {
        return changeRoadmap;
    }
}
