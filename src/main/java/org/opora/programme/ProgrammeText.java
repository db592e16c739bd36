package org.opora.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A programme as the school writes it: risk → aim → tasks → indicators → measures.
 *
 * @param startsOn first day in force
 * @param endsOn last day in force
 * @param portalAddress where the draft stands on the outside portal
 * @param files stored documents that belong to this text
 */
public record ProgrammeText(
        ProgrammeKind kind,
        LocalDate startsOn,
        LocalDate endsOn,
        List<Section> sections,
        @Nullable String portalAddress,
        @Nullable LocalDate placedOn,
        List<UUID> files) {

    /** One risk with everything planned against it, before its rows have ids. */
    public record Section(
            String factor,
            String aim,
            String tasks,
            String results,
            List<IndicatorLine> indicators,
            List<MeasureLine> measures) {}

    /** An indicator as written. */
    public record IndicatorLine(
            String name,
            @Nullable String unit,
            java.math.BigDecimal base,
            java.math.BigDecimal target,
            @Nullable String method) {}

    /** A measure as written. */
    public record MeasureLine(String text, LocalDate due, String owner, @Nullable String participants, String proof) {}
}
