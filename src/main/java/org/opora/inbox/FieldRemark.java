package org.opora.inbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A remark on one field of a school's answer.
 *
 * @param taskId the check in which it was written
 * @param path of the field's value, dotted
 * @param label of the field in the words of its day
 * @param answer of the school; null until there is one
 * @param settled «устранено»
 */
public record FieldRemark(
        UUID id,
        String taskId,
        String path,
        String label,
        String text,
        UUID writtenBy,
        Instant writtenAt,
        @Nullable String answer,
        boolean settled,
        @Nullable UUID answeredBy,
        @Nullable Instant answeredAt) {}
