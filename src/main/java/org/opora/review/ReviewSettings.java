package org.opora.review;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.error.OporaException;

/** Parameters of the expertise of a municipality from a year on; the table of the verdict reads its thresholds from here. */
@Entity
@Table(name = "review_settings")
public class ReviewSettings {

    /** Most experts that one round may have. */
    public static final int MOST_EXPERTS = 3;

    /** Returns after which the head decides. */
    public static final int MOST_RETURNS = 3;

    /** Municipality and first year in which the parameters hold. */
    @Embeddable
    public static class Key implements Serializable {

        private UUID municipalityId;
        private int year;

        protected Key() {}

        public Key(UUID municipalityId, int year) {
            this.municipalityId = municipalityId;
            this.year = year;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && key.municipalityId.equals(municipalityId) && key.year == year;
        }

        @Override
        public int hashCode() {
            return Objects.hash(municipalityId, year);
        }
    }

    @EmbeddedId
    private Key id;

    private int expertsNeeded;
    private int returnDays;
    private BigDecimal spreadLimit;
    private BigDecimal lowestAllowed;
    private BigDecimal returnBelow;
    private BigDecimal acceptFrom;

    protected ReviewSettings() {}

    /** Two experts, five working days for a revision, thresholds on the scale 0–2. */
    public ReviewSettings(UUID municipalityId, int year) {
        id = new Key(municipalityId, year);
        expertsNeeded = 2;
        returnDays = 5;
        spreadLimit = new BigDecimal("0.50");
        lowestAllowed = new BigDecimal("0.50");
        returnBelow = new BigDecimal("1.00");
        acceptFrom = new BigDecimal("1.70");
    }

    /** @throws OporaException review.settings when a number is out of range or the thresholds contradict each other */
    public void change(int expertsNeeded, int returnDays, Map<String, BigDecimal> thresholds) {
        boolean counts = expertsNeeded >= 1 && expertsNeeded <= MOST_EXPERTS && returnDays >= 1 && returnDays <= 30;
        boolean scale = thresholds.values().stream()
                .allMatch(value ->
                        value.signum() >= 0 && value.compareTo(BigDecimal.valueOf(ReviewSheet.BEST_MARK)) <= 0);
        BigDecimal below = Objects.requireNonNull(thresholds.get("returnBelow"));
        BigDecimal from = Objects.requireNonNull(thresholds.get("acceptFrom"));
        if (!counts || !scale || below.compareTo(from) > 0) {
            throw new OporaException("review.settings");
        }
        this.expertsNeeded = expertsNeeded;
        this.returnDays = returnDays;
        spreadLimit = Objects.requireNonNull(thresholds.get("spreadLimit"));
        lowestAllowed = Objects.requireNonNull(thresholds.get("lowestAllowed"));
        returnBelow = below;
        acceptFrom = from;
    }

    /** The thresholds by the names that the decision table reads. */
    public Map<String, BigDecimal> thresholds() {
        return Map.of(
                "spreadLimit", spreadLimit,
                "lowestAllowed", lowestAllowed,
                "returnBelow", returnBelow,
                "acceptFrom", acceptFrom);
    }

    public int expertsNeeded() {
        return expertsNeeded;
    }

    /** Working days that a school gets for a revision, by default. */
    public int returnDays() {
        return returnDays;
    }
}
