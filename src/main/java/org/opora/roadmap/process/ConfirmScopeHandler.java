package org.opora.roadmap.process;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opora.bpmn.RoadmapModel;
import org.opora.bpmn.RoutingFacts;
import org.opora.bpmn.Stage;
import org.opora.error.OporaException;
import org.opora.inbox.TaskContext;
import org.opora.inbox.UserTaskHandler;
import org.opora.planreading.SchoolGroup;
import org.opora.registry.Registry;
import org.opora.roadmap.ClarifyRoadmap;
import org.opora.roadmap.RoadmapRow;
import org.opora.roadmap.RowStage;
import org.opora.roadmap.RowState;
import org.opora.roadmap.ScopeSchools;
import org.springframework.stereotype.Component;

/** The coordinator confirms which schools each row is about and which stages are the same work, and settles damaged rows. */
@Component
class ConfirmScopeHandler implements UserTaskHandler<ConfirmScopeHandler.RoadmapScopeAnswers> {

    private final ClarifyRoadmap clarifyRoadmap;
    private final ScopeSchools scopeSchools;
    private final Registry registry;
    private final RoadmapTexts texts;

    ConfirmScopeHandler(
            ClarifyRoadmap clarifyRoadmap, ScopeSchools scopeSchools, Registry registry, RoadmapTexts texts) {
        this.clarifyRoadmap = clarifyRoadmap;
        this.scopeSchools = scopeSchools;
        this.registry = registry;
        this.texts = texts;
    }

    @Override
    public Class<RoadmapScopeAnswers> answerType() {
        return RoadmapScopeAnswers.class;
    }

    @Override
    public Map<String, ? extends @Nullable Object> prefill(TaskContext task) {
        List<RoadmapRow> rows = rows(task);
        List<RoadmapRow> damaged = damaged(rows);
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("title", texts.titleOf(roadmap(task)));
        values.put("rowCount", rows.size());
        values.put("proposals", proposals(rows));
        values.put("fromYear", scopeSchools.fromTheYear(task.municipalityId()));
        values.put("hasDamaged", !damaged.isEmpty());
        values.put(
                "damaged",
                damaged.stream().map(row -> Map.of("raw", texts.rowLine(row))).toList());
        values.put("schoolOptions", schools(task));
        values.put(
                "rowOptions",
                rows.stream()
                        .map(row -> option(row.id().toString(), texts.rowLine(row)))
                        .toList());
        values.put(
                "stageOptions",
                Arrays.stream(Stage.values())
                        .map(stage -> option(stage.key(), texts.stage(stage.key())))
                        .toList());
        return values;
    }

    private String proposals(List<RoadmapRow> rows) {
        Map<UUID, Integer> schools = scopeSchools.counts(rows);
        return rows.stream()
                .map(row -> "- " + texts.rowLine(row) + " — **" + texts.scope(row) + " (" + schools.get(row.id())
                        + ")**" + stages(row))
                .collect(Collectors.joining("\n"));
    }

    private String stages(RoadmapRow row) {
        String stages = texts.stages(row);
        return stages.isEmpty() ? "" : "; " + stages;
    }

    private List<Map<String, String>> schools(TaskContext task) {
        return registry.schools(task.municipalityId()).stream()
                .map(school -> option(school.id().toString(), school.shortName()))
                .toList();
    }

    private static Map<String, String> option(String value, String label) {
        return Map.of("value", value, "label", label);
    }

    @Override
    public RoutingFacts submit(TaskContext task, RoadmapScopeAnswers answers) {
        List<RoadmapRow> rows = rows(task);
        Map<UUID, ClarifyRoadmap.RowDecision> decisions = new LinkedHashMap<>();
        rows.forEach(row -> decisions.put(row.id(), asProposed(row)));
        settleDamaged(damaged(rows), orEmpty(answers.damaged()), decisions);
        for (Change change : orEmpty(answers.changes())) {
            decisions.computeIfPresent(change.row(), (id, proposed) -> changed(proposed, change));
        }
        clarifyRoadmap.confirm(roadmap(task), decisions.values(), groups(task, answers));
        return RoutingFacts.none();
    }

    private static ClarifyRoadmap.RowDecision asProposed(RoadmapRow row) {
        Set<Stage> stages = row.stages().stream()
                .map(RowStage::stage)
                .map(key -> Stage.ofKey(key).orElseThrow())
                .collect(Collectors.toSet());
        return new ClarifyRoadmap.RowDecision(row.id(), row.scope(), row.schools(), stages, null, false, false);
    }

    private static void settleDamaged(
            List<RoadmapRow> damaged, List<Damaged> answers, Map<UUID, ClarifyRoadmap.RowDecision> decisions) {
        if (damaged.size() != answers.size()) {
            throw new OporaException("roadmap.rowsChanged");
        }
        for (int i = 0; i < damaged.size(); i++) {
            Damaged answer = answers.get(i);
            RoadmapRow row = damaged.get(i);
            String words = answer.activity() == null ? row.activity() : answer.activity();
            ClarifyRoadmap.RowDecision known = Objects.requireNonNull(decisions.get(row.id()));
            decisions.put(
                    row.id(),
                    new ClarifyRoadmap.RowDecision(
                            row.id(),
                            known.scope(),
                            known.schools(),
                            known.stages(),
                            words,
                            answer.decision() != Decision.EXCLUDE,
                            answer.decision() == Decision.EXCLUDE));
        }
    }

    private static ClarifyRoadmap.RowDecision changed(ClarifyRoadmap.RowDecision proposed, Change change) {
        List<SchoolGroup> groups = orEmpty(change.groups());
        return new ClarifyRoadmap.RowDecision(
                proposed.rowId(),
                groups.isEmpty() ? proposed.scope() : Set.copyOf(groups),
                new HashSet<>(orEmpty(change.schools())),
                orEmpty(change.stages()).stream()
                        .map(key -> Stage.ofKey(key).orElseThrow())
                        .collect(Collectors.toSet()),
                proposed.activity(),
                proposed.asItIs(),
                proposed.exclude() || change.exclude());
    }

    private Map<SchoolGroup, List<UUID>> groups(TaskContext task, RoadmapScopeAnswers answers) {
        Map<SchoolGroup, List<UUID>> groups = new EnumMap<>(SchoolGroup.class);
        if (!scopeSchools.fromTheYear(task.municipalityId())) {
            groups.put(SchoolGroup.SHNOR, orEmpty(answers.shnor()));
            groups.put(SchoolGroup.SHNSU, orEmpty(answers.shnsu()));
            groups.put(SchoolGroup.RISK, orEmpty(answers.risk()));
        }
        return groups;
    }

    private List<RoadmapRow> rows(TaskContext task) {
        return clarifyRoadmap.rows(roadmap(task)).stream()
                .filter(row -> row.state() != RowState.CANCELLED)
                .toList();
    }

    private static List<RoadmapRow> damaged(List<RoadmapRow> rows) {
        return rows.stream().filter(RoadmapRow::truncated).toList();
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : new ArrayList<>(list);
    }

    private static UUID roadmap(TaskContext task) {
        return UUID.fromString(task.variable(RoadmapModel.ROADMAP_ID));
    }

    /** Fields of the form "roadmap-scope". */
    record RoadmapScopeAnswers(
            @Nullable List<UUID> shnor,
            @Nullable List<UUID> shnsu,
            @Nullable List<UUID> risk,
            @Nullable List<Damaged> damaged,
            @Nullable List<Change> changes,
            boolean checked) {}

    /** What becomes of a damaged row. */
    record Damaged(@Nullable String raw, Decision decision, @Nullable String activity) {}

    /** A row that is to be taken otherwise than proposed. */
    record Change(
            UUID row,
            boolean exclude,
            @Nullable List<SchoolGroup> groups,
            @Nullable List<UUID> schools,
            @Nullable List<String> stages) {}

    /** What becomes of a damaged row. */
    enum Decision {
        COMPLETE,
        KEEP,
        EXCLUDE
    }
}
