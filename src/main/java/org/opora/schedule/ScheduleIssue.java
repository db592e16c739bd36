package org.opora.schedule;

/**
 * What could not be computed, or was computed on a condition that a person should see. The sentence has the message key
 * {@code schedule.issue.<code>}.
 *
 * @param code for example {@code outside-period}
 * @param detail the words or the date it is about; the sentence's first argument
 */
public record ScheduleIssue(String code, String detail) {}
