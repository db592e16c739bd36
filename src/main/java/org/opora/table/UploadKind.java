package org.opora.table;

/** What an uploaded table is about. */
public enum UploadKind {
    EXAM_RESULTS,
    SCHOOLS
}
