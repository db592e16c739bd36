package org.opora.inbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opora.account.Grant;
import org.opora.account.Role;
import org.opora.account.Viewer;

/** The tasks a person may see as SQL: one branch for each grant, each on an index, none overlapping. */
final class VisibleTasks {

    private final Map<String, Object> params = new HashMap<>();
    private final List<String> branches = new ArrayList<>();

    VisibleTasks(Viewer viewer) {
        params.put("me", viewer.accountId());
        branches.add("t.expert_id = :me");
        Set<Reach> reaches =
                viewer.grants().stream().map(Reach::of).collect(Collectors.toCollection(LinkedHashSet::new));
        reaches.stream()
                .filter(reach -> reaches.stream().noneMatch(other -> other.covers(reach)))
                .forEach(this::add);
    }

    Map<String, Object> params() {
        return params;
    }

    /** @param select gives the statement of one branch for its condition */
    String union(Function<String, String> select) {
        return branches.stream().map(select).map(sql -> "(" + sql + ")").collect(Collectors.joining("\nunion all\n"));
    }

    private void add(Reach reach) {
        int number = branches.size();
        StringBuilder where = new StringBuilder("t.expert_id is null and t.role = :role").append(number);
        params.put("role" + number, reach.group());
        if (reach.municipality() != null) {
            where.append(" and t.municipality_id = :municipality").append(number);
            params.put("municipality" + number, reach.municipality());
        }
        if (reach.school() != null) {
            where.append(" and t.school_id = :school").append(number);
            params.put("school" + number, reach.school());
        }
        branches.add(where.toString());
    }

    /** A group in a scope; staff work on the director's tasks. */
    private record Reach(String group, @Nullable UUID municipality, @Nullable UUID school) {

        static Reach of(Grant grant) {
            Role role = grant.role() == Role.STAFF ? Role.DIRECTOR : grant.role();
            boolean regionOnly = grant.municipalityId() == null && !grant.everywhere();
            return regionOnly
                    ? new Reach("", new UUID(0, 0), null)
                    : new Reach(role.group(), grant.municipalityId(), grant.schoolId());
        }

        boolean covers(Reach other) {
            return !equals(other)
                    && group.equals(other.group)
                    && (municipality == null || municipality.equals(other.municipality))
                    && (school == null || school.equals(other.school));
        }
    }
}
