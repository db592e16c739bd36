package org.opora.publication;

/** State of a placement: an address is awaited, given and not yet looked at, or what the last check saw. */
public enum PublicationState {
    AWAITED,
    GIVEN,
    THERE,
    PARTLY,
    ABSENT
}
