package org.opora.planreading;

import org.opora.bpmn.Stage;

/**
 * A stage of the year that a row is about, as a proposal that a person confirms.
 *
 * @param words the words of the row that it rests on
 */
public record RecognisedStage(Stage stage, String words) {}
