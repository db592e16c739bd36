package org.opora.home;

/** How much waits for a person: their own and their roles' open tasks. */
public record HomeCounts(long mine, long group, long overdue, long dueThisWeek) {}
