package org.opora.implementation;

import java.util.UUID;

/** A measure that a correction gives up. */
public record DroppedMeasure(UUID rowId, String reason) {}
