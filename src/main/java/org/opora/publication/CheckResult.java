package org.opora.publication;

/** What a checker saw at the address. */
public enum CheckResult {
    THERE(PublicationState.THERE),
    PARTLY(PublicationState.PARTLY),
    ABSENT(PublicationState.ABSENT);

    private final PublicationState state;

    CheckResult(PublicationState state) {
        this.state = state;
    }

    PublicationState state() {
        return state;
    }
}
