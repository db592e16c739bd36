package org.opora.interview;

/** How far an interview has come. */
public enum InterviewStatus {
    /** The methodist named a day, the director has not answered yet. */
    PROPOSED,
    /** The director asks for another day. */
    OTHER_DAY_ASKED,
    /** The day stands: confirmed, or set without an answer. */
    SET,
    /** The minutes wait for the director's signature. */
    MINUTES_WRITTEN,
    /** The director objects to the minutes. */
    OBJECTED,
    SIGNED;

    public String messageKey() {
        return "interview.status." + name();
    }
}
