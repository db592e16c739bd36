package org.opora.roadmap;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Rows of running plans, for what other features do under a row. Who may see them is the caller's decision. */
@Service
@Transactional(readOnly = true)
public class RunningRows {

    private static final int MOST = 500;

    private final JdbcClient jdbc;

    RunningRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Rows in force, plan by plan. */
    public List<Row> of(Collection<UUID> municipalityIds) {
        if (municipalityIds.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(
                        """
                        select w.id, w.municipality_id, w.number, w.activity
                          from roadmap_row w join roadmap r on r.id = w.roadmap_id
                         where w.municipality_id in (:municipalities) and r.state = 'RUNNING' and w.state = 'RUNNING'
                         order by r.period_start desc, w.place, w.position limit :most
                        """)
                .param("municipalities", municipalityIds)
                .param("most", MOST)
                .query(Row.class)
                .list();
    }

    /** One row, whatever its state. */
    public Optional<Row> byId(UUID rowId) {
        return jdbc.sql("select id, municipality_id, number, activity from roadmap_row where id = ?")
                .param(rowId)
                .query(Row.class)
                .optional();
    }

    /** A row in short. */
    public record Row(UUID id, UUID municipalityId, String number, String activity) {

        /** As a choice names it. */
        public String words() {
            return number.isEmpty() ? activity : number + " " + activity;
        }
    }
}
