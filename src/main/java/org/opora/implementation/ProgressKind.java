package org.opora.implementation;

import java.util.Locale;

/** In June for programmes already in force, and in November for all. */
public enum ProgressKind {
    INTERIM,
    REPEAT;

    public String messageKey() {
        return "implementation.progress." + name().toLowerCase(Locale.ROOT);
    }
}
