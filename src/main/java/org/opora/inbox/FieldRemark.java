package org.opora.inbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A remark on one field of a school's answer, or on one row of a list in it.
 *
 * @param taskId the check in which it was written
 * @param path of the field's value, dotted; of a row it ends with the row's number, from 0
 * @param label of the field in the words of its day
 * @param row what stood in the row, as JSON, to find it again after rows have moved; null for a field
 * @param answer of the school; null until there is one
 * @param settled «устранено»
 */
public record FieldRemark(
        UUID id,
        String taskId,
        String path,
        String label,
        @Nullable String row,
        String text,
        UUID writtenBy,
        Instant writtenAt,
        @Nullable String answer,
        boolean settled,
        @Nullable UUID answeredBy,
        @Nullable Instant answeredAt) {}
