package org.opora.form;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the server knows when it checks answers.
 *
 * @param known values the task was opened with: prefilled fields, lists of choices, facts for FEEL
 * @param documents files that belong to the task; a file field may name no other
 * @param today local day of the municipality
 */
public record AnswerContext(Map<String, ? extends @Nullable Object> known, Set<UUID> documents, LocalDate today) {}
