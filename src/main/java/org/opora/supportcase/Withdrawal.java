package org.opora.supportcase;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why and when a school left the support.
 *
 * @param successorId the school that takes over, or null when there is none
 * @param act number and date of the act of the founder
 * @param transfer whether the successor gets a case of its own with the same tracks; else the work is closed
 */
@Embeddable
public record Withdrawal(
        @Column(name = "withdrawn_successor_id") @Nullable UUID successorId,
        @Column(name = "withdrawn_on") LocalDate day,
        @Column(name = "withdrawn_act") String act,
        @Column(name = "withdrawn_transfer") boolean transfer) {}
