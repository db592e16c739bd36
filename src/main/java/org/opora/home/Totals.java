package org.opora.home;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The municipalities of a region in numbers. */
@Component
class Totals {

    private final JdbcClient jdbc;

    Totals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<MunicipalityTotals> of(Set<UUID> municipalities, LocalDate today) {
        return jdbc.sql(
                        """
                        select m.id, m.short_name as name,
                               (select count(*) from school s where s.municipality_id = m.id and s.archived_on is null) as schools,
                               (select count(*) from support_case c where c.municipality_id = m.id and c.status = 'OPEN') as cases,
                               (select count(*) from inbox_task t where t.municipality_id = m.id and t.state = 'OPEN') as open,
                               (select count(*) from inbox_task t
                                where t.municipality_id = m.id and t.state = 'OPEN' and t.due_day < :today) as overdue
                        from municipality m where m.id = any (:municipalities) order by m.short_name
                        """)
                .param("municipalities", municipalities.toArray(UUID[]::new))
                .param("today", today)
                .query(MunicipalityTotals.class)
                .list();
    }
}
