package org.opora.monitoring;

import org.opora.table.Column;

/** Columns of the table of results. */
enum ResultColumn implements Column {
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

    @Override
    public String title() {
        return title;
    }
}
