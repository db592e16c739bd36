package org.opora.inbox;

import java.time.LocalDate;

/**
 * A person asked for an open task to be done; told in the transaction that notes it.
 *
 * @param today local day of the municipality
 */
public record TaskReminded(InboxTask task, LocalDate today) {}
