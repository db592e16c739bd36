package org.opora.roadmap;

import java.util.List;
import java.util.UUID;
import org.opora.cycle.CycleEnded;
import org.opora.supportcase.CategoriesChanged;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The scope of rows follows the categories of schools: open measures ask who came, release who left, and wait for the stage of
 * those who are left. A measure that has not begun takes the scope of the day on which it opens; a paused plan catches up.
 */
@Component
class FollowCategories {

    private static final String BEGUN =
            """
            select m.id from roadmap_measure m join roadmap r on r.id = m.roadmap_id
             where r.state = 'RUNNING' and m.state in ('OPEN', 'REVIEW', 'RETURNED', 'TO_CONFIRM') and %s = :id
             order by m.id
            """;

    private final RunMeasure runMeasure;
    private final FollowStages stages;
    private final ScopeSchools scope;
    private final JdbcClient jdbc;

    FollowCategories(RunMeasure runMeasure, FollowStages stages, ScopeSchools scope, JdbcClient jdbc) {
        this.runMeasure = runMeasure;
        this.stages = stages;
        this.scope = scope;
        this.jdbc = jdbc;
    }

    @EventListener
    @Transactional
    public void on(CategoriesChanged event) {
        follow(begun("m.municipality_id", event.municipalityId()));
    }

    /** Plans go on with the schools that the year named last. */
    @EventListener
    @Transactional
    public void on(CycleEnded event) {
        if (scope.fromTheYear(event.municipalityId())) {
            jdbc.sql("select id from roadmap where municipality_id = ? and state not in ('CANCELLED', 'CLOSED')")
                    .param(event.municipalityId())
                    .query(UUID.class)
                    .list()
                    .forEach(roadmap -> scope.rememberLast(event.municipalityId(), roadmap));
        }
    }

    /** The plan goes on after a pause: what changed meanwhile counts now. */
    void catchUp(UUID roadmapId) {
        follow(begun("m.roadmap_id", roadmapId));
    }

    private void follow(List<UUID> measures) {
        for (UUID measure : measures) {
            stages.again(measure);
            runMeasure.followScope(measure);
        }
    }

    private List<UUID> begun(String column, UUID id) {
        return jdbc.sql(BEGUN.formatted(column))
                .param("id", id)
                .query(UUID.class)
                .list();
    }
}
