package org.opora.programme;

import java.time.Instant;
import java.util.UUID;

/** One edition of a programme: who wrote it, when and why, and its rows. */
public record EditionView(int number, EditionReason reason, UUID authorId, Instant writtenAt, ProgrammeRows rows) {}
