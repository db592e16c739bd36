package org.opora.publication;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One look at the address.
 *
 * @param result what was seen
 * @param checkedOn day of the look
 * @param checkedBy account of the checker, never the one who gave the address
 * @param remark what is missing; null only when everything is there
 * @param newDue until when the school has time; null only when everything is there
 */
@Embeddable
public record PublicationCheck(
        @Enumerated(EnumType.STRING) CheckResult result,
        LocalDate checkedOn,
        UUID checkedBy,
        @Nullable String remark,
        @Nullable LocalDate newDue) {}
