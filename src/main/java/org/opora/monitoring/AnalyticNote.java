package org.opora.monitoring;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;

/** The methodist's note on what a monitoring showed in the municipality. */
@Entity
public class AnalyticNote {

    @Id
    private UUID id;

    @Version
    private int version;

    private UUID roundId;
    private UUID municipalityId;
    private LocalDate writtenOn;
    private String sources;
    private LocalDate periodFrom;
    private LocalDate periodTo;
    private String findings;
    private String specifics;
    private String causes;
    private String recommendations;

    protected AnalyticNote() {}

    AnalyticNote(UUID id, MonitoringRound round, NoteText text, LocalDate day) {
        this.id = id;
        this.roundId = round.id();
        this.municipalityId = round.municipalityId();
        take(text, day);
    }

    void write(NoteText text, LocalDate day) {
        take(text, day);
    }

    private void take(NoteText text, LocalDate day) {
        writtenOn = day;
        sources = text.sources();
        periodFrom = text.periodFrom();
        periodTo = text.periodTo();
        findings = text.findings();
        specifics = text.specifics();
        causes = text.causes();
        recommendations = text.recommendations();
    }

    public UUID id() {
        return id;
    }

    public UUID roundId() {
        return roundId;
    }

    public UUID municipalityId() {
        return municipalityId;
    }

    public LocalDate writtenOn() {
        return writtenOn;
    }

    public String sources() {
        return sources;
    }

    public LocalDate periodFrom() {
        return periodFrom;
    }

    public LocalDate periodTo() {
        return periodTo;
    }

    public String findings() {
        return findings;
    }

    public String specifics() {
        return specifics;
    }

    public String causes() {
        return causes;
    }

    public String recommendations() {
        return recommendations;
    }
}
