package org.opora.roadmap;

/** What an order does to a running plan. */
public enum AmendmentKind {
    AMEND,
    ADD,
    CANCEL
}
