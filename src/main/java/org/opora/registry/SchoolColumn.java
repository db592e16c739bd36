package org.opora.registry;

import java.util.EnumSet;
import org.opora.table.Column;

/** Columns of the table of schools. A column that is not there leaves what the register says. */
enum SchoolColumn implements Column {
    CODE,
    NAME,
    SHORT_NAME,
    TYPE,
    HEAD_SCHOOL,
    ADDRESS,
    PHONE,
    EMAIL,
    SITE,
    PUPILS,
    TEACHERS,
    RURAL;

    private static final EnumSet<SchoolColumn> REQUIRED = EnumSet.of(NAME, SHORT_NAME, TYPE);

    @Override
    public String title() {
        return "registry.table." + name();
    }

    @Override
    public boolean required() {
        return REQUIRED.contains(this);
    }
}
