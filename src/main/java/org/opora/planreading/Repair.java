package org.opora.planreading;

/**
 * A repair laid over a raw cell; the cell itself is kept.
 *
 * @param field the field of the row: activity, executors, schedule, results, schoolActivity, schoolSchedule, row
 * @param raw what stands in the plan
 * @param proposed what it would become
 * @param reason code, sentence under {@code planreading.repair.<code>}
 * @param applied true only for mechanical repairs; the others wait for a person
 */
public record Repair(
        String field, String raw, String proposed, String reason, Confidence confidence, boolean applied) {}
