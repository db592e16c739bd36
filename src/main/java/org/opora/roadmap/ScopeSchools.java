package org.opora.roadmap;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.opora.cycle.CycleView;
import org.opora.cycle.Cycles;
import org.opora.planreading.SchoolGroup;
import org.opora.registry.Registry;
import org.opora.registry.School;
import org.opora.supportcase.SupportCaseView;
import org.opora.supportcase.SupportCases;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which schools a row is about today. Categories come from the running year, so that the scope follows their changes; where no
 * year is running, the plan itself names the schools of each group.
 */
@Component
public class ScopeSchools {

    private final Registry registry;
    private final Cycles cycles;
    private final SupportCases cases;
    private final JdbcClient jdbc;

    ScopeSchools(Registry registry, Cycles cycles, SupportCases cases, JdbcClient jdbc) {
        this.registry = registry;
        this.cycles = cycles;
        this.cases = cases;
        this.jdbc = jdbc;
    }

    /** The schools of a row, by name. */
    public List<School> of(RoadmapRow row) {
        return of(row, groups(row.municipalityId(), row.roadmapId()));
    }

    /** How many schools each row of one plan is about, by row. */
    public Map<UUID, Integer> counts(List<RoadmapRow> rows) {
        if (rows.isEmpty()) {
            return Map.of();
        }
        Map<SchoolGroup, Set<UUID>> groups =
                groups(rows.get(0).municipalityId(), rows.get(0).roadmapId());
        return rows.stream().collect(Collectors.toMap(RoadmapRow::id, row -> wanted(row, groups)
                .size()));
    }

    /** The schools of a row when the groups are already known. */
    List<School> of(RoadmapRow row, Map<SchoolGroup, Set<UUID>> groups) {
        Set<UUID> wanted = wanted(row, groups);
        return registry.schools(row.municipalityId()).stream()
                .filter(school -> wanted.contains(school.id()))
                .toList();
    }

    private static Set<UUID> wanted(RoadmapRow row, Map<SchoolGroup, Set<UUID>> groups) {
        Set<UUID> wanted = new HashSet<>();
        for (SchoolGroup group : row.scope()) {
            wanted.addAll(group == SchoolGroup.NAMED ? row.schools() : groups.getOrDefault(group, Set.of()));
        }
        return wanted;
    }

    /** The schools of every group that can be computed. */
    Map<SchoolGroup, Set<UUID>> groups(UUID municipalityId, UUID roadmapId) {
        List<SupportCaseView> known = casesOfTheYear(municipalityId);
        List<SupportCaseView> open =
                known.stream().filter(SupportCaseView::open).toList();
        Set<UUID> all =
                registry.schools(municipalityId).stream().map(School::id).collect(Collectors.toSet());
        if (known.isEmpty()) {
            return Map.of(
                    SchoolGroup.ALL, all,
                    SchoolGroup.SHNOR, named(roadmapId, SchoolGroup.SHNOR),
                    SchoolGroup.SHNSU, named(roadmapId, SchoolGroup.SHNSU),
                    SchoolGroup.RISK, named(roadmapId, SchoolGroup.RISK));
        }
        return Map.of(
                SchoolGroup.ALL, all,
                SchoolGroup.SHNOR,
                        schools(open.stream().filter(SupportCaseView::shnor).toList()),
                SchoolGroup.SHNSU,
                        schools(open.stream().filter(SupportCaseView::shnsu).toList()),
                SchoolGroup.RISK,
                        schools(open.stream().filter(SupportCaseView::risk).toList()));
    }

    /** Whether a running year keeps the categories of the municipality's schools. */
    public boolean fromTheYear(UUID municipalityId) {
        return !casesOfTheYear(municipalityId).isEmpty();
    }

    /** The plan's own lists of schools, for as long as no year keeps them. */
    void remember(UUID roadmapId, SchoolGroup group, List<UUID> schools) {
        jdbc.sql("delete from roadmap_group_school where roadmap_id = ? and school_group = ?")
                .params(roadmapId, group.name())
                .update();
        for (UUID school : new HashSet<>(schools)) {
            jdbc.sql("insert into roadmap_group_school (roadmap_id, school_group, school_id) values (?, ?, ?)")
                    .params(roadmapId, group.name(), school)
                    .update();
        }
    }

    private Set<UUID> named(UUID roadmapId, SchoolGroup group) {
        return new HashSet<>(
                jdbc.sql("select school_id from roadmap_group_school where roadmap_id = ? and school_group = ?")
                        .params(roadmapId, group.name())
                        .query(UUID.class)
                        .list());
    }

    /** The year is about to end: its last categories remain those of the plan, until another year keeps them. */
    void rememberLast(UUID municipalityId, UUID roadmapId) {
        Map<SchoolGroup, Set<UUID>> last = groups(municipalityId, roadmapId);
        for (SchoolGroup group : List.of(SchoolGroup.SHNOR, SchoolGroup.SHNSU, SchoolGroup.RISK)) {
            remember(roadmapId, group, List.copyOf(last.getOrDefault(group, Set.of())));
        }
    }

    private List<SupportCaseView> casesOfTheYear(UUID municipalityId) {
        List<SupportCaseView> known = new ArrayList<>();
        for (CycleView cycle : cycles.running(municipalityId)) {
            known.addAll(cases.ofCycle(cycle.id()));
        }
        return known;
    }

    private static Set<UUID> schools(List<SupportCaseView> cases) {
        return cases.stream().map(SupportCaseView::schoolId).collect(Collectors.toSet());
    }
}
