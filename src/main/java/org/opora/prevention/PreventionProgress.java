package org.opora.prevention;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How far the schools of a year are with their analyses. */
@Service
public class PreventionProgress {

    private final JdbcClient jdbc;

    PreventionProgress(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Schools of the year and whether each has written its analysis of the round, by name. */
    @Transactional(readOnly = true)
    public List<SchoolLine> analyses(UUID cycleId, Round round) {
        return jdbc.sql(
                        """
                        select s.id as school_id, s.short_name as school, a.id is not null as analysed
                          from school_prevention w
                          join school s on s.id = w.school_id
                          left join prevention_analysis a
                            on a.cycle_id = w.cycle_id and a.school_id = w.school_id and a.round = :round
                         where w.cycle_id = :cycle and w.state <> 'WITHDRAWN'
                         order by s.short_name
                        """)
                .param("cycle", cycleId)
                .param("round", round.name())
                .query(SchoolLine.class)
                .list();
    }

    /** One school and its analysis. */
    public record SchoolLine(UUID schoolId, String school, boolean analysed) {}
}
