package org.opora.editor;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.opora.engine.DeploymentOrigin;

/**
 * A version as lists show it.
 *
 * @param running instances on this version (in the list of all: on any version); 0 for decisions and forms
 * @param comment what the person who deployed it wrote
 * @param offered whether the application's bundle has a newer version that waits for a decision
 */
public record ModelLine(
        String key,
        String name,
        int version,
        DeploymentOrigin origin,
        @Nullable Instant deployedAt,
        long running,
        @Nullable String comment,
        @Nullable String by,
        boolean offered) {}
