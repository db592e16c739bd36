package org.opora.order;

/** State of an order; it has legal effect from its registration. */
public enum OrderStatus {
    /** Being prepared. */
    DRAFT,
    /** With the head. */
    SUBMITTED,
    /** Returned by the head with remarks. */
    RETURNED,
    /** Agreed, waiting for its number. */
    APPROVED,
    /** In force. */
    REGISTERED,
    /** A later order cancelled it. */
    CANCELLED
}
