package org.opora.programme;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The text of a programme at one moment; never changed after it was written. */
@Entity
class ProgrammeEdition {

    @Id
    private UUID id;

    private UUID programmeId;
    private int number;

    @Enumerated(EnumType.STRING)
    private EditionReason reason;

    private UUID authorId;
    private Instant createdAt;

    @ElementCollection
    @CollectionTable(name = "programme_section", joinColumns = @JoinColumn(name = "edition_id"))
    @OrderColumn(name = "place")
    private List<RiskSection> sections = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "programme_indicator", joinColumns = @JoinColumn(name = "edition_id"))
    @OrderColumn(name = "place")
    private List<Indicator> indicators = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "programme_measure", joinColumns = @JoinColumn(name = "edition_id"))
    @OrderColumn(name = "place")
    private List<Measure> measures = new ArrayList<>();

    protected ProgrammeEdition() {}

    ProgrammeEdition(Programme programme, EditionReason reason, ProgrammeRows rows, UUID authorId, Instant at) {
        this.id = UUID.randomUUID();
        this.programmeId = programme.id();
        this.number = programme.edition();
        this.reason = reason;
        this.authorId = authorId;
        this.createdAt = at;
        this.sections.addAll(rows.sections());
        this.indicators.addAll(rows.indicators());
        this.measures.addAll(rows.measures());
    }

    int number() {
        return number;
    }

    EditionReason reason() {
        return reason;
    }

    UUID authorId() {
        return authorId;
    }

    Instant createdAt() {
        return createdAt;
    }

    ProgrammeRows rows() {
        return new ProgrammeRows(sections, indicators, measures);
    }
}
