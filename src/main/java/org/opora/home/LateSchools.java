package org.opora.home;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Schools that are late, for those who chase deadlines. */
@Component
class LateSchools {

    private final JdbcClient jdbc;

    LateSchools(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Debtor> of(Set<UUID> municipalities, LocalDate today, int limit) {
        return jdbc.sql(
                        """
                        select s.id, s.short_name, s.phone, t.stage, t.name, t.due_day
                        from inbox_task t join school s on s.id = t.school_id
                        where t.state = 'OPEN' and t.role = 'director' and t.municipality_id = any (:municipalities)
                          and t.due_day < :today
                        order by t.due_day, s.short_name
                        limit :limit
                        """)
                .param("municipalities", municipalities.toArray(UUID[]::new))
                .param("today", today)
                .param("limit", limit)
                .query((row, number) -> {
                    LocalDate due = row.getObject("due_day", LocalDate.class);
                    return new Debtor(
                            row.getObject("id", UUID.class),
                            row.getString("short_name"),
                            row.getString("phone"),
                            row.getString("stage"),
                            row.getString("name"),
                            due,
                            (int) ChronoUnit.DAYS.between(due, today));
                })
                .list();
    }
}
