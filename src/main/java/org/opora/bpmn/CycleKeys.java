package org.opora.bpmn;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the business key of a cycle says: municipality, year and sequence, as in {@code rybinsk-2027-1}. */
public final class CycleKeys {

    private static final Pattern KEY = Pattern.compile("[a-z0-9-]+-(\\d{4})-\\d+");

    private CycleKeys() {}

    /** The year of the cycle. @throws IllegalArgumentException when it is not the key of a cycle */
    public static int yearOf(String cycleKey) {
        Matcher matcher = KEY.matcher(cycleKey);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not the key of a cycle: " + cycleKey);
        }
        return Integer.parseInt(matcher.group(1));
    }
}
