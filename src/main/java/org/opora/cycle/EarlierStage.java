package org.opora.cycle;

import java.time.LocalDate;
import org.opora.bpmn.Stage;

/** A stage that was done before the year was opened here, with the document that proves it. */
public record EarlierStage(Stage stage, LocalDate day, String document) {}
