package org.opora.roadmap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.opora.TestMunicipalities;
import org.opora.bpmn.Stage;
import org.opora.planreading.EvidenceClass;
import org.opora.planreading.SchoolGroup;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A plan with one row for every stage of the year, each about one school, a row about the report of another school, and a row
 * that ШНОР work on beside.
 */
@Component
public class LinkedPlan {

    private static final String BESIDE = "Работа вне этапов";
    private static final String OTHER = "Отчёт другой школы";

    private final PlanWork work;
    private final OpenRoadmap openRoadmap;
    private final JdbcClient jdbc;

    public LinkedPlan(PlanWork work, OpenRoadmap openRoadmap, JdbcClient jdbc) {
        this.work = work;
        this.openRoadmap = openRoadmap;
        this.jdbc = jdbc;
    }

    /** Runs from today; its measures open with the next timers. */
    public UUID running(TestMunicipalities.Made made, UUID school, UUID other, LocalDate end) {
        PlanWork.Place place = work.in(made);
        LocalDate today = work.today();
        List<PlanRow> rows = new ArrayList<>(Arrays.stream(Stage.values())
                .map(stage -> row(stage.key(), SchoolGroup.NONE, List.of(new RowStage(stage.key(), "этап")), ""))
                .toList());
        rows.add(row(OTHER, SchoolGroup.NONE, List.of(new RowStage(Stage.REPORT.key(), "отчёт")), ""));
        rows.add(row(BESIDE, SchoolGroup.SHNOR, List.of(), "Участвовать"));
        place.roadmap = place.coordinator.call(() -> openRoadmap.open(new NewRoadmap(
                made.id(), "План по этапам", null, today, end, "7", today, "начальник управления", rows, null)));
        place.settle();
        place.runs();
        jdbc.sql("update roadmap_row_scope set school_group = 'NAMED' where school_group = 'NONE' and row_id in"
                        + " (select id from roadmap_row where roadmap_id = ?)")
                .param(place.roadmap)
                .update();
        jdbc.sql("insert into roadmap_row_school (row_id, school_id) select id, case activity when ? then ? else ? end"
                        + " from roadmap_row where roadmap_id = ? and activity <> ?")
                .params(OTHER, other, school, place.roadmap, BESIDE)
                .update();
        return place.roadmap;
    }

    /** Stages that did the work of their row and proved it. */
    public Set<String> doneByStages(UUID roadmap) {
        return Set.copyOf(jdbc.sql(
                        """
                        select m.stage from roadmap_measure m
                         where m.roadmap_id = ? and m.state = 'DONE' and m.accepted_by is null
                           and exists (select 1 from roadmap_evidence e where e.measure_id = m.id and e.stage = m.stage)
                        """)
                .param(roadmap)
                .query(String.class)
                .list());
    }

    /** Why rows have work of their own again, by their words. */
    public Map<String, String> leftByStages(UUID roadmap) {
        Map<String, String> left = new HashMap<>();
        jdbc.sql(
                        """
                        select w.activity, j.details ->> 'reason' as reason
                          from roadmap_measure m join roadmap_row w on w.id = m.row_id
                          join journal j on j.subject_id = cast(m.id as text) and j.action = 'roadmap.stageLeft'
                         where m.roadmap_id = ? and m.stage is null and m.state = 'OPEN'
                        """)
                .param(roadmap)
                .query(row -> {
                    left.put(row.getString("activity"), row.getString("reason").replaceFirst(".*\\.", ""));
                });
        return left;
    }

    /** Schools that the row beside the stages asks now. */
    public Set<UUID> askedBeside(UUID roadmap) {
        return Set.copyOf(
                jdbc.sql("select school_id from roadmap_school_measure where roadmap_id = ? and state <> 'CANCELLED'")
                        .param(roadmap)
                        .query(UUID.class)
                        .list());
    }

    /** Tasks that measures of the plan ever opened for the municipality. */
    public int tasksOf(UUID roadmap) {
        return jdbc.sql(
                        """
                        select count(*) from inbox_task t join roadmap r on t.business_key like r.key || '/%'
                         where r.id = ? and t.process_key = 'roadmap-measure'
                        """)
                .param(roadmap)
                .query(Integer.class)
                .single();
    }

    private static PlanRow row(String activity, SchoolGroup scope, List<RowStage> stages, String ofSchools) {
        return new PlanRow(
                "",
                "",
                "",
                activity,
                List.of(new RowExecutor("координатор", null)),
                ExecutorRole.COORDINATOR,
                "в течение года",
                List.of(new RowResult("справка", EvidenceClass.FREE_TEXT, null, null)),
                Set.of(scope),
                "охват",
                stages,
                ofSchools,
                "",
                false,
                null,
                Map.of());
    }
}
