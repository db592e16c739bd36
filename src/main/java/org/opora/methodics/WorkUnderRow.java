package org.opora.methodics;

import java.util.UUID;
import org.opora.roadmap.MethodicalWork;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What stands under a row of a plan: its page leads to these lists and says how much is in them. */
@Component
class WorkUnderRow implements MethodicalWork {

    private final JdbcClient jdbc;

    WorkUnderRow(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Counts of(UUID rowId) {
        return jdbc.sql(
                        """
                        select (select count(*) from training where row_id = :row and state <> 'CANCELLED') as trainings,
                               (select count(*) from consultation where row_id = :row and state <> 'WITHDRAWN') as consultations,
                               (select count(*) from practice where row_id = :row and state <> 'REMOVED') as practices
                        """)
                .param("row", rowId)
                .query(Counts.class)
                .single();
    }
}
