package org.opora.cycle;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Schools that take part in a year without being supported: in its monitoring, and in prevention as every school does. */
@Component
class YearParts {

    private final JdbcClient jdbc;

    YearParts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Schools whose part goes on. */
    Set<UUID> open(UUID cycleId) {
        return schools(
                """
                select school_id from school_prevention where cycle_id = :cycle and state = 'OPEN'
                union
                select p.school_id from school_part p join monitoring_round m on m.id = p.round_id
                where m.cycle_id = :cycle and p.status = 'OPEN'
                """,
                cycleId);
    }

    /** Schools that left the year in its middle: nothing more is expected of them. */
    Set<UUID> left(UUID cycleId) {
        return schools(
                "select school_id from school_prevention where cycle_id = :cycle and state = 'WITHDRAWN'", cycleId);
    }

    private Set<UUID> schools(String select, UUID cycleId) {
        return new HashSet<>(
                jdbc.sql(select).param("cycle", cycleId).query(UUID.class).list());
    }
}
