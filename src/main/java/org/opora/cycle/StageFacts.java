package org.opora.cycle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is known of every stage of a year, in two statements: open and done tasks, and completed stages. */
@Component
class StageFacts {

    private static final String TASKS =
            """
            select school_id, stage, count(*) filter (where state = 'OPEN') as open,
                   min(due_day) filter (where state = 'OPEN') as due,
                   count(*) filter (where state = 'DONE') as done,
                   max(closed_at) filter (where state = 'DONE') as closed
            from inbox_task where cycle_id = :cycle and stage is not null group by school_id, stage
            """;

    private final JdbcClient jdbc;

    StageFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whose stage it is; the school is null for the year's own. */
    record Place(@Nullable UUID schoolId, String stage) {}

    /** Open tasks with the earliest due day, done tasks, and the completed stage if it was reported. */
    record Fact(int open, @Nullable LocalDate due, int done, @Nullable LocalDate doneOn, @Nullable String evidence) {}

    Map<Place, Fact> of(UUID cycleId) {
        Map<Place, Fact> facts = new HashMap<>();
        jdbc.sql(TASKS).param("cycle", cycleId).query(row -> {
            facts.put(place(row), tasks(row));
        });
        jdbc.sql(
                        "select school_id, stage, done_on, evidence from cycle_stage_done where cycle_id = :cycle and step = ''")
                .param("cycle", cycleId)
                .query(row -> {
                    Place place = place(row);
                    Fact known = facts.getOrDefault(place, new Fact(0, null, 0, null, null));
                    LocalDate day = row.getObject("done_on", LocalDate.class);
                    facts.put(place, new Fact(known.open(), known.due(), known.done(), day, row.getString("evidence")));
                });
        return facts;
    }

    private static Place place(ResultSet row) throws SQLException {
        return new Place(row.getObject("school_id", UUID.class), row.getString("stage"));
    }

    private static Fact tasks(ResultSet row) throws SQLException {
        java.sql.Timestamp closed = row.getTimestamp("closed");
        LocalDate closedOn = closed == null ? null : closed.toLocalDateTime().toLocalDate();
        return new Fact(row.getInt("open"), row.getObject("due", LocalDate.class), row.getInt("done"), closedOn, null);
    }
}
