package org.opora.agreement.process;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.agreement.PartnerKind;

/** Answers of the forms of agreements: components are the field keys. */
final class Answers {

    private Answers() {}

    /** {@code municipal-agreement.form}. */
    record Municipal(
            List<PartyRow> parties,
            @Nullable String number,
            LocalDate signedOn,
            LocalDate validUntil,
            String subject,
            @Nullable List<UUID> files) {}

    /** A row of the list of sides in {@code municipal-agreement.form}. */
    record PartyRow(String name, String signatory) {}

    /** {@code curator-agreement.form}. */
    record Curator(
            PartnerKind kind,
            UUID partnerSchoolId,
            String person,
            @Nullable String post,
            @Nullable String number,
            LocalDate signedOn,
            @Nullable LocalDate validUntil,
            @Nullable String subject,
            @Nullable List<UUID> files) {}
}
