package org.opora.inbox;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.account.Role;
import org.opora.account.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Open tasks by the day on which they are due, for calendars; each question is one statement, whatever the number of tasks. Of
 * whom it is asked decides what is seen: a person's own tasks are those of the inbox, no more and no less.
 */
@Service
public class DueTasks {

    /** The zones of the country are never further apart from UTC than this. */
    private static final int ZONES = 1;

    private static final String IN_ORDER = "priority desc, school_name nulls first, name, id";

    private final JdbcClient jdbc;

    DueTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Which tasks are asked for.
     *
     * @param viewer whose own ones; null for all of a municipality, which the caller has found to be the reader's to see
     * @param municipality all of it; null for own ones
     * @param school of this one only
     * @param first day on which they are due
     * @param last day, included
     */
    public record Asked(
            @Nullable Viewer viewer,
            @Nullable UUID municipality,
            @Nullable UUID school,
            LocalDate first,
            LocalDate last) {

        /** What the person finds in the inbox, in work or waiting. */
        public static Asked own(Viewer viewer, @Nullable UUID school, LocalDate first, LocalDate last) {
            return new Asked(viewer, null, school, first, last);
        }

        /** Everybody's work in a municipality. */
        public static Asked of(UUID municipality, @Nullable UUID school, LocalDate first, LocalDate last) {
            return new Asked(null, municipality, school, first, last);
        }

        private Asked ofAnySchool() {
            return new Asked(viewer, municipality, null, first, last);
        }
    }

    /**
     * A task and how many are due on the same day.
     *
     * @param ofDay counted with the task itself
     */
    public record Due(InboxTask task, int ofDay) {}

    /** A school that has such tasks. */
    public record SchoolName(UUID id, String name) {}

    /** By day, and of each day the most urgent ones only, with the number of all. */
    @Transactional(readOnly = true)
    public List<Due> firstOfEachDay(Asked asked, int most) {
        Map<String, Object> params = new HashMap<>();
        String sql = "with found as materialized (" + found(asked, params) + "), ranked as (select id,"
                + " count(*) over (partition by due_day) as of_day,"
                + " row_number() over (partition by due_day order by " + IN_ORDER + ") as line from found)"
                + " select t.*, r.of_day from ranked r join inbox_task t on t.id = r.id where r.line <= " + most
                + " order by t.due_day, r.line";
        return jdbc.sql(sql)
                .params(params)
                .query((row, number) -> new Due(InboxTasks.ROW.mapRow(row, number), row.getInt("of_day")))
                .list();
    }

    /** By day, from a place in the list on. */
    @Transactional(readOnly = true)
    public List<InboxTask> inOrder(Asked asked, int skipped, int most) {
        Map<String, Object> params = new HashMap<>();
        String order = " order by due_day, " + IN_ORDER;
        String sql = "with page as materialized (select *, row_number() over (" + order + ") as line from ("
                + found(asked, params) + ") f" + order + " limit " + most + " offset " + skipped
                + ") select t.* from page p join inbox_task t on t.id = p.id order by p.line";
        return jdbc.sql(sql).params(params).query(InboxTasks.ROW).list();
    }

    /** The schools that these tasks are about, by name, whatever school is asked for. */
    @Transactional(readOnly = true)
    public List<SchoolName> schools(Asked asked) {
        Map<String, Object> params = new HashMap<>();
        String sql = "select school_id as id, min(school_name) as name from (" + found(asked.ofAnySchool(), params)
                + ") f where school_id is not null and school_name is not null group by school_id order by 2, 1";
        return jdbc.sql(sql).params(params).query(SchoolName.class).list();
    }

    /** Ids and what they are ordered by, out of the indexes of the list. */
    private static String found(Asked asked, Map<String, Object> params) {
        params.put("first", asked.first());
        params.put("last", asked.last());
        // The indexes hold the instant: a little wider, and then the local day decides.
        params.put("from", asked.first().minusDays(ZONES).atStartOfDay().atOffset(ZoneOffset.UTC));
        params.put("until", asked.last().plusDays(ZONES + 1).atStartOfDay().atOffset(ZoneOffset.UTC));
        String select =
                "select t.id, t.due_day, t.priority, t.school_id, t.school_name, t.name from inbox_task t where ";
        String when =
                " and t.state = 'OPEN' and t.due >= :from and t.due < :until and t.due_day between :first and :last";
        if (asked.school() != null) {
            params.put("school", asked.school());
            when += " and t.school_id = :school";
        }
        String open = when;
        Viewer viewer = asked.viewer();
        if (viewer == null) {
            return ofMunicipality(asked, params, select, open);
        }
        VisibleTasks visible = new VisibleTasks(viewer);
        params.putAll(visible.params());
        return visible.union(branch -> select + branch.condition() + open);
    }

    /** The index of the list begins with the role; a task of one named person has none. */
    private static String ofMunicipality(Asked asked, Map<String, Object> params, String select, String open) {
        params.put("place", asked.municipality());
        params.put("groups", Arrays.stream(Role.values()).map(Role::group).toList());
        String there = " and t.municipality_id = :place" + open;
        return "(" + select + "t.role in (:groups)" + there + ") union all (" + select + "t.role is null" + there + ")";
    }
}
