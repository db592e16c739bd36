package org.opora.programme;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A factor that lowers the results of a school: reference data common to all municipalities. */
@Entity
class RiskFactor {

    @Id
    private String code;

    @Version
    private int version;

    private String name;
    private String measure;
    private @Nullable String source;
    private boolean lowerIsWorse;
    private @Nullable BigDecimal mediumFrom;
    private @Nullable BigDecimal highFrom;
    private int place;
    private boolean inUse = true;

    protected RiskFactor() {}

    RiskFactor(String code, int place, RiskFactorDetails details) {
        this.code = code;
        this.place = place;
        change(details);
    }

    /** Takes over what the page of reference data says; a factor is never deleted, only taken out of use. */
    final void change(RiskFactorDetails details) {
        Thresholds.requireOrder(details.thresholds(), details.lowerIsWorse());
        name = details.name();
        measure = details.measure();
        lowerIsWorse = details.lowerIsWorse();
        mediumFrom = details.thresholds().mediumFrom();
        highFrom = details.thresholds().highFrom();
        inUse = details.inUse();
    }

    String code() {
        return code;
    }

    String name() {
        return name;
    }

    String measure() {
        return measure;
    }

    @Nullable
    String source() {
        return source;
    }

    boolean lowerIsWorse() {
        return lowerIsWorse;
    }

    Thresholds thresholds() {
        return new Thresholds(mediumFrom, highFrom);
    }

    int place() {
        return place;
    }

    boolean inUse() {
        return inUse;
    }
}
