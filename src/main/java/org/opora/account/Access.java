package org.opora.account;

import java.util.UUID;
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

    /** Demands that the person hold any of the roles, wherever it be. */
    public void requireAny(Role... roles) {
        if (!viewer().has(roles)) {
            throw new NotFoundException();
        }
    }

    /** Demands that the person hold any of the roles in the municipality (or in one of its schools, for school roles). */
    public void requireMunicipality(UUID municipalityId, Role... roles) {
        if (!mayMunicipality(municipalityId, roles)) {
            throw new NotFoundException();
        }
    }

    /** Demands that any of the roles reach this school: given for the school itself or for its whole municipality. */
    public void requireSchool(UUID municipalityId, UUID schoolId, Role... roles) {
        if (!maySchool(municipalityId, schoolId, roles)) {
            throw new NotFoundException();
        }
    }

    /** Whether {@link #requireMunicipality} would pass. */
    public boolean mayMunicipality(UUID municipalityId, Role... roles) {
        Viewer viewer = viewer();
        for (Role role : roles) {
            if (viewer.holds(role, municipalityId)) {
                return true;
            }
        }
        return false;
    }

    /** Whether {@link #requireSchool} would pass. */
    public boolean maySchool(UUID municipalityId, UUID schoolId, Role... roles) {
        Viewer viewer = viewer();
        for (Role role : roles) {
            if (viewer.holdsForSchool(role, municipalityId, schoolId)) {
                return true;
            }
        }
        return false;
    }
}
