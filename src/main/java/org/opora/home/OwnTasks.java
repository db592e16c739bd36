package org.opora.home;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opora.account.Grant;
import org.opora.account.Role;
import org.opora.account.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The open tasks of a person, their own first, from the inbox's projection: three statements whatever the history. */
@Component
class OwnTasks {

    private static final List<String> GROUPS = Stream.of(
                    Role.COORDINATOR, Role.HEAD, Role.CONTROLLER, Role.METHODIST, Role.DIRECTOR)
            .map(Role::group)
            .toList();

    /**
     * One row a role and scope, joined to the projection on its own index. With whoever is absent comes what they have in work, within
     * what was substituted.
     */
    private static final String SCOPED =
            """
            with scope(role, municipality_id, school_id, process_key, absent_id) as (select * from
                unnest(:roles::text[], :municipalities::uuid[], :schools::uuid[], :processes::text[], :absent::uuid[])),
            own as (
                select t.* from inbox_task t where t.state = 'OPEN' and (t.assignee = :person or t.expert_id = :person)
                union
                select t.* from scope s join inbox_task t on t.role = s.role and t.municipality_id = s.municipality_id
                where t.state = 'OPEN' and s.school_id is null and t.assignee is null and t.expert_id is null
                  and (s.process_key is null or s.process_key = t.process_key)
                union
                select t.* from scope s join inbox_task t on t.role = s.role and t.school_id = s.school_id
                where t.state = 'OPEN' and t.expert_id is null and t.assignee is null
                  and (s.process_key is null or s.process_key = t.process_key)
                union
                select t.* from scope s join inbox_task t on t.assignee = s.absent_id and t.role = s.role
                     and t.municipality_id = s.municipality_id
                where t.state = 'OPEN' and t.expert_id is null and (s.school_id is null or s.school_id = t.school_id)
                  and (s.process_key is null or s.process_key = t.process_key))
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
                                 select count(*) filter (where assignee is not null or expert_id is not null) as mine,
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
                .param("schools", rows.stream().map(Row::schoolId).toArray(UUID[]::new))
                .param("processes", rows.stream().map(Row::processKey).toArray(String[]::new))
                .param("absent", rows.stream().map(Row::absentId).toArray(UUID[]::new));
    }

    private static List<Row> rows(Viewer viewer) {
        Stream<Row> own = viewer.grants().stream().map(grant -> Row.of(grant, null, null));
        Stream<Row> substituted = viewer.standIns().stream().flatMap(standIn -> standIn.grants().stream()
                .map(held -> Row.of(held.grant(), standIn.processKey(), standIn.absentId())));
        return Stream.concat(own, substituted)
                .filter(row -> row.municipalityId() != null)
                .filter(row -> GROUPS.contains(row.role()))
                .distinct()
                .toList();
    }

    /** @param absentId whose work it is; null for the person's own */
    private record Row(
            String role,
            @Nullable UUID municipalityId,
            @Nullable UUID schoolId,
            @Nullable String processKey,
            @Nullable UUID absentId) {

        /** Staff prepare what the director of their school has to do. */
        static Row of(Grant grant, @Nullable String process, @Nullable UUID absent) {
            return new Row(grant.role().taskGroup(), grant.municipalityId(), grant.schoolId(), process, absent);
        }
    }
}
