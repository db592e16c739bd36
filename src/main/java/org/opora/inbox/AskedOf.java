package org.opora.inbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opora.account.Grant;
import org.opora.account.StandIn;
import org.opora.account.Viewer;

/**
 * Whose questions about tasks a person answers: the own ones, and those put to an absent colleague, as far as the substitution
 * reaches: one in a single role of several answers for the tasks of that role. Nobody answers their own question for another.
 */
public final class AskedOf {

    /** As SQL on the question {@code q} and its task {@code t}; the parameters are {@link #params}. */
    public static final String CONDITION =
            """
            q.colleague_id in (:hands) and (q.colleague_id = :me or q.asker_id <> :me and exists (
              select 1 from unnest(cast(:absents as uuid[]), cast(:places as uuid[]), cast(:schools as uuid[]),
                                   cast(:processes as text[]), cast(:groups as text[])) s(absent, place, school, process, role)
              where s.absent = q.colleague_id and s.place = t.municipality_id
                and (s.school is null or s.school = t.school_id) and (s.process is null or s.process = t.process_key)
                and (s.role is null or s.role = t.role)))""";

    private AskedOf() {}

    /** What the condition names. */
    public static Map<String, Object> params(Viewer viewer) {
        List<UUID> absents = new ArrayList<>();
        List<UUID> places = new ArrayList<>();
        List<@Nullable UUID> schools = new ArrayList<>();
        List<@Nullable String> processes = new ArrayList<>();
        List<@Nullable String> groups = new ArrayList<>();
        for (StandIn standIn : viewer.standIns()) {
            for (StandIn.Held held : standIn.grants()) {
                absents.add(standIn.absentId());
                places.add(Objects.requireNonNull(held.grant().municipalityId()));
                schools.add(held.grant().schoolId());
                processes.add(standIn.processKey());
                groups.add(standIn.oneOfRoles() ? held.grant().role().taskGroup() : null);
            }
        }
        Map<String, Object> params = new HashMap<>();
        params.put("me", viewer.accountId());
        params.put("hands", hands(viewer));
        params.put("absents", absents.toArray(UUID[]::new));
        params.put("places", places.toArray(UUID[]::new));
        params.put("schools", schools.toArray(UUID[]::new));
        params.put("processes", processes.toArray(String[]::new));
        params.put("groups", groups.toArray(String[]::new));
        return params;
    }

    /** For which absent colleague the person would answer a question to that colleague; empty when not at all. */
    public static Optional<StandIn> standIn(Viewer viewer, UUID asker, UUID colleague, InboxTask task) {
        return asker.equals(viewer.accountId())
                ? Optional.empty()
                : viewer.standIns().stream()
                        .filter(standIn -> standIn.absentId().equals(colleague))
                        .filter(standIn -> reaches(standIn, task))
                        .findFirst();
    }

    private static boolean reaches(StandIn standIn, InboxTask task) {
        return (standIn.processKey() == null || standIn.processKey().equals(task.processKey()))
                && standIn.grants().stream()
                        .map(StandIn.Held::grant)
                        .filter(grant -> !standIn.oneOfRoles()
                                || grant.role().taskGroup().equals(task.role()))
                        .anyMatch(grant -> reaches(grant, task));
    }

    private static boolean reaches(Grant grant, InboxTask task) {
        return task.municipalityId().equals(grant.municipalityId())
                && (grant.schoolId() == null || grant.schoolId().equals(task.schoolId()));
    }

    /** The person's own, and those of the absent colleagues. */
    private static List<UUID> hands(Viewer viewer) {
        return Stream.concat(
                        Stream.of(viewer.accountId()),
                        viewer.standIns().stream().map(StandIn::absentId))
                .toList();
    }
}
