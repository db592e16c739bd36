package org.opora.monitoring;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.registry.Municipality;

/**
 * What a person sees of monitoring.
 *
 * @param choices municipalities the person may switch to
 * @param schools the own schools of a school's person; null for everybody who sees all of the municipality
 * @param masked whether numbers of small groups are hidden, as they are from everybody outside the municipality
 * @param mayImport whether the person may load results
 */
public record MonitoringScope(
        Municipality municipality,
        List<Municipality> choices,
        @Nullable Set<UUID> schools,
        boolean masked,
        boolean mayImport) {}
