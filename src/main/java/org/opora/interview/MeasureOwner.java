package org.opora.interview;

/** Who can be charged with a measure in the minutes. */
public enum MeasureOwner {
    DIRECTOR,
    STAFF,
    METHODIST,
    COORDINATOR;

    public String messageKey() {
        return "interview.owner." + name();
    }
}
