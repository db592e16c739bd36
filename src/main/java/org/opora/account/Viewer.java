package org.opora.account;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The person who asks, with the roles held today. Scope always comes from here, never from a request.
 *
 * @param grants own roles, and those of absent people whom the person substitutes without narrowing
 * @param standIns whom the person substitutes today
 */
public record Viewer(UUID accountId, String login, String name, List<Grant> grants, List<StandIn> standIns) {

    public Viewer {
        grants = List.copyOf(grants);
        standIns = List.copyOf(standIns);
    }

    /** A person who substitutes nobody. */
    public Viewer(UUID accountId, String login, String name, List<Grant> grants) {
        this(accountId, login, name, grants, List.of());
    }

    /** The person with nothing but the own roles: what nobody does for another, such as giving rights, is decided by them. */
    public Viewer own() {
        return standIns.isEmpty()
                ? this
                : new Viewer(
                        accountId,
                        login,
                        name,
                        grants.stream()
                                .filter(grant -> grant.onBehalfOf() == null)
                                .toList());
    }

    /** The person while working on a task for somebody absent. */
    Viewer with(StandIn standIn) {
        List<Grant> widened = Stream.concat(
                        grants.stream(), standIn.grants().stream().map(StandIn.Held::grant))
                .distinct()
                .toList();
        return new Viewer(accountId, login, name, widened, standIns);
    }

    /** Whether the person holds any of the roles, wherever it be. */
    public boolean has(Role... roles) {
        return of(roles).findAny().isPresent();
    }

    /** The municipalities in which the person holds any of the roles, be it for one school only. */
    public Set<UUID> municipalityIds(Role... roles) {
        return of(roles).map(Grant::municipalityId).filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
    }

    /** The schools named by the person's grants of these roles; roles of a whole municipality name none. */
    public Set<UUID> schoolIds(Role... roles) {
        return of(roles).map(Grant::schoolId).filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the role is held in the municipality: for all of it or for one of its schools. */
    public boolean holds(Role role, UUID municipalityId) {
        return of(role).anyMatch(grant -> grant.everywhere() || municipalityId.equals(grant.municipalityId()));
    }

    /** Whether the role reaches this school: given for the school itself, or for the whole municipality. */
    public boolean holdsForSchool(Role role, UUID municipalityId, UUID schoolId) {
        return of(role).anyMatch(grant -> grant.schoolId() == null
                ? grant.everywhere() || municipalityId.equals(grant.municipalityId())
                : schoolId.equals(grant.schoolId()) && municipalityId.equals(grant.municipalityId()));
    }

    private Stream<Grant> of(Role... roles) {
        Set<Role> wanted = Set.of(roles);
        return grants.stream().filter(grant -> wanted.contains(grant.role()));
    }
}
