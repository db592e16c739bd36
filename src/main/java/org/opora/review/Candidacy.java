package org.opora.review;

import java.util.Set;
import java.util.UUID;

/**
 * What is known of an expert and a programme when the expert is to be named.
 *
 * @param expertSchools schools where the expert works by any role today
 * @param curatorSchools schools attached to the reviewed school as curator or partner
 * @param authors accounts that took part in drafting any version of the programme
 * @param declared experts who declared a personal interest in an earlier turn of this expertise
 */
public record Candidacy(
        UUID expertId,
        Set<UUID> expertSchools,
        UUID schoolId,
        Set<UUID> curatorSchools,
        Set<UUID> authors,
        Set<UUID> declared) {}
