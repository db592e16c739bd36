package org.opora.agreement;

import jakarta.persistence.Embeddable;

/** One side of an agreement: the organisation, and who signs for it as printed. */
@Embeddable
public record Party(String name, String signatory) {}
