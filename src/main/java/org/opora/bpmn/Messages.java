package org.opora.bpmn;

/** Names of the messages that running instances wait for. */
public final class Messages {

    public static final String SCHOOL_JOINED = "SchoolJoined";
    public static final String CATEGORY_CHANGED = "CategoryChanged";
    public static final String SCHOOL_WITHDRAWN = "SchoolWithdrawn";
    public static final String CYCLE_CANCELLED = "CycleCancelled";
    public static final String CYCLE_CLOSED = "CycleClosed";
    public static final String REGIONAL_EXPERTISE_RECEIVED = "RegionalExpertiseReceived";

    private Messages() {}
}
