package org.opora.schedule;

import java.util.List;

/** Names of the months, January first. */
public final class MonthNames {

    private MonthNames() {}

    /** «январь». */
    public static final List<String> NOMINATIVE = List.of(
            "январь",
            "февраль",
            "март",
            "апрель",
            "май",
            "июнь",
            "июль",
            "август",
            "сентябрь",
            "октябрь",
            "ноябрь",
            "декабрь");

    /** «января». */
    public static final List<String> GENITIVE = List.of(
            "января",
            "февраля",
            "марта",
            "апреля",
            "мая",
            "июня",
            "июля",
            "августа",
            "сентября",
            "октября",
            "ноября",
            "декабря");
}
