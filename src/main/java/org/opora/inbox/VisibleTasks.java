package org.opora.inbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opora.account.Grant;
import org.opora.account.Viewer;
import org.opora.inbox.InboxQuery.Tab;

/**
 * The tasks a person may see as SQL: one branch for the person's own, one for each role and kind of scope, each on an index,
 * none overlapping. A role in a whole region is one branch, not one for each municipality.
 */
final class VisibleTasks {

    /** Put off to a later day. The due date wins: a task that is due before that day is not put off. */
    static final String PUT_OFF =
            "coalesce(t.follow_up > cast(:now as timestamptz) and (t.due is null or t.follow_up <= t.due), false)";

    private static final Branch NOTHING = new Branch("false", "");

    private final Map<String, Object> params = new HashMap<>();
    private final List<Branch> branches = new ArrayList<>();
    private final List<Branch> watched;
    private final String mine;

    /**
     * A way to see tasks.
     *
     * @param condition on the row {@code t}
     * @param words what the search text of all its tasks holds, as a query of words in SQL that goes on a longer one; empty where
     *     tasks are few
     */
    record Branch(String condition, String words) {

        private Branch in(String state) {
            return new Branch(condition + state, words);
        }
    }

    VisibleTasks(Viewer viewer) {
        params.put("me", viewer.accountId());
        branches.add(new Branch("t.expert_id = :me", ""));
        Set<Reach> reaches =
                viewer.grants().stream().map(Reach::of).collect(Collectors.toCollection(LinkedHashSet::new));
        Map<String, List<Reach>> byBranch = reaches.stream()
                .filter(reach -> reaches.stream().noneMatch(other -> other.covers(reach)))
                .collect(Collectors.groupingBy(Reach::branch, LinkedHashMap::new, Collectors.toList()));
        byBranch.values().forEach(this::add);
        SubstitutedTasks substituted = new SubstitutedTasks(viewer, params);
        substituted.branches(reaches).forEach(where -> branches.add(new Branch(where, "")));
        watched = new WatchedTasks(viewer, reaches, substituted, params).branches();
        mine = substituted.mine();
    }

    /** Whether the person has the task in work, for themselves or for somebody absent. */
    String mine() {
        return mine;
    }

    /** The parameters that the branches name; more may be put beside them. */
    Map<String, Object> params() {
        return params;
    }

    /** @param select gives the statement of one branch */
    String union(Function<Branch, String> select) {
        return union(branches.stream().map(select));
    }

    /**
     * The tasks of a tab at {@code :now}; open and closed ones apart, because each stand in an index of their own.
     *
     * @param filter that the statement asks: what it cannot find is not looked through
     */
    String union(Tab tab, InboxFilter filter, Function<Branch, String> select) {
        return union(of(tab).stream()
                .flatMap(branch -> states(tab, filter).stream().map(branch::in))
                .map(select));
    }

    private List<Branch> of(Tab tab) {
        return tab != Tab.WATCHING ? branches : watched.isEmpty() ? List.of(NOTHING) : watched;
    }

    private static String union(Stream<String> statements) {
        return statements.map(sql -> "(" + sql + ")").collect(Collectors.joining("\nunion all\n"));
    }

    private List<String> states(Tab tab, InboxFilter filter) {
        return switch (tab) {
            case MINE -> List.of(" and t.state = 'OPEN' and " + mine + " and not " + PUT_OFF);
            case LATER -> List.of(" and t.state = 'OPEN' and " + mine + " and " + PUT_OFF);
            case GROUP -> List.of(" and t.state = 'OPEN' and " + mine + " is not true");
            case WATCHING -> List.of(" and t.state = 'OPEN'");
            case DONE -> List.of(" and t.state = 'DONE'");
            case ALL ->
                filter.onlyOpen()
                        ? List.of(" and t.state = 'OPEN'")
                        : List.of(" and t.state = 'OPEN'", " and t.state <> 'OPEN'");
        };
    }

    private void add(List<Reach> same) {
        int number = branches.size();
        Reach first = same.get(0);
        params.put("role" + number, first.group());
        String where = "t.expert_id is null and t.role = :role" + number;
        String words = word("r", first.group());
        if (first.school() != null) {
            params.put("scope" + number, same.stream().map(Reach::school).toList());
            where += " and t.school_id in (:scope" + number + ")";
            words += " & (" + anyOf("s", same.stream().map(Reach::school)) + ")";
        } else if (first.municipality() != null) {
            params.put("scope" + number, same.stream().map(Reach::municipality).toList());
            where += " and t.municipality_id in (:scope" + number + ")";
            words = words(
                    List.of(first.group()),
                    same.stream().map(Reach::municipality).toList());
        }
        params.put("words" + number, words);
        branches.add(new Branch(where, " && cast(:words" + number + " as tsquery)"));
    }

    /** What the search text of all tasks of these groups in these municipalities holds; of one group there is a word for both. */
    static String words(List<String> groups, List<@Nullable UUID> municipalities) {
        if (groups.size() == 1) {
            return "(" + anyOf(groups.get(0) + ":", municipalities.stream()) + ")";
        }
        String ofGroups = groups.stream().map(group -> word("r", group)).collect(Collectors.joining(" | "));
        return "(" + ofGroups + ") & (" + anyOf("m", municipalities.stream()) + ")";
    }

    private static String anyOf(String kind, Stream<@Nullable UUID> ids) {
        return ids.map(id -> word(kind, String.valueOf(id).substring(0, 8))).collect(Collectors.joining(" | "));
    }

    /** As the column {@code search} holds it. */
    private static String word(String kind, String value) {
        return "'#" + kind + value + "'";
    }

    /** A group in a scope; staff work on the director's tasks. */
    record Reach(String group, @Nullable UUID municipality, @Nullable UUID school) {

        static Reach of(Grant grant) {
            boolean regionOnly = grant.municipalityId() == null && !grant.everywhere();
            return regionOnly
                    ? new Reach("", new UUID(0, 0), null)
                    : new Reach(grant.role().taskGroup(), grant.municipalityId(), grant.schoolId());
        }

        /** Whether all tasks of the group in the municipality are reached. */
        boolean coversAllOf(UUID place) {
            return school == null && (municipality == null || municipality.equals(place));
        }

        String branch() {
            return group + (school != null ? "/school" : municipality != null ? "/municipality" : "");
        }

        boolean covers(Reach other) {
            return !equals(other)
                    && group.equals(other.group)
                    && (municipality == null || municipality.equals(other.municipality))
                    && (school == null || school.equals(other.school));
        }
    }
}
