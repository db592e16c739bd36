package org.opora.methodics.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.opora.error.OporaException;

/** Days and numbers as a form gives them, within what they can mean. */
final class FormDays {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;
    private static final int LAST_PAGE = 10_000;

    private FormDays() {}

    static LocalDate day(@Nullable LocalDate day) {
        if (day == null) {
            throw new OporaException("methodics.dayMissing");
        }
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw new OporaException("methodics.dayOutside");
        }
        return day;
    }

    static int page(int page) {
        return Math.min(LAST_PAGE, Math.max(0, page));
    }

    static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
