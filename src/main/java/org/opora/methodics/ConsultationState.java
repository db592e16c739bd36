package org.opora.methodics;

/** Asked, answered, closed by the school; a question may be asked again or withdrawn. */
public enum ConsultationState {
    ASKED,
    ANSWERED,
    CLOSED,
    WITHDRAWN;

    /** Whether something is still expected. */
    public boolean open() {
        return this == ASKED || this == ANSWERED;
    }
}
