package org.opora.agreement;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A pair of schools to be attached.
 *
 * @param schoolId the supported school
 * @param person who answers for it in the accompanying school
 */
public record NewPartner(
        UUID municipalityId,
        @Nullable UUID cycleId,
        @Nullable UUID caseId,
        UUID schoolId,
        UUID partnerSchoolId,
        PartnerKind kind,
        String person,
        @Nullable String post,
        Term term,
        @Nullable String subject) {}
