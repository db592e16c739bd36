package org.opora.classification;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The parameters of a municipality and year: a draft until the act that sets them is registered. */
@Entity
@Table(name = "classification_parameters")
public class ParameterSet {

    /** Legal effect comes with registration. */
    public enum Status {
        DRAFT,
        IN_FORCE
    }

    @Id
    private UUID id;

    @Version
    private int version;

    private UUID municipalityId;
    private UUID cycleId;
    private int year;

    @Enumerated(EnumType.STRING)
    private Status status;

    private int thresholdPercent;
    private int procedures;
    private int years;
    private int riskProcedures;
    private int minParticipants;
    private boolean poolYears;
    private BigDecimal socialThreshold;
    private BigDecimal deficitThreshold;
    private int highPercent;
    private int shnsuTrack;
    private int doneEnough;
    private int doneLow;
    private String note;
    private @Nullable UUID actOrderId;
    private @Nullable String actNumber;
    private @Nullable LocalDate actDate;

    protected ParameterSet() {}

    ParameterSet(UUID id, UUID municipalityId, UUID cycleId, int year, Parameters parameters, String why) {
        this.id = id;
        this.municipalityId = municipalityId;
        this.cycleId = cycleId;
        this.year = year;
        take(parameters, why);
    }

    /** Proposes other parameters; until they are registered again the old act no longer stands behind them. */
    void set(Parameters parameters, String why) {
        take(parameters, why);
    }

    private void take(Parameters parameters, String why) {
        status = Status.DRAFT;
        thresholdPercent = parameters.thresholdPercent();
        procedures = parameters.procedures();
        years = parameters.years();
        riskProcedures = parameters.riskProcedures();
        minParticipants = parameters.minParticipants();
        poolYears = parameters.poolYears();
        socialThreshold = parameters.socialThreshold();
        deficitThreshold = parameters.deficitThreshold();
        highPercent = parameters.highPercent();
        shnsuTrack = parameters.shnsuTrack();
        doneEnough = parameters.doneEnough();
        doneLow = parameters.doneLow();
        note = why;
    }

    void inForceBy(UUID orderId, String number, LocalDate date) {
        status = Status.IN_FORCE;
        actOrderId = orderId;
        actNumber = number;
        actDate = date;
    }

    public Parameters parameters() {
        return new Parameters(
                thresholdPercent,
                procedures,
                years,
                riskProcedures,
                minParticipants,
                poolYears,
                socialThreshold,
                deficitThreshold,
                highPercent,
                shnsuTrack,
                doneEnough,
                doneLow);
    }

    public UUID municipalityId() {
        return municipalityId;
    }

    public int year() {
        return year;
    }

    public boolean inForce() {
        return status == Status.IN_FORCE;
    }

    public @Nullable String actNumber() {
        return actNumber;
    }

    public @Nullable LocalDate actDate() {
        return actDate;
    }
}
