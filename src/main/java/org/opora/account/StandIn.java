package org.opora.account;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person may do today for somebody absent: the absent person's own roles, never what that person does for others, so
 * a substitute cannot be substituted. Experts, operators and administrators are never substituted: a review is personal,
 * because the expert has declared to have no interest in it.
 *
 * @param until last day
 * @param processKey only tasks of this process; null for all
 * @param grants of the absent person, each naming them; narrowed to one school where the substitution is
 * @param oneOfRoles whether it holds in one role of the absent person, who has others there that it leaves alone
 */
public record StandIn(
        UUID id,
        UUID absentId,
        String absentName,
        LocalDate until,
        @Nullable String processKey,
        List<Held> grants,
        boolean oneOfRoles) {

    /** Roles that are personal. */
    public static final Set<Role> PERSONAL = Set.of(Role.EXPERT, Role.OPERATOR, Role.ADMIN);

    public StandIn {
        grants = List.copyOf(grants);
    }

    /**
     * A role of the absent person.
     *
     * @param wide whether it holds on every page, as the person's own roles do; otherwise for tasks only
     */
    public record Held(Grant grant, boolean wide) {}

    /** Whether a task of this role, place and process is among what is substituted; a null process stands for any. */
    public boolean covers(Role role, UUID municipality, @Nullable UUID school, @Nullable String process) {
        return (processKey == null || process == null || processKey.equals(process))
                && grants.stream()
                        .map(Held::grant)
                        .anyMatch(grant -> grant.role() == role
                                && municipality.equals(grant.municipalityId())
                                && (grant.schoolId() == null || grant.schoolId().equals(school)));
    }
}
