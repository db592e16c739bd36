package org.opora.programme;

/** Where a programme stands between the first draft and its end. */
public enum ProgrammeStatus {
    /** The school writes it, or rewrites it after a return. */
    DRAFT,
    /** Placed on the portal and checked: ready for the expertise. */
    PLACED,
    /** Both expertises are over, the school may approve it. */
    REVIEWED,
    /** The head refused it after the last round. */
    REJECTED,
    /** Approved by an order of the school: in force within its period. */
    APPROVED,
    /** A later programme of the school took its place. */
    REPLACED;

    public String messageKey() {
        return "programme.status." + name();
    }
}
