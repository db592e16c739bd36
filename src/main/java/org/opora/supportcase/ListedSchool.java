package org.opora.supportcase;

import java.util.UUID;

/** A school on the approved list, with what follows for its support. */
public record ListedSchool(UUID schoolId, Categories categories, Tracks tracks) {}
