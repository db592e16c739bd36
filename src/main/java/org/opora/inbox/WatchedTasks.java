package org.opora.inbox;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.opora.account.Role;
import org.opora.account.Viewer;
import org.opora.inbox.VisibleTasks.Branch;
import org.opora.inbox.VisibleTasks.Reach;

/**
 * What a coordinator or head oversees as SQL on the row {@code t}: tasks of the municipality that others have to do. They are told
 * of, as on the card of a school; none may be opened by it. Directors have most of them, in the order of the index; the others of
 * whose work nothing is the person's own are one branch. All are disjoint from what the person sees.
 */
final class WatchedTasks {

    /** Those who answer for the year in the municipality. */
    static final Role[] OVERSEERS = {Role.COORDINATOR, Role.HEAD};

    /** A task of nobody's group: the person whom the diagram names has it. */
    private static final String PERSONAL = "t.role is null and coalesce(t.expert_id <> :me, true)";

    private static final String OF_GROUPS = "t.role in (:watched%s) and coalesce(t.expert_id <> :me, true)";

    private final List<UUID> places;
    private final Set<Reach> reaches;
    private final SubstitutedTasks substituted;
    private final Map<String, Object> params;

    /** @param reaches what the person's own groups reach */
    WatchedTasks(Viewer viewer, Set<Reach> reaches, SubstitutedTasks substituted, Map<String, Object> params) {
        this.places = viewer.municipalityIds(OVERSEERS).stream().sorted().toList();
        this.reaches = reaches;
        this.substituted = substituted;
        this.params = params;
    }

    /** Whether the person oversees tasks of the municipality. */
    static boolean oversees(Viewer viewer, UUID municipality) {
        return Arrays.stream(OVERSEERS).anyMatch(role -> viewer.holds(role, municipality));
    }

    /** None for those who oversee nothing. */
    List<Branch> branches() {
        List<Branch> branches = new ArrayList<>();
        if (!places.isEmpty()) {
            branches.add(branch("", List.of(""), PERSONAL, places));
            Map<Boolean, List<String>> groups = Arrays.stream(Role.values())
                    .filter(role -> role != Role.STAFF)
                    .map(Role::group)
                    .collect(Collectors.partitioningBy(this::isOthersOnly));
            groups.getOrDefault(false, List.of()).forEach(group -> add(group, branches));
            List<String> others = groups.getOrDefault(true, List.of());
            if (!others.isEmpty()) {
                branches.add(branch("Others", others, OF_GROUPS.formatted("Others"), places));
            }
        }
        return branches;
    }

    private boolean isOthersOnly(String group) {
        return !group.equals(Role.DIRECTOR.group())
                && reaches.stream().noneMatch(reach -> reach.group().equals(group))
                && substituted.except(group).isEmpty();
    }

    private void add(String group, List<Branch> branches) {
        List<Reach> own =
                reaches.stream().filter(reach -> reach.group().equals(group)).toList();
        List<UUID> others = places.stream()
                .filter(place -> own.stream().noneMatch(reach -> reach.coversAllOf(place)))
                .toList();
        if (!others.isEmpty()) {
            String where = OF_GROUPS.formatted(group) + notOf(group, own) + substituted.except(group);
            branches.add(branch(group, List.of(group), where, others));
        }
    }

    private Branch branch(String name, List<String> groups, String where, List<UUID> municipalities) {
        params.put("watched" + name, groups);
        params.put("watchedIn" + name, municipalities);
        params.put("watchedWords" + name, VisibleTasks.words(groups, municipalities));
        return new Branch(
                where + " and t.municipality_id in (:watchedIn" + name + ")",
                " && cast(:watchedWords" + name + " as tsquery)");
    }

    /** Whoever works in a school, too, has the tasks of that school among the own ones. */
    private String notOf(String group, List<Reach> own) {
        List<UUID> schools =
                own.stream().map(Reach::school).filter(Objects::nonNull).toList();
        if (schools.isEmpty()) {
            return "";
        }
        params.put("watchedNot" + group, schools);
        return " and coalesce(t.school_id not in (:watchedNot" + group + "), true)";
    }
}
