package org.opora.cycle;

/** A year on the list of years. */
public record CycleLine(CycleView cycle, String municipality, int supported, int open, int overdue) {}
