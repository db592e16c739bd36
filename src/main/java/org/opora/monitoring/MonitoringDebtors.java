package org.opora.monitoring;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** «Должники»: schools that still owe something to a monitoring. */
@Component
public class MonitoringDebtors {

    private static final String SELECT =
            """
            select * from (
                select s.id as school_id, s.short_name as school, s.phone,
                       m.results_loaded and not exists (select 1 from exam_result r
                           where r.school_id = s.id and r.school_year = m.school_year) as results,
                       p.status = 'OPEN' as data, p.data_entered_on is not null as entered
                from school_part p join monitoring_round m on m.id = p.round_id join school s on s.id = p.school_id
                where p.round_id = :round and p.status in ('OPEN', 'DONE')) owed
            where results or data order by school, school_id
            """;

    private final JdbcClient jdbc;

    MonitoringDebtors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By name of the school. */
    public List<Debtor> of(UUID roundId) {
        return jdbc.sql(SELECT).param("round", roundId).query(Debtor.class).list();
    }
}
