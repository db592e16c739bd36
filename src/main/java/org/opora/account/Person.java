package org.opora.account;

import java.util.UUID;

/** A person as others see them: name and post. */
public record Person(UUID id, String name, String post) {}
