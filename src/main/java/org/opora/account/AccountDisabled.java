package org.opora.account;

import java.util.UUID;

/** A person may no longer sign in: what they had taken goes back to the group. */
public record AccountDisabled(UUID accountId) {}
