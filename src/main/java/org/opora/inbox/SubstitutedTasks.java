package org.opora.inbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opora.account.Grant;
import org.opora.account.StandIn;
import org.opora.account.Viewer;
import org.opora.inbox.VisibleTasks.Reach;

/**
 * What a person sees and has in work only because somebody is absent, as SQL on the row {@code t}. A substitution without
 * narrowing is among the person's roles already; what is left are those of one process or of one school.
 */
final class SubstitutedTasks {

    private final Viewer viewer;
    private final Map<String, Object> params;
    private final Map<String, List<Part>> narrowed = new LinkedHashMap<>();

    /** @param params of the statement; what is named here is put into them */
    SubstitutedTasks(Viewer viewer, Map<String, Object> params) {
        this.viewer = viewer;
        this.params = params;
    }

    /** A group in a place and a process. */
    private record Part(String group, UUID municipality, @Nullable UUID school, @Nullable String process) {

        static Part of(StandIn standIn, Grant grant) {
            return new Part(
                    grant.role().taskGroup(),
                    Objects.requireNonNull(grant.municipalityId()),
                    grant.schoolId(),
                    standIn.processKey());
        }

        /** Whether rows of this part are all among those that the role reaches anyway. */
        boolean within(Reach reach) {
            return group.equals(reach.group())
                    && (reach.municipality() == null || municipality.equals(reach.municipality()))
                    && (reach.school() == null || reach.school().equals(school));
        }
    }

    /** One branch for each group, disjoint from those of the roles. */
    List<String> branches(Set<Reach> reaches) {
        for (StandIn standIn : viewer.standIns()) {
            standIn.grants().stream()
                    .filter(held -> !held.wide())
                    .map(held -> Part.of(standIn, held.grant()))
                    .filter(part -> reaches.stream().noneMatch(part::within))
                    .forEach(part -> narrowed.computeIfAbsent(part.group(), group -> new ArrayList<>())
                            .add(part));
        }
        return narrowed.entrySet().stream()
                .map(one -> branch(one.getKey(), one.getValue(), reaches))
                .toList();
    }

    private String branch(String group, List<Part> parts, Set<Reach> reaches) {
        List<UUID> schools = reaches.stream()
                .filter(reach -> reach.group().equals(group))
                .map(Reach::school)
                .filter(Objects::nonNull)
                .toList();
        String known = schools.isEmpty()
                ? ""
                : " and coalesce(t.school_id not in (:" + named("schools" + group, schools) + "), true)";
        return "t.expert_id is null and t.role = :" + named("group" + group, group) + " and t.municipality_id in (:"
                + named("places" + group, parts.stream().map(Part::municipality).toList()) + ") and " + any(parts)
                + known;
    }

    /** Without what is substituted in this group; begins with {@code and}, empty where nothing is. */
    String except(String group) {
        List<Part> parts = narrowed.getOrDefault(group, List.of());
        return parts.isEmpty() ? "" : " and not coalesce(" + any(parts) + ", false)";
    }

    /** Whether the task is in the person's own hands, or in those of whom the person substitutes for this very task. */
    String mine() {
        StringBuilder mine = new StringBuilder("(t.assignee = :me");
        for (StandIn standIn : viewer.standIns()) {
            List<Part> parts = standIn.grants().stream()
                    .map(held -> Part.of(standIn, held.grant()))
                    .distinct()
                    .toList();
            mine.append(" or t.expert_id is null and t.assignee = :")
                    .append(named("absent" + viewer.standIns().indexOf(standIn), standIn.absentId()))
                    .append(" and ")
                    .append(any(parts));
        }
        return mine.append(")").toString();
    }

    private String any(List<Part> parts) {
        return parts.stream().map(this::condition).collect(Collectors.joining(" or ", "(", ")"));
    }

    private String condition(Part part) {
        String where = "t.role = :" + named("part", part.group()) + " and t.municipality_id = :"
                + named("part", part.municipality());
        if (part.school() != null) {
            where += " and t.school_id = :" + named("part", part.school());
        }
        return part.process() == null ? where : where + " and t.process_key = :" + named("part", part.process());
    }

    private String named(String name, Object value) {
        String unique = name + "_" + params.size();
        params.put(unique, value);
        return unique;
    }
}
