package org.opora.roadmap;

import jakarta.persistence.Embeddable;

/**
 * A stage of the year that is the same piece of work as the row.
 *
 * @param stage key of a {@link org.opora.bpmn.Stage}
 * @param reason the words that it rests on
 */
@Embeddable
public record RowStage(String stage, String reason) {}
