package org.opora.cycle;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.opora.registry.Registry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Numbers for the list of years, in one statement. */
@Component
class CycleCounts {

    private static final String COUNTS =
            """
            select c.id,
                   (select count(*) from support_case s where s.cycle_id = c.id and s.status <> 'WITHDRAWN') as supported,
                   (select count(*) from inbox_task t where t.cycle_id = c.id and t.state = 'OPEN') as open,
                   (select count(*) from inbox_task t where t.cycle_id = c.id and t.state = 'OPEN' and t.due < :moment) as overdue
            from cycle c where c.id in (:cycles)
            """;

    private final JdbcClient jdbc;
    private final Registry registry;
    private final Clock clock;

    CycleCounts(JdbcClient jdbc, Registry registry, Clock clock) {
        this.jdbc = jdbc;
        this.registry = registry;
        this.clock = clock;
    }

    private record Counts(int supported, int open, int overdue) {}

    List<CycleLine> lines(List<CycleView> cycles) {
        if (cycles.isEmpty()) {
            return List.of();
        }
        Map<UUID, Counts> counts = new HashMap<>();
        jdbc.sql(COUNTS)
                .param("moment", Timestamp.from(clock.instant()))
                .param("cycles", cycles.stream().map(CycleView::id).toList())
                .query(row -> {
                    counts.put(
                            row.getObject("id", UUID.class),
                            new Counts(row.getInt("supported"), row.getInt("open"), row.getInt("overdue")));
                });
        return cycles.stream().map(cycle -> line(cycle, counts)).toList();
    }

    private CycleLine line(CycleView cycle, Map<UUID, Counts> counts) {
        Counts count = counts.getOrDefault(cycle.id(), new Counts(0, 0, 0));
        String municipality = registry.municipality(cycle.municipalityId()).shortName();
        return new CycleLine(cycle, municipality, count.supported(), count.open(), count.overdue());
    }
}
