package org.opora.monitoring;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.error.OporaException;

/** One monitoring of a municipality in a cycle: what is collected, until when, and how far it is. */
@Entity
public class MonitoringRound {

    /** How far a monitoring is. */
    public enum Status {
        OPEN,
        COLLECTED,
        COMPUTED,
        DONE
    }

    @Id
    private UUID id;

    @Version
    private int version;

    private UUID cycleId;
    private UUID municipalityId;

    @Enumerated(EnumType.STRING)
    private MonitoringKind kind;

    private int schoolYear;

    @Enumerated(EnumType.STRING)
    private Status status;

    private LocalDate openedOn;
    private LocalDate closesOn;
    private boolean resultsLoaded;
    private boolean analysisAsked;
    private @Nullable String closingReason;

    protected MonitoringRound() {}

    MonitoringRound(
            UUID id,
            UUID cycleId,
            UUID municipalityId,
            MonitoringKind kind,
            int schoolYear,
            LocalDate openedOn,
            LocalDate closesOn) {
        this.id = id;
        this.cycleId = cycleId;
        this.municipalityId = municipalityId;
        this.kind = kind;
        this.schoolYear = schoolYear;
        this.openedOn = openedOn;
        this.closesOn = closesOn;
        this.analysisAsked = kind.analysisAsked();
        this.status = Status.OPEN;
    }

    /** The coordinator says whether schools have results to confirm. */
    void resultsAre(boolean loaded, int year) {
        requireOpen();
        resultsLoaded = loaded;
        schoolYear = year;
    }

    void extendTo(LocalDate newDay) {
        requireOpen();
        closesOn = newDay;
    }

    /** @param reason why nobody waits for the rest; null when everything has come */
    void collected(@Nullable String reason) {
        requireOpen();
        closingReason = reason;
        status = Status.COLLECTED;
    }

    void computed(int year) {
        schoolYear = year;
        status = Status.COMPUTED;
    }

    void done() {
        status = Status.DONE;
    }

    private void requireOpen() {
        if (status != Status.OPEN) {
            throw new OporaException("monitoring.closed");
        }
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

    public MonitoringKind kind() {
        return kind;
    }

    /** Start year of the school year whose results are looked at. */
    public int schoolYear() {
        return schoolYear;
    }

    public Status status() {
        return status;
    }

    public LocalDate openedOn() {
        return openedOn;
    }

    public LocalDate closesOn() {
        return closesOn;
    }

    public boolean resultsLoaded() {
        return resultsLoaded;
    }

    public boolean analysisAsked() {
        return analysisAsked;
    }
}
