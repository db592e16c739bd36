package org.opora.home;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.opora.followup.FollowupLists.Execution;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what a role sees beside its own tasks: one statement a list, however long the year has been. */
@Component
class Desks {

    private static final int MOST = 12;

    private final JdbcClient jdbc;

    Desks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    HeadDesk head(Collection<UUID> municipalities, LocalDate today) {
        List<HeadDesk.Draft> drafts = of(
                        municipalities,
                        """
                        select id, kind, title from official_order
                        where municipality_id = any (:municipalities) and status = 'SUBMITTED' order by title, id limit 12
                        """)
                .query(HeadDesk.Draft.class)
                .list();
        return new HeadDesk(drafts, late(municipalities, today));
    }

    ControlDesk control(Collection<UUID> municipalities, LocalDate today) {
        List<ControlDesk.Controlled> orders = of(
                        municipalities,
                        """
                        select o.id, o.number, o.date, o.title, o.controller,
                               count(i.due) as items, count(i.due) filter (where i.due < :today) as past,
                               min(i.due) filter (where i.due >= :today) as next,
                               (select count(*) from order_acquaintance a where a.order_id = o.id and a.state = 'WAITING') as unread
                        from official_order o join cycle c on c.id = o.cycle_id and c.status = 'RUNNING'
                        left join order_item i on i.order_id = o.id
                        where o.municipality_id = any (:municipalities) and o.status = 'REGISTERED'
                        group by o.id order by min(i.due) filter (where i.due >= :today) nulls last, o.date desc, o.id limit 12
                        """)
                .param("today", Date.valueOf(today))
                .query(ControlDesk.Controlled.class)
                .list();
        Execution instructions = of(
                        municipalities,
                        """
                        select count(*) as given, count(*) filter (where i.state = 'DONE') as done,
                               count(*) filter (where i.state = 'OPEN' and i.due < :today) as overdue
                        from instruction i join cycle c on c.id = i.cycle_id and c.status = 'RUNNING'
                        where i.municipality_id = any (:municipalities) and i.state <> 'CANCELLED'
                        """)
                .param("today", Date.valueOf(today))
                .query(Execution.class)
                .single();
        return new ControlDesk(orders, instructions, late(municipalities, today));
    }

    MethodistDesk methodist(Collection<UUID> municipalities) {
        List<MethodistDesk.Talk> talks = of(
                        municipalities,
                        """
                        select i.id, s.short_name as school, i.status, i.day, i.starts_at
                        from interview i join school s on s.id = i.school_id
                        join cycle c on c.id = i.cycle_id and c.status = 'RUNNING'
                        join support_case k on k.id = i.case_id and k.status = 'OPEN'
                        where i.municipality_id = any (:municipalities) and i.status <> 'SIGNED' order by i.day, s.short_name limit 12
                        """)
                .query(MethodistDesk.Talk.class)
                .list();
        long signed = of(
                        municipalities,
                        """
                        select count(*) from interview i join cycle c on c.id = i.cycle_id and c.status = 'RUNNING'
                        where i.municipality_id = any (:municipalities) and i.status = 'SIGNED'
                        """)
                .query(Long.class)
                .single();
        List<MethodistDesk.Note> notes = of(
                        municipalities,
                        """
                        select r.id as round_id, r.kind, r.status, r.closes_on, n.written_on
                        from monitoring_round r join cycle c on c.id = r.cycle_id and c.status = 'RUNNING'
                        left join analytic_note n on n.round_id = r.id
                        where r.municipality_id = any (:municipalities) order by r.opened_on desc limit 12
                        """)
                .query(MethodistDesk.Note.class)
                .list();
        return new MethodistDesk(talks, signed, notes);
    }

    ExpertDesk expert(UUID person) {
        List<ExpertDesk.Asked> asked = jdbc.sql(
                        """
                        select r.id as review_id, s.short_name as school, p.kind, a.round, a.state = 'DECLARED' as declared,
                               coalesce(t.due_day, n.reviews_due) as due, t.id as task_id
                        from review_assignment a join review r on r.id = a.review_id and r.status = 'IN_PROGRESS'
                        join review_round n on n.review_id = r.id and n.number = a.round
                        join school s on s.id = r.school_id join programme p on p.id = r.programme_id
                        left join lateral (select id, due_day from inbox_task where expert_id = :person and state = 'OPEN'
                             and case_id = r.case_id order by opened_at desc limit 1) t on true
                        where a.expert_id = :person and a.state in ('NAMED', 'DECLARED') order by due nulls last, s.short_name limit :most
                        """)
                .param("person", person)
                .param("most", MOST)
                .query(ExpertDesk.Asked.class)
                .list();
        List<ExpertDesk.Given> given = jdbc.sql(
                        """
                        select r.id as review_id, s.short_name as school, p.kind, c.year, a.round, lower(a.conclusion) as conclusion,
                               lower(n.verdict) as verdict
                        from review_assignment a join review r on r.id = a.review_id
                        join review_round n on n.review_id = r.id and n.number = a.round
                        join school s on s.id = r.school_id join programme p on p.id = r.programme_id
                        join support_case k on k.id = r.case_id join cycle c on c.id = k.cycle_id
                        where a.expert_id = :person and a.state = 'REPORTED' order by a.submitted_at desc limit :most
                        """)
                .param("person", person)
                .param("most", MOST)
                .query(ExpertDesk.Given.class)
                .list();
        return new ExpertDesk(asked, given);
    }

    private List<LateWork> late(Collection<UUID> municipalities, LocalDate today) {
        return of(
                        municipalities,
                        """
                        select role, count(*) as tasks, min(due_day) as oldest from
                          (select coalesce(role, 'expert') as role, due_day from inbox_task
                           where state = 'OPEN' and municipality_id = any (:municipalities) and due_day < :today
                             and due_day >= cast(opened_at as date)) t
                        group by role order by oldest
                        """)
                .param("today", Date.valueOf(today))
                .query(LateWork.class)
                .list();
    }

    private JdbcClient.StatementSpec of(Collection<UUID> municipalities, String sql) {
        return jdbc.sql(sql).param("municipalities", municipalities.toArray(UUID[]::new));
    }
}
