package org.opora.notification;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.TestMunicipalities;
import org.opora.account.Role;
import org.opora.calendar.MovableClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tasks with a deadline, as the projection keeps them, and the day on which people look. */
@Component
public class NewsWorld {

    private static final ZoneId ZONE = ZoneId.of("Europe/Moscow");

    private final JdbcClient jdbc;
    private final MovableClock clock;

    public NewsWorld(JdbcClient jdbc, MovableClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public void itIs(LocalDate day, int hour) {
        clock.moveTo(day.atTime(LocalTime.of(hour, 0)).atZone(ZONE).toInstant());
    }

    /** An open task of the role, due at the end of the day; {@code school} null for one of the municipality. */
    public String task(TestMunicipalities.Made place, Role role, @Nullable UUID school, LocalDate due) {
        String id = UUID.randomUUID().toString();
        OffsetDateTime opened = due.minusDays(30).atStartOfDay(ZONE).toOffsetDateTime();
        jdbc.sql(
                        """
                        insert into inbox_task (id, state, revision, process_key, process_definition_id, process_instance_id,
                                business_key, task_key, name, tenant, municipality_id, zone, school_id, school_name, stage, role,
                                priority, due, due_day, opened_at)
                        values (:id, 'OPEN', 1, 'school-support', 'school-support:1:1', :id, :slug, 'userTask_writeSchoolReport',
                                'Подготовить отчёт школы', :slug, :municipality, :zone, :school, :schoolName, 'report', :role,
                                50, :end, :due, :opened)
                        """)
                .param("id", id)
                .param("slug", place.slug())
                .param("municipality", place.id())
                .param("zone", ZONE.getId())
                .param("school", school, java.sql.Types.OTHER)
                .param("schoolName", school == null ? null : "СОШ № 1", java.sql.Types.VARCHAR)
                .param("role", role.name().toLowerCase(Locale.ROOT))
                .param("due", due)
                .param("end", due.atTime(LocalTime.of(23, 59, 59)).atZone(ZONE).toOffsetDateTime())
                .param("opened", opened)
                .update();
        return id;
    }

    void address(UUID account, String email) {
        jdbc.sql("update account set email = ? where id = ?")
                .params(email, account)
                .update();
    }
}
