package org.opora.inbox;

import java.util.Locale;

/** How urgent a task is; 50 is the engine's own middle. */
public enum TaskPriority {
    URGENT(100),
    HIGH(75),
    NORMAL(50),
    LOW(25);

    private final int value;

    TaskPriority(int value) {
        this.value = value;
    }

    /** As the engine keeps it. */
    public int value() {
        return value;
    }

    /** The word of it in addresses and messages. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Which one a number of the engine means; diagrams may name any. */
    public static TaskPriority of(int value) {
        if (value >= URGENT.value) {
            return URGENT;
        }
        if (value > NORMAL.value) {
            return HIGH;
        }
        return value < NORMAL.value ? LOW : NORMAL;
    }
}
