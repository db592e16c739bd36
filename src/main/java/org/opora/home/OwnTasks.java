package org.opora.home;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.opora.account.Role;
import org.opora.account.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The open tasks of a person, their own first, from the inbox's projection: three statements whatever the history. */
@Component
class OwnTasks {

    private static final List<Role> MUNICIPAL = List.of(Role.COORDINATOR, Role.HEAD, Role.CONTROLLER, Role.METHODIST);

    /** One row a role and scope, joined to the projection on its own index. */
    private static final String SCOPED =
            """
            with scope(role, municipality_id, school_id) as (select * from unnest(:roles::text[], :municipalities::uuid[], :schools::uuid[])),
            own as (
                select t.* from inbox_task t where t.state = 'OPEN' and (t.assignee = :person or t.expert_id = :person)
                union
                select t.* from scope s join inbox_task t on t.role = s.role and t.municipality_id = s.municipality_id
                where t.state = 'OPEN' and s.school_id is null and t.assignee is null and t.expert_id is null
                union
                select t.* from scope s join inbox_task t on t.role = s.role and t.school_id = s.school_id
                where t.state = 'OPEN' and t.expert_id is null and t.assignee is null)
            """;

    /** Names of tasks begin with what is done in them: see the naming rules of the diagrams. */
    private static final String CHECKS = "task_key ~ '^userTask_(check|accept)'";

    private final JdbcClient jdbc;

    OwnTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<TaskLine> first(Viewer viewer, LocalDate today, int limit) {
        return lines(viewer, today, limit, "true");
    }

    /** Work of others that waits to be checked. */
    List<TaskLine> toCheck(Viewer viewer, LocalDate today, int limit) {
        return lines(viewer, today, limit, CHECKS);
    }

    private List<TaskLine> lines(Viewer viewer, LocalDate today, int limit, String which) {
        return scoped(
                        viewer,
                        SCOPED + " select * from own where " + which
                                + " order by due nulls last, opened_at limit :limit")
                .param("limit", limit)
                .query((row, number) -> {
                    LocalDate due = row.getObject("due_day", LocalDate.class);
                    LocalDate opened =
                            row.getTimestamp("opened_at").toLocalDateTime().toLocalDate();
                    boolean confirmOnly = due != null && due.isBefore(opened);
                    return new TaskLine(
                            row.getString("id"),
                            row.getString("task_key"),
                            row.getString("business_key"),
                            row.getString("name"),
                            row.getString("school_name"),
                            row.getString("stage"),
                            due,
                            due != null && due.isBefore(today) && !confirmOnly,
                            confirmOnly,
                            row.getObject("assignee", UUID.class));
                })
                .list();
    }

    HomeCounts counts(Viewer viewer, LocalDate today) {
        return scoped(
                        viewer,
                        SCOPED
                                + """
                                 select count(*) filter (where assignee = :person or expert_id = :person) as mine,
                                        count(*) filter (where assignee is null and expert_id is null) as shared,
                                        count(*) filter (where due_day < :today and due_day >= cast(opened_at as date)) as overdue,
                                        count(*) filter (where due_day between :today and :week) as week,
                                        count(*) filter (where CHECKS) as checks
                                 from own
                                """
                                        .replace("CHECKS", CHECKS))
                .param("today", today)
                .param("week", today.plusDays(7))
                .query((row, number) -> new HomeCounts(
                        row.getLong("mine"),
                        row.getLong("shared"),
                        row.getLong("overdue"),
                        row.getLong("week"),
                        row.getLong("checks")))
                .single();
    }

    private JdbcClient.StatementSpec scoped(Viewer viewer, String sql) {
        List<Row> rows = rows(viewer);
        return jdbc.sql(sql)
                .param("person", viewer.accountId())
                .param("roles", rows.stream().map(Row::role).toArray(String[]::new))
                .param("municipalities", rows.stream().map(Row::municipalityId).toArray(UUID[]::new))
                .param("schools", rows.stream().map(Row::schoolId).toArray(UUID[]::new));
    }

    /** Staff prepare what the director of their school has to do. */
    private static List<Row> rows(Viewer viewer) {
        return viewer.grants().stream()
                .filter(grant -> grant.municipalityId() != null)
                .filter(grant -> MUNICIPAL.contains(grant.role())
                        || Arrays.asList(Role.DIRECTOR, Role.STAFF).contains(grant.role()))
                .map(grant -> new Row(
                        grant.role() == Role.STAFF
                                ? Role.DIRECTOR.group()
                                : grant.role().group(),
                        grant.municipalityId(),
                        grant.schoolId()))
                .distinct()
                .toList();
    }

    private record Row(
            String role,
            @org.jspecify.annotations.Nullable UUID municipalityId,
            @org.jspecify.annotations.Nullable UUID schoolId) {}
}
