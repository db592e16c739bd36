package org.opora.classification;

import java.math.BigDecimal;
import org.opora.error.OporaException;

/**
 * Thresholds by which schools are classified, set by an act of the municipality for a year.
 *
 * @param thresholdPercent share of participants below the minimum from which a procedure counts against the school
 * @param procedures how many such procedures of a year make a school ШНОР
 * @param years in how many years running the same procedure makes a school ШНОР
 * @param riskProcedures how many procedures put a school into the risk zone
 * @param minParticipants with fewer participants a procedure never decides alone
 * @param poolYears whether two years are added up where one has too few participants
 * @param socialThreshold index of social conditions from which a school is ШНСУ
 * @param deficitThreshold index of resource deficit from which a school is in the risk zone
 * @param highPercent greatest share below the minimum of a school with high results
 * @param shnsuTrack track of a ШНСУ that is not ШНОР: 1 or 2
 * @param doneEnough share of a programme's measures, percent, from which the session may call it done
 * @param doneLow share below which it has hardly begun
 */
public record Parameters(
        int thresholdPercent,
        int procedures,
        int years,
        int riskProcedures,
        int minParticipants,
        boolean poolYears,
        BigDecimal socialThreshold,
        BigDecimal deficitThreshold,
        int highPercent,
        int shnsuTrack,
        int doneEnough,
        int doneLow) {

    /** The publicly confirmed rule (30 %, two procedures or two years running) and Opora's defaults for the rest. */
    public static final Parameters DEFAULTS =
            new Parameters(30, 2, 2, 1, 10, false, BigDecimal.valueOf(60), BigDecimal.valueOf(60), 5, 2, 80, 50);

    /** @throws OporaException when two of them contradict each other: the risk zone must be reached before ШНОР, and so on */
    public Parameters {
        if (riskProcedures > procedures) {
            throw new OporaException("classification.risk-above-shnor", riskProcedures, procedures);
        }
        if (highPercent >= thresholdPercent) {
            throw new OporaException("classification.high-above-threshold", highPercent, thresholdPercent);
        }
        if (doneLow >= doneEnough) {
            throw new OporaException("classification.done-low-above-enough", doneLow, doneEnough);
        }
    }
}
