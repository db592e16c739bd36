package org.opora.report;

import java.util.UUID;

/** What a year came to in one municipality. */
public record MunicipalityResult(
        UUID cycleId,
        String municipality,
        int supported,
        int accepted,
        int exits,
        int continued,
        int intensified,
        int indicators,
        int reached) {

    /** The sum under the column of a comparison. */
    MunicipalityResult plus(MunicipalityResult other) {
        return new MunicipalityResult(
                cycleId,
                municipality,
                supported + other.supported,
                accepted + other.accepted,
                exits + other.exits,
                continued + other.continued,
                intensified + other.intensified,
                indicators + other.indicators,
                reached + other.reached);
    }
}
