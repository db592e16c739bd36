package org.opora.interview;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;

/** A measure of the minutes; becomes an instruction when the minutes are signed. */
@Embeddable
public record AgreedMeasure(String text, @Enumerated(EnumType.STRING) MeasureOwner owner, LocalDate due) {}
