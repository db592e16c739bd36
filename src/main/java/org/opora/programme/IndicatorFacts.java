package org.opora.programme;

import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the indicators of a programme came to. The newest day counts; a second record of one day replaces the first. */
@Service
public class IndicatorFacts {

    private final JdbcClient jdbc;

    IndicatorFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param facts value by stable row id of the indicator */
    @Transactional
    public void record(UUID programmeId, Map<UUID, BigDecimal> facts, LocalDate day, UUID by) {
        facts.forEach((row, fact) -> jdbc.sql(
                        """
                        insert into programme_fact (programme_id, row_id, measured_on, fact, recorded_by)
                        values (:programme, :row, :day, :fact, :by)
                        on conflict (programme_id, row_id, measured_on)
                        do update set fact = excluded.fact, recorded_by = excluded.recorded_by
                        """)
                .param("programme", programmeId)
                .param("row", row)
                .param("day", Date.valueOf(day))
                .param("fact", fact)
                .param("by", by)
                .update());
    }

    /** Newest value by row id of the indicator; indicators nobody measured are absent. */
    @Transactional(readOnly = true)
    public Map<UUID, BigDecimal> newest(UUID programmeId) {
        Map<UUID, BigDecimal> facts = new LinkedHashMap<>();
        jdbc.sql("select row_id, fact from programme_fact where programme_id = ? order by measured_on")
                .param(programmeId)
                .query(row -> {
                    facts.put(row.getObject(1, UUID.class), row.getBigDecimal(2));
                });
        return facts;
    }
}
