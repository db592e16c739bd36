package org.opora.programme;

/** How much a factor weighs in a school. */
public enum Significance {
    HIGH,
    MEDIUM,
    LOW,
    /** No value or no threshold: the school decides and gives a reason. */
    UNKNOWN;

    public String messageKey() {
        return "programme.significance." + name();
    }
}
