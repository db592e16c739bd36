package org.opora.order;

/** What an order does to an earlier one. */
public enum OrderRelation {
    NONE,
    AMENDS,
    CANCELS
}
