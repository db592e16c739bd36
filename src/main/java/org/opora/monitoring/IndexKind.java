package org.opora.monitoring;

/** The two indices that Opora computes where the region sends none. */
public enum IndexKind {
    /** How unfavourable the social conditions are. */
    SOCIAL,
    /** How much staff and equipment are lacking. */
    DEFICIT
}
