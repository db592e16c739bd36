package org.opora.roadmap;

import org.opora.schedule.Schedule;

/** The two cells of dates of a row, read: of the municipality and of the schools. */
public record RowSchedules(Schedule municipal, Schedule school) {}
