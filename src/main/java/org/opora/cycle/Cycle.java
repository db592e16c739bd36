package org.opora.cycle;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.error.OporaException;

/** The year of support in one municipality. Its key is slug, year and sequence: {@code rybinsk-2027-1}. */
@Entity
public class Cycle {

    @Id
    private UUID id;

    @Version
    private int version;

    private String key;
    private UUID municipalityId;

    @Embedded
    private CyclePeriod period;

    @Enumerated(EnumType.STRING)
    private ListSource listSource;

    @Enumerated(EnumType.STRING)
    private CycleStatus status;

    private Instant openedAt;
    private UUID openedBy;
    private @Nullable LocalDate endedOn;
    private @Nullable String endReason;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "cycle_stage", joinColumns = @JoinColumn(name = "cycle_id"))
    private List<StagePlan> stages = new ArrayList<>();

    protected Cycle() {}

    /** @param opening who opened the year and when */
    public Cycle(
            UUID id,
            String key,
            UUID municipalityId,
            CyclePeriod period,
            ListSource listSource,
            List<StagePlan> stages,
            Opening opening) {
        this.id = id;
        this.key = key;
        this.municipalityId = municipalityId;
        this.period = period;
        this.listSource = listSource;
        this.stages.addAll(stages);
        this.status = CycleStatus.RUNNING;
        this.openedAt = opening.at();
        this.openedBy = opening.by();
    }

    /** The last step of the year is done. Unfinished work passes to the next year. */
    public void close(LocalDate day) {
        requireRunning();
        status = CycleStatus.CLOSED;
        endedOn = day;
    }

    /** The head stops the year. */
    public void cancel(LocalDate day, String reason) {
        requireRunning();
        status = CycleStatus.CANCELLED;
        endedOn = day;
        endReason = reason;
    }

    /** @throws OporaException when the year has ended: nothing joins or changes in it any more */
    public void requireRunning() {
        if (status != CycleStatus.RUNNING) {
            throw new OporaException("cycle.ended");
        }
    }

    public UUID id() {
        return id;
    }

    public String key() {
        return key;
    }

    public UUID municipalityId() {
        return municipalityId;
    }

    public CycleStatus status() {
        return status;
    }

    public CycleView view() {
        return new CycleView(
                id,
                key,
                municipalityId,
                period.year(),
                period.startsOn(),
                period.endsOn(),
                period.resultsYear(),
                listSource,
                status,
                List.copyOf(stages),
                openedAt,
                openedBy,
                endedOn,
                endReason);
    }
}
