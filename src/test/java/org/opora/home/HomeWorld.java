package org.opora.home;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.TestMunicipalities.Made;
import org.opora.bpmn.Stage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows that a year of work leaves behind, for the start pages: tasks, orders, reviews, interviews, instructions. */
@Component
public class HomeWorld {

    private final JdbcClient jdbc;

    public HomeWorld(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Switches stages of a year on. */
    void on(UUID cycle, Stage... stages) {
        for (Stage stage : stages) {
            jdbc.sql("insert into cycle_stage (cycle_id, stage, enabled) values (?, ?, true)")
                    .params(cycle, stage.key())
                    .update();
        }
    }

    /** Tells that the task belongs to that stage. */
    void ofStage(Stage stage, String task) {
        jdbc.sql("update inbox_task set stage = ? where id = ?")
                .params(stage.key(), task)
                .update();
    }

    /** A task of the year; {@code day} is its due day, and its closing day when it is done. */
    String task(
            Made place,
            @Nullable UUID cycle,
            @Nullable UUID school,
            @Nullable UUID supportCase,
            String key,
            String role,
            boolean done,
            LocalDate day) {
        String id = UUID.randomUUID().toString();
        jdbc.sql(
                        """
                        insert into inbox_task (id, state, revision, process_key, process_definition_id, process_instance_id, business_key,
                            task_key, name, tenant, municipality_id, zone, cycle_id, school_id, school_name, case_id, stage, role, priority,
                            due, due_day, opened_at, closed_at)
                        values (?, ?, 1, 'p', 'p:1', ?, ?, ?, ?, ?, ?, 'Europe/Moscow', ?, ?, 'СОШ', ?, 'plan', ?, 50, ?, ?, ?, ?)
                        """)
                .params(
                        id,
                        done ? "DONE" : "OPEN",
                        id,
                        place.slug() + "-2027-1",
                        key,
                        "Задача " + key,
                        place.slug(),
                        place.id(),
                        cycle,
                        school,
                        supportCase,
                        role,
                        at(day),
                        day,
                        at(day.minusDays(20)),
                        done ? at(day) : null)
                .update();
        return id;
    }

    /** Gives the task a form that asks for a file. */
    void withRequiredFile(String task) {
        jdbc.sql(
                        """
                        update inbox_task t set form_id = f.form_id, form_hash = f.sha256
                        from (select form_id, sha256 from form_schema
                              where jsonb_path_exists(cast(json as jsonb), '$.** ? (@.type == "filepicker" && @.validate.required == true)')
                              order by form_id limit 1) f
                        where t.id = :task
                        """)
                .param("task", task)
                .update();
    }

    /** A registered order with one dated item. */
    void order(Made place, UUID cycle, String number, LocalDate itemDue) {
        UUID id = UUID.randomUUID();
        jdbc.sql(
                        """
                        insert into official_order (id, version, municipality_id, cycle_id, kind, status, title, preamble, annexes, controller,
                            signatory_post, signatory_name, relation, number, date, register_year, remark)
                        values (?, 0, ?, ?, 'PLAN', 'REGISTERED', ?, '', '', 'заместитель начальника', 'начальник', 'И. О.', 'NONE', ?, ?, 2027, '')
                        """)
                .params(id, place.id(), cycle, "О плане работы № " + number, number, LocalDate.of(2027, 5, 19))
                .update();
        jdbc.sql("insert into order_item (order_id, position, text, executor, due) values (?, 0, 'Исполнить',"
                        + " 'директора', ?)")
                .params(id, itemDue)
                .update();
    }

    /** An open instruction from minutes. */
    void instruction(Made place, UUID cycle, @Nullable UUID school, String text, LocalDate due) {
        jdbc.sql(
                        """
                        insert into instruction (id, version, municipality_id, cycle_id, school_id, origin, origin_id, text, owner_name, due, state)
                        values (?, 0, ?, ?, ?, 'INTERVIEW', ?, ?, 'заместитель директора', ?, 'OPEN')
                        """)
                .params(UUID.randomUUID(), place.id(), cycle, school, UUID.randomUUID(), text, due)
                .update();
    }

    /** An interview with its minutes not signed yet. */
    void interview(Made place, UUID cycle, UUID school, UUID supportCase) {
        jdbc.sql(
                        """
                        insert into interview (id, version, municipality_id, cycle_id, school_id, case_id, status, day, starts_at, mode, place,
                            participants, confirm_by)
                        values (?, 0, ?, ?, ?, ?, 'SET', ?, '10:00', 'ON_SITE', 'актовый зал', 'директор', ?)
                        """)
                .params(
                        UUID.randomUUID(),
                        place.id(),
                        cycle,
                        school,
                        supportCase,
                        LocalDate.of(2027, 5, 16),
                        LocalDate.of(2027, 5, 12))
                .update();
    }

    /**
     * A review of the school's programme with one remark.
     *
     * @param verdict null while it goes on
     */
    UUID review(Made place, UUID cycle, UUID school, UUID supportCase, UUID expert, @Nullable String verdict) {
        UUID programme = UUID.randomUUID();
        UUID review = UUID.randomUUID();
        UUID assignment = UUID.randomUUID();
        jdbc.sql(
                        """
                        insert into programme (id, version, municipality_id, cycle_id, school_id, case_id, kind, status, starts_on, ends_on, edition, created_at)
                        values (?, 0, ?, ?, ?, ?, 'ANTIRISK', 'PLACED', ?, ?, 1, ?)
                        """)
                .params(
                        programme,
                        place.id(),
                        cycle,
                        school,
                        supportCase,
                        LocalDate.of(2027, 9, 1),
                        LocalDate.of(2028, 8, 31),
                        at(LocalDate.of(2027, 5, 31)))
                .update();
        jdbc.sql("insert into review (id, version, municipality_id, school_id, cycle_id, case_id, programme_id,"
                        + " status) values (?, 0, ?, ?, ?, ?, ?, ?)")
                .params(
                        review,
                        place.id(),
                        school,
                        cycle,
                        supportCase,
                        programme,
                        "ACCEPTED".equals(verdict) ? "ACCEPTED" : "IN_PROGRESS")
                .update();
        jdbc.sql(
                        """
                        insert into review_round (id, review_id, number, programme_version, opened_on, wave, reviews_due, verdict, summary, concluded_at, new_due)
                        values (?, ?, 1, 1, ?, 1, ?, ?, 'Усилить показатели', ?, ?)
                        """)
                .params(
                        UUID.randomUUID(),
                        review,
                        LocalDate.of(2027, 6, 1),
                        LocalDate.of(2027, 6, 10),
                        verdict,
                        verdict == null ? null : at(LocalDate.of(2027, 6, 9)),
                        "REJECTED".equals(verdict) ? LocalDate.of(2027, 6, 17) : null)
                .update();
        jdbc.sql(
                        """
                        insert into review_assignment (id, review_id, round, wave, place, expert_id, guest, obstacles, state, named_at, conclusion, submitted_at)
                        values (?, ?, 1, 1, 0, ?, false, '', ?, ?, ?, ?)
                        """)
                .params(
                        assignment,
                        review,
                        expert,
                        verdict == null ? "DECLARED" : "REPORTED",
                        at(LocalDate.of(2027, 6, 1)),
                        verdict == null ? null : "ACCEPT",
                        verdict == null ? null : at(LocalDate.of(2027, 6, 8)))
                .update();
        jdbc.sql("insert into review_remark (id, review_id, round, place, assignment_id, kind, text) values (?,"
                        + " ?, 1, 0, ?, 'CRITICAL', 'Нет исходных значений')")
                .params(UUID.randomUUID(), review, assignment)
                .update();
        return review;
    }

    private static Timestamp at(LocalDate day) {
        return Timestamp.from(day.atTime(12, 0).toInstant(ZoneOffset.UTC));
    }
}
