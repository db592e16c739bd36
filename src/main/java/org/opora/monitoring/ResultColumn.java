package org.opora.monitoring;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Columns of the table of results, found by their title, in any order. */
public enum ResultColumn {
    SCHOOL("Школа"),
    PROCEDURE("Процедура"),
    GRADE("Класс"),
    SUBJECT("Предмет"),
    SCHOOL_YEAR("Учебный год"),
    PARTICIPANTS("Участников"),
    FAILED("Ниже минимального порога"),
    MEAN("Средний балл");

    private final String title;

    ResultColumn(String title) {
        this.title = title;
    }

    /** The header's text in the template. */
    public String title() {
        return title;
    }

    /** The column with this title; letter case and blanks do not matter. */
    public static Optional<ResultColumn> titled(String text) {
        String wanted = text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(column -> column.title.toLowerCase(Locale.ROOT).equals(wanted))
                .findFirst();
    }
}
