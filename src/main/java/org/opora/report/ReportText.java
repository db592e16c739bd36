package org.opora.report;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opora.error.OporaException;
import org.opora.publication.PublicationAddress;

/**
 * What a school reports.
 *
 * @param portalAddress where the report lies on the web, with {@code placedOn}; both or neither
 */
public record ReportText(
        List<ReportedIndicator> indicators,
        String analysis,
        String decisions,
        @Nullable String portalAddress,
        @Nullable LocalDate placedOn) {

    public ReportText {
        indicators = List.copyOf(indicators);
        portalAddress = portalAddress == null || portalAddress.isBlank() ? null : portalAddress.strip();
    }

    void refuseContradictions(LocalDate today) {
        if ((portalAddress == null) != (placedOn == null)) {
            throw new OporaException("report.addressAndDate");
        }
        if (portalAddress != null && !PublicationAddress.isPublic(portalAddress)) {
            throw new OporaException("publication.badAddress", portalAddress);
        }
        if (placedOn != null && placedOn.isAfter(today)) {
            throw new OporaException("publication.placedInFuture");
        }
        if (indicators.isEmpty()) {
            throw new OporaException("report.noIndicators");
        }
    }
}
