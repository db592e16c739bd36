package org.opora.registry;

import org.opora.table.Column;

/** Columns of the table of schools. A column that is not there leaves what the register says. */
enum SchoolColumn implements Column {
    CODE("Код", false),
    NAME("Полное название", true),
    SHORT_NAME("Краткое название", true),
    TYPE("Вид", true),
    HEAD_SCHOOL("Головная школа", false),
    ADDRESS("Адрес", false),
    PHONE("Телефон", false),
    EMAIL("Электронная почта", false),
    SITE("Сайт", false),
    PUPILS("Учеников", false),
    TEACHERS("Педагогов", false),
    RURAL("Сельская", false);

    private final String title;
    private final boolean required;

    SchoolColumn(String title, boolean required) {
        this.title = title;
        this.required = required;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public boolean required() {
        return required;
    }
}
