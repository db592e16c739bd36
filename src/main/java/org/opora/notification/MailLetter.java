package org.opora.notification;

import java.util.UUID;

/** A letter that a sender has taken: nobody else takes it before its lease is over. */
record MailLetter(UUID id, String recipient, String messageId, String subject, String body, int attempts) {}
