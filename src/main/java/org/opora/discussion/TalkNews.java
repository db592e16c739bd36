package org.opora.discussion;

import java.util.UUID;

/**
 * Somebody has said something that concerns a person. Published in the transaction in which it is said.
 *
 * @param account the person who should hear of it
 * @param subject the comment or question
 */
public record TalkNews(UUID account, String taskId, Kind kind, UUID subject) {

    /** What was said. */
    public enum Kind {
        MENTIONED,
        ASKED,
        ANSWERED
    }
}
