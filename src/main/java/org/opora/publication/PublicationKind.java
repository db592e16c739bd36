package org.opora.publication;

/** What is published: the approved programme of a school, or its documents on prevention of study failure (track 3). */
public enum PublicationKind {
    PROGRAMME,
    PREVENTION
}
