package org.opora.registry;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a list of schools is narrowed to; null and empty mean «all». */
public record SchoolFilter(String text, @Nullable UUID municipalityId, @Nullable SchoolType type, boolean archived) {}
