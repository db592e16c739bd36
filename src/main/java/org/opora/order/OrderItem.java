package org.opora.order;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One point of an order: what is ordered, of whom, until when. */
@Embeddable
public record OrderItem(String text, @Nullable String executor, @Nullable LocalDate due) {}
