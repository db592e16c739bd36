package org.opora.planreading;

import java.util.Set;

/** What a person may answer to a doubt: a row that is cut off or says nothing cannot be accepted, and a doubt about the table excludes no row. */
public final class OfferedDecisions {

    private static final Set<String> LOST = Set.of("head-lost", "end-lost", "activity-empty");

    /** They hang on a row although the row itself is not in doubt: a column nobody understands, a line joined to it. */
    private static final Set<String> OF_THE_TABLE = Set.of("columns-unknown", "rest-joined");

    private OfferedDecisions() {}

    /** It may be left as it is, or its proposal taken. */
    public static boolean accept(String code) {
        return !LOST.contains(code);
    }

    /** The row may be left out because of it. */
    public static boolean exclude(String code) {
        return !OF_THE_TABLE.contains(code);
    }
}
