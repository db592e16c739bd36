package org.opora.publication;

import org.opora.bpmn.Stage;

/** What is published: the approved programme of a school, or its documents on prevention of study failure (track 3). */
public enum PublicationKind {
    PROGRAMME(Stage.PUBLICATION),
    PREVENTION(Stage.PREVENTION);

    private final Stage stage;

    PublicationKind(Stage stage) {
        this.stage = stage;
    }

    /** The stage of the year that the placement and its check belong to. */
    public Stage stage() {
        return stage;
    }
}
