package org.opora.home;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.opora.home.ChecklistLine.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A school's year as a checklist: what is done, what is to do now, which dated steps are still to come. */
@Component
class SchoolYear {

    private final JdbcClient jdbc;

    SchoolYear(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Steps of the running cycle in which the school takes part; done ones last. */
    List<ChecklistLine> of(UUID schoolId, LocalDate today) {
        return jdbc.sql(
                        """
                        select t.id, t.name, t.stage, t.state, t.due_day, cast(t.closed_at as date) as closed_on
                        from inbox_task t join cycle c on c.id = t.cycle_id
                        where t.school_id = :school and t.role = 'director' and c.status = 'RUNNING' and t.state in ('OPEN', 'DONE')
                        order by case when t.state = 'OPEN' then 0 else 1 end, t.due_day nulls last, t.closed_at desc
                        limit 60
                        """)
                .param("school", schoolId)
                .query((row, number) -> {
                    boolean done = row.getString("state").equals("DONE");
                    LocalDate due = row.getObject("due_day", LocalDate.class);
                    LocalDate day = done ? row.getObject("closed_on", LocalDate.class) : due;
                    return new ChecklistLine(
                            done ? State.DONE : due != null && due.isBefore(today) ? State.OVERDUE : State.NOW,
                            row.getString("name"),
                            row.getString("stage"),
                            day,
                            row.getString("id"));
                })
                .list();
    }
}
