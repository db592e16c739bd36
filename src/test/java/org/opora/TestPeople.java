package org.opora;

import java.util.List;
import java.util.UUID;
import org.opora.account.Grant;
import org.opora.account.Role;
import org.opora.account.Viewer;

/** Viewers for tests of use cases, without accounts behind them. */
public final class TestPeople {

    public static Viewer inMunicipality(UUID municipalityId, Role... roles) {
        return viewer(List.of(roles).stream()
                .map(role -> new Grant(role, null, municipalityId, null, null))
                .toList());
    }

    public static Viewer inSchool(UUID municipalityId, UUID schoolId, Role role) {
        return viewer(List.of(new Grant(role, null, municipalityId, schoolId, null)));
    }

    private static Viewer viewer(List<Grant> grants) {
        return new Viewer(UUID.randomUUID(), "test", "Проверяющий", grants);
    }

    private TestPeople() {}
}
