package org.opora.roadmap.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.opora.error.OporaException;

/** Days and pages as a request names them, within what a plan can mean. */
final class Days {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2200;
    private static final int LAST_PAGE = 10_000;

    private Days() {}

    static LocalDate required(@Nullable LocalDate day) {
        if (day == null) {
            throw new OporaException("roadmap.dayMissing");
        }
        return sensible(day);
    }

    static @Nullable LocalDate optional(@Nullable LocalDate day) {
        return day == null ? null : sensible(day);
    }

    static int page(int page) {
        return Math.min(LAST_PAGE, Math.max(0, page));
    }

    private static LocalDate sensible(LocalDate day) {
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw new OporaException("roadmap.dayOutside");
        }
        return day;
    }
}
