package org.opora.cycle;

/** Where the list of supported schools comes from. */
public enum ListSource {
    /** The region sends it by letter or protocol. */
    REGION,
    /** The municipality classifies its schools itself. */
    OWN,
    /** Both; the differences are shown. */
    BOTH
}
