package org.opora.report;

/** State of a school's report; missing is the absence of a row: «отчёт не представлен». */
public enum ReportState {
    SUBMITTED,
    RETURNED,
    ACCEPTED,
    MISSING
}
