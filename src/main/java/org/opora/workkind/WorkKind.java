package org.opora.workkind;

import org.jspecify.annotations.Nullable;

/**
 * A user task of a deployed diagram.
 *
 * @param name as the diagram calls it
 * @param role candidate group; null for a task of one named person
 * @param dueVariable process variable that its due date comes from
 * @param timed whether the process itself goes on at that moment, so that no other due date may be agreed
 */
public record WorkKind(
        String taskKey,
        String name,
        String processName,
        @Nullable String role,
        @Nullable String dueVariable,
        boolean timed) {}
