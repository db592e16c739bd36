package org.opora.cycle;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.bpmn.Stage;

/**
 * A stage was completed, for a school or for the whole year. Published by the stage in its own transaction; heard
 * synchronously.
 *
 * @param schoolId null when the stage is the municipality's own
 * @param evidence what proves it, in words: number and date of the document
 */
public record StageCompleted(UUID cycleId, @Nullable UUID schoolId, Stage stage, LocalDate date, String evidence) {}
