package org.opora.home;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.opora.account.Access;
import org.opora.account.Role;
import org.opora.account.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers the start page of the person who asks. */
@Service
public class OpenHome {

    private static final int TASKS = 12;
    private static final int DEBTORS = 40;

    private final Access access;
    private final OwnTasks ownTasks;
    private final LateSchools debtors;
    private final SchoolYear schoolYear;
    private final JdbcClient jdbc;
    private final Clock clock;

    OpenHome(
            Access access,
            OwnTasks ownTasks,
            LateSchools debtors,
            SchoolYear schoolYear,
            JdbcClient jdbc,
            Clock clock) {
        this.access = access;
        this.ownTasks = ownTasks;
        this.debtors = debtors;
        this.schoolYear = schoolYear;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public HomeView open() {
        Viewer viewer = access.viewer();
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        Set<UUID> chased = viewer.municipalityIds(Role.COORDINATOR, Role.CONTROLLER, Role.HEAD);
        return new HomeView(
                ownTasks.counts(viewer, today),
                ownTasks.first(viewer, today, TASKS),
                chased.isEmpty() ? List.of() : debtors.of(chased, today, DEBTORS),
                viewer.schoolIds(Role.DIRECTOR, Role.STAFF).stream()
                        .flatMap(school -> schoolYear.of(school, today).stream())
                        .toList(),
                viewer.has(Role.OPERATOR) ? totals(viewer.municipalityIds(Role.OPERATOR), today) : List.of());
    }

    private List<MunicipalityTotals> totals(Set<UUID> municipalities, LocalDate today) {
        return jdbc.sql(
                        """
                        select m.id, m.short_name,
                               (select count(*) from school s where s.municipality_id = m.id and s.archived_on is null) as schools,
                               (select count(*) from support_case c where c.municipality_id = m.id and c.status = 'OPEN') as cases,
                               (select count(*) from inbox_task t where t.municipality_id = m.id and t.state = 'OPEN') as open,
                               (select count(*) from inbox_task t
                                where t.municipality_id = m.id and t.state = 'OPEN' and t.due_day < :today) as overdue
                        from municipality m where m.id = any (:municipalities) order by m.short_name
                        """)
                .param("municipalities", municipalities.toArray(UUID[]::new))
                .param("today", today)
                .query((row, number) -> new MunicipalityTotals(
                        row.getObject("id", UUID.class),
                        row.getString("short_name"),
                        row.getLong("schools"),
                        row.getLong("cases"),
                        row.getLong("open"),
                        row.getLong("overdue")))
                .list();
    }
}
