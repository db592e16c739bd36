package org.opora.implementation;

import java.util.UUID;

/** What a measure serves: an aim of the programme by the id of its section, or a deficit by the id of a row of the roadmap. */
public record PlannedPlace(UUID id, String name) {}
