package org.opora.interview;

/** Face to face or by video. */
public enum InterviewMode {
    ONSITE,
    ONLINE;

    public String messageKey() {
        return "interview.mode." + name();
    }
}
