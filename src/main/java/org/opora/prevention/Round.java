package org.opora.prevention;

/** The spring analysis or its repetition in autumn. */
public enum Round {
    FIRST,
    REPEAT
}
