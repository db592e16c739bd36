package org.opora.order;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** A document on which an order rests. */
@Embeddable
public record OrderBasis(String kind, String number, LocalDate date) {}
