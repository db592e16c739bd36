package org.opora.home;

import java.util.UUID;

/** What a regional operator sees of a municipality at a glance. */
public record MunicipalityTotals(UUID id, String name, long schools, long cases, long open, long overdue) {}
