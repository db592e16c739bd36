package org.opora.roadmap;

import java.util.List;
import java.util.UUID;
import org.opora.supportcase.CategoriesChanged;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The scope of rows follows the categories of schools: open measures ask who came and release who left. */
@Component
class FollowCategories {

    private final RunMeasure runMeasure;
    private final JdbcClient jdbc;

    FollowCategories(RunMeasure runMeasure, JdbcClient jdbc) {
        this.runMeasure = runMeasure;
        this.jdbc = jdbc;
    }

    @EventListener
    @Transactional
    public void on(CategoriesChanged event) {
        List<UUID> open = jdbc.sql(
                        """
                        select m.id from roadmap_measure m join roadmap r on r.id = m.roadmap_id
                         where m.municipality_id = ? and m.state = 'OPEN' and m.stage is null and r.state = 'RUNNING'
                         order by m.id
                        """)
                .param(event.municipalityId())
                .query(UUID.class)
                .list();
        open.forEach(runMeasure::followScope);
    }
}
