package org.opora.programme;

/** Why an edition of a programme was written. */
public enum EditionReason {
    DRAFT,
    UPDATE,
    PLACEMENT,
    REVIEW,
    REMARKS,
    CORRECTION;

    public String messageKey() {
        return "programme.reason." + name();
    }
}
