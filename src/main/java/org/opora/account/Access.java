package org.opora.account;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.opora.error.NotFoundException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.stereotype.Component;

/**
 * The one access policy: every use case asks it before it reads or changes anything. What a person may not reach does
 * not exist for them, so a refusal is the same {@link NotFoundException} as for something unknown.
 */
@Component
public class Access {

    private final Viewers viewers;

    Access(Viewers viewers) {
        this.viewers = viewers;
    }

    /** The person who asks; an exception that leads to the sign-in page when nobody is signed in. */
    public Viewer viewer() {
        return viewers.current()
                .orElseThrow(() -> new AuthenticationCredentialsNotFoundException("nobody is signed in"));
    }

    /** The person who asks, or null on pages that need nobody signed in. */
    public @Nullable Viewer viewerIfAny() {
        return viewers.current().orElse(null);
    }

    /** Another person with the rights of today, who is to get work; empty when the account is unknown or disabled. */
    public Optional<Viewer> viewerOf(UUID accountId) {
        return viewers.load(accountId);
    }

    /** Demands that the person hold any of the roles, wherever it be. */
    public void requireAny(Role... roles) {
        require(viewer -> viewer.has(roles));
    }

    /** Demands that the person hold any of the roles in the municipality (or in one of its schools, for school roles). */
    public void requireMunicipality(UUID municipalityId, Role... roles) {
        require(viewer -> mayMunicipality(viewer, municipalityId, roles));
    }

    /** Demands that any of the roles reach this school: given for the school itself or for its whole municipality. */
    public void requireSchool(UUID municipalityId, UUID schoolId, Role... roles) {
        require(viewer -> maySchool(viewer, municipalityId, schoolId, roles));
    }

    /** Whether {@link #requireMunicipality} would pass. */
    public boolean mayMunicipality(UUID municipalityId, Role... roles) {
        return mayMunicipality(viewer(), municipalityId, roles);
    }

    /** Whether {@link #requireSchool} would pass. */
    public boolean maySchool(UUID municipalityId, UUID schoolId, Role... roles) {
        return maySchool(viewer(), municipalityId, schoolId, roles);
    }

    private static boolean mayMunicipality(Viewer viewer, UUID municipalityId, Role... roles) {
        return Arrays.stream(roles).anyMatch(role -> viewer.holds(role, municipalityId));
    }

    private static boolean maySchool(Viewer viewer, UUID municipalityId, UUID schoolId, Role... roles) {
        return Arrays.stream(roles).anyMatch(role -> viewer.holdsForSchool(role, municipalityId, schoolId));
    }

    /** Who passes only thanks to somebody absent does for them what follows. */
    private void require(Predicate<Viewer> asked) {
        Viewer viewer = viewer();
        if (!asked.test(viewer)) {
            throw new NotFoundException();
        }
        if (!viewer.standIns().isEmpty() && !asked.test(viewer.own())) {
            viewer.standIns().stream()
                    .filter(standIn -> asked.test(viewer.own().with(standIn)))
                    .findFirst()
                    .ifPresent(standIn -> ActingFor.note(standIn.absentId()));
        }
    }
}
