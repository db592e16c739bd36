package org.opora.engine;

import java.time.Instant;

/**
 * One deployed version of a process or a decision.
 *
 * @param definitionId of the engine
 * @param key of the process or decision
 * @param name in words, the key where it has none
 * @param version counts from 1
 * @param origin who deployed it
 * @param running instances that run on exactly this version; always 0 for decisions
 */
public record ModelVersion(
        String definitionId,
        String deploymentId,
        String key,
        String name,
        int version,
        DeploymentOrigin origin,
        Instant deployedAt,
        long running) {}
