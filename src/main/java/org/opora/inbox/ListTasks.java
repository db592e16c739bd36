package org.opora.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.opora.account.StandIn;
import org.opora.account.Viewer;
import org.opora.bpmn.ModelNames;
import org.opora.inbox.InboxNumbers.Numbers;
import org.opora.inbox.InboxPage.Counted;
import org.opora.inbox.InboxPage.Option;
import org.opora.inbox.InboxQuery.Place;
import org.opora.inbox.InboxQuery.Tab;
import org.opora.inbox.ListConditions.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists the tasks of a person in a fixed number of statements, however many there are. */
@Service
public class ListTasks {

    /** An export holds no more rows than a spreadsheet is pleasant with. */
    public static final int MOST_EXPORTED = 20_000;

    private final JdbcClient jdbc;
    private final TaskAccess access;
    private final InboxNumbers numbers;
    private final InboxOptions options;
    private final InboxViews views;
    private final Clock clock;
    private final ModelNames models;

    ListTasks(
            JdbcClient jdbc,
            TaskAccess access,
            InboxNumbers numbers,
            InboxOptions options,
            InboxViews views,
            Clock clock,
            ModelNames models) {
        this.jdbc = jdbc;
        this.access = access;
        this.numbers = numbers;
        this.options = options;
        this.views = views;
        this.clock = clock;
        this.models = models;
    }

    /** The page that is asked for. Nothing asked: the view that the person begins with, the own tasks, or the group's. */
    @Transactional(readOnly = true)
    public InboxPage list(InboxQuery asked) {
        Viewer viewer = access.viewer();
        InboxViews.Known known = views.of(viewer);
        InboxView start = asked.equals(InboxQuery.of(null)) ? known.start() : null;
        InboxQuery wanted = start == null ? asked : start.saved();
        Tab tab = wanted.tab() != null ? wanted.tab() : known.anyMine() ? Tab.MINE : Tab.GROUP;
        InboxQuery query = wanted.on(tab);
        Numbers counted = numbers.count(viewer, tab, query.filter(), known.views());
        ListOrder order = new ListOrder(query.sorting(), query.place());
        List<InboxRow> rows = rows(viewer, query, order, InboxQuery.PAGE + 1);
        boolean more = rows.size() > InboxQuery.PAGE;
        List<InboxRow> shown = new ArrayList<>(more ? rows.subList(0, InboxQuery.PAGE) : rows);
        if (order.back()) {
            Collections.reverse(shown);
        }
        boolean before = order.back() ? more : order.placed();
        boolean after = order.back() || more;
        return new InboxPage(
                query,
                shown,
                counted.tabs(),
                counted.total(),
                counted.chosen(),
                known.views().stream()
                        .map(view -> new Counted(view, counted.views().getOrDefault(view.id(), InboxCount.ZERO)))
                        .toList(),
                known.questions(),
                before && !shown.isEmpty() ? place(shown.get(0), true) : null,
                after && !shown.isEmpty() ? place(shown.get(shown.size() - 1), false) : null);
    }

    /** The values that a question can be answered by here, each with the number of its tasks. */
    @Transactional(readOnly = true)
    public List<Option> options(InboxQuery query, InboxFacet facet) {
        return options.of(access.viewer(), query, facet);
    }

    /** Everything that the filter leaves, in its order, for a table; one row more than {@link #MOST_EXPORTED} when there are more. */
    @Transactional(readOnly = true)
    public List<InboxRow> all(InboxQuery asked) {
        InboxQuery query = asked.at(null);
        return rows(access.viewer(), query, new ListOrder(query.sorting(), null), MOST_EXPORTED + 1);
    }

    /** The first rows that a filter leaves, without any count. */
    @Transactional(readOnly = true)
    public List<InboxRow> first(InboxQuery query, int most) {
        return rows(access.viewer(), query, new ListOrder(query.sorting(), null), most);
    }

    /** The task to go on with after this one: the viewer's own first, then the group's, by due date; null when none is left. */
    @Nullable
    String next(Viewer viewer, String exceptTaskId) {
        VisibleTasks visible = new VisibleTasks(viewer);
        Map<String, Object> params = new HashMap<>(visible.params());
        params.put("except", exceptTaskId);
        params.put("now", Timestamp.from(clock.instant()));
        String sql = "select id from ("
                + visible.union(branch -> "select t.id, t.assignee, t.due from inbox_task t"
                        + " where t.state = 'OPEN' and t.id <> :except and " + branch.condition()
                        + " and not " + VisibleTasks.PUT_OFF + " and (t.assignee is null or " + visible.mine() + ")")
                + ") t order by assignee nulls last, due nulls last, id limit 1";
        return jdbc.sql(sql).params(params).query(String.class).optional().orElse(null);
    }

    private List<InboxRow> rows(Viewer viewer, InboxQuery query, ListOrder order, int most) {
        List<InboxRow> whole = rows(viewer, query, order, most, Words.WHOLE);
        return whole.isEmpty() && query.filter().text() != null ? rows(viewer, query, order, most, Words.BEGUN) : whole;
    }

    /** First which rows, from the indexes alone; then those rows. */
    private List<InboxRow> rows(Viewer viewer, InboxQuery query, ListOrder order, int most, Words words) {
        VisibleTasks visible = new VisibleTasks(viewer);
        Map<String, Object> params = visible.params();
        Tab tab = Objects.requireNonNullElse(query.tab(), Tab.ALL);
        ListConditions conditions = new ListConditions(params, "f", words, clock, models);
        String from = "select t.id, " + order.value() + " as sorted from inbox_task t" + order.join() + " where ";
        String last = order.beyond(params) + " order by " + order.by(order.value()) + " limit " + most;
        String sql = "with page as materialized (select t.id, " + order.placeOf("t.sorted")
                + " as place, row_number() over (order by " + order.by("t.sorted") + ") as line from ("
                + visible.union(
                        tab,
                        query.filter(),
                        branch -> from + branch.condition() + conditions.of(query.filter(), branch) + last)
                + ") t order by " + order.by("t.sorted") + " limit " + most + ")"
                + " select t.*, page.place, a.name as person, m.read_at is null as unread, f.note"
                + " from page join inbox_task t on t.id = page.id"
                + " left join account a on a.id = coalesce(t.closed_by, t.assignee)"
                + " left join inbox_mark m on m.person_id = :me and m.task_id = t.id"
                + " left join inbox_follow_up f on f.task_id = t.id order by page.line";
        return jdbc.sql(sql)
                .params(params)
                .query((row, n) -> row(viewer, row, n))
                .list();
    }

    private InboxRow row(Viewer viewer, ResultSet row, int number) throws SQLException {
        InboxTask task = Objects.requireNonNull(InboxTasks.ROW.mapRow(row, number));
        boolean opens = access.sees(viewer, task);
        StandIn standIn = task.isOpen() ? access.standInFor(viewer, task) : null;
        return new InboxRow(
                task,
                row.getString("person"),
                opens && task.isOpen() && row.getBoolean("unread"),
                standIn == null ? null : standIn.absentName(),
                task.followUp() != null && task.followUp().isAfter(clock.instant()) ? row.getString("note") : null,
                opens,
                row.getString("place"));
    }

    private static Place place(InboxRow row, boolean back) {
        return new Place(back, row.place(), row.task().id());
    }
}
