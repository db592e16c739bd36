package org.opora.home;

/**
 * How much waits for a person: their own and their roles' open tasks.
 *
 * @param toCheck of them, what somebody sent in and this person has to check
 */
public record HomeCounts(long mine, long group, long overdue, long dueThisWeek, long toCheck) {}
