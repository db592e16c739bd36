package org.opora.report;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.supportcase.Outcome;

/**
 * What a year came to for one supported school.
 *
 * @param indicators reported indicators that have a target
 * @param reached how many of them reached it
 * @param explanation words of the rules behind the proposal; null before the session was prepared
 */
public record SchoolResult(
        UUID schoolId,
        String school,
        boolean shnor,
        boolean shnsu,
        boolean risk,
        ReportState report,
        int indicators,
        int reached,
        @Nullable Outcome proposed,
        @Nullable Outcome outcome,
        @Nullable String explanation,
        @Nullable String reason) {}
