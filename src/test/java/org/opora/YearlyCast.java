package org.opora;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.opora.account.Role;
import org.opora.account.SignedIn;
import org.opora.account.TestAccounts;
import org.opora.inbox.InboxTask;

/** The people of a municipality in the test of a whole year: one per role, a director per school, three experts. */
final class YearlyCast {

    private final Map<Role, SignedIn> inOffice = new EnumMap<>(Role.class);
    private final Map<UUID, SignedIn> directors = new HashMap<>();
    private final List<SignedIn> experts;

    YearlyCast(TestAccounts accounts, TestMunicipalities.Made place) {
        for (Role role : List.of(Role.COORDINATOR, Role.HEAD, Role.METHODIST)) {
            inOffice.put(role, accounts.inMunicipality(place.id(), role));
        }
        place.schools().forEach(school -> directors.put(school, accounts.inSchool(place.id(), school, Role.DIRECTOR)));
        experts = List.of(
                accounts.inMunicipality(place.id(), Role.EXPERT),
                accounts.inMunicipality(place.id(), Role.EXPERT),
                accounts.inMunicipality(place.id(), Role.EXPERT));
    }

    SignedIn the(Role role) {
        return inOffice.get(role);
    }

    SignedIn directorOf(UUID school) {
        return directors.get(school);
    }

    /** @param number from 1 */
    UUID expert(int number) {
        return experts.get(number - 1).accountId();
    }

    /** Whom the diagram names, else the holder of the task's role. */
    SignedIn actorOf(InboxTask task) {
        if (task.expertId() != null) {
            return experts.stream()
                    .filter(expert -> expert.accountId().equals(task.expertId()))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("A stranger was named for " + task.taskKey()));
        }
        return "director".equals(task.role())
                ? directors.get(task.schoolId())
                : inOffice.get(Role.valueOf(String.valueOf(task.role()).toUpperCase(Locale.ROOT)));
    }
}
