package org.opora.form;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Answers as they were sent, once per task.
 *
 * @param id comes with the page, so that a second click or a retry finds the first one's row
 * @param number on the receipt, as people name it
 * @param sha256 of the form they were checked against; null for a task without a form
 * @param answers checked values
 * @param shown the same in words
 */
public record Submission(
        UUID id,
        long number,
        String taskId,
        String processKey,
        String taskKey,
        String taskName,
        @Nullable String formId,
        @Nullable String sha256,
        UUID municipalityId,
        @Nullable UUID cycleId,
        @Nullable UUID schoolId,
        UUID personId,
        Instant submittedAt,
        Map<String, ? extends @Nullable Object> answers,
        List<AnswerLine> shown) {}
