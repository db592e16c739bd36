package org.opora.methodics;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of a list of methodical work are shown.
 *
 * @param text part of what a line says; null for all
 * @param state null for all
 * @param row the row of a plan they belong to; null for all
 */
public record ListFilter<S extends Enum<S>>(@Nullable String text, @Nullable S state, @Nullable UUID row) {}
