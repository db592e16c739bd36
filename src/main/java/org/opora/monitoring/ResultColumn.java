package org.opora.monitoring;

import org.opora.table.Column;

/** Columns of the table of results. */
enum ResultColumn implements Column {
    SCHOOL,
    PROCEDURE,
    GRADE,
    SUBJECT,
    SCHOOL_YEAR,
    PARTICIPANTS,
    FAILED,
    MEAN;

    @Override
    public String title() {
        return "monitoring.table." + name();
    }
}
