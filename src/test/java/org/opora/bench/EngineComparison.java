package org.opora.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.TaskQuery;
import org.opora.account.SignedIn;
import org.opora.engine.SystemContext;
import org.opora.inbox.InboxAddress;
import org.opora.inbox.InboxQuery;
import org.opora.inbox.ListTasks;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The first page and the number of tasks under the same conditions, from the inbox and from the engine's own query. */
final class EngineComparison {

    private static final int PAGE = 25;
    private static final String BY_TENANT = ", engine by tenant";

    private final ListTasks list;
    private final TaskService tasks;
    private final JdbcClient jdbc;
    private final Targets targets;
    private final int times;

    EngineComparison(ApplicationContext context, Targets targets, int times) {
        this.targets = targets;
        this.list = context.getBean(ListTasks.class);
        this.tasks = context.getBean(TaskService.class);
        this.jdbc = context.getBean(JdbcClient.class);
        this.times = Math.min(times, 30);
    }

    void print() {
        UUID municipality = jdbc.sql(
                        "select municipality_id from inbox_task where role = 'coordinator' and state = 'OPEN' group by 1 order by count(*) desc limit 1")
                .query(UUID.class)
                .single();
        String tenant = jdbc.sql("select slug from municipality where id = ?")
                .param(municipality)
                .query(String.class)
                .single();
        String school = jdbc.sql(
                        "select school_id::text from inbox_task where municipality_id = ? and role = 'coordinator' and state = 'OPEN' and school_id is not null limit 1")
                .param(municipality)
                .query(String.class)
                .single();
        SignedIn person = jdbc.sql("select a.id, a.login from account a join role_grant g on g.account_id = a.id"
                        + " where g.municipality_id = ? and g.role = 'COORDINATOR' limit 1")
                .param(municipality)
                .query((row, n) -> new SignedIn(row.getObject(1, UUID.class), row.getString(2)))
                .single();
        Map<String, String> byStage = Map.of("stage", "plan");
        Map<String, String> byBoth = Map.of("stage", "plan", "category", "SHNOR");
        Map<String, Map.Entry<String, UnaryOperator<TaskQuery>>> pairs = new LinkedHashMap<>();
        pairs.put(
                "one's own",
                Map.entry(
                        "tab=mine",
                        query -> query.taskAssignee(person.accountId().toString())));
        for (boolean byTenant : List.of(false, true)) {
            UnaryOperator<TaskQuery> place = query -> byTenant
                    ? query.tenantIdIn(tenant)
                    : query.processVariableValueEquals("municipalityId", municipality.toString());
            String how = byTenant ? BY_TENANT : "";
            pairs.put("municipality" + how, Map.entry("", query -> group(place, query, Map.of())));
            pairs.put(
                    "and school" + how,
                    Map.entry("&school=" + school, query -> group(place, query, Map.of("schoolId", school))));
            pairs.put("and stage" + how, Map.entry("&stage=plan", query -> group(place, query, byStage)));
            pairs.put(
                    "and stage and category" + how,
                    Map.entry("&stage=plan&category=SHNOR", query -> group(place, query, byBoth)));
        }
        System.out.printf(
                "%n%-42s %26s   %26s %8s   %26s   %26s%n",
                "coordinator, first page",
                "inbox p50 p95 p99 ms",
                "engine p50 p95 p99 ms",
                "times",
                "inbox with its numbers",
                "engine with one number");
        pairs.forEach((name, pair) -> {
            InboxQuery query = InboxAddress.read(
                    pair.getKey().startsWith("tab") ? pair.getKey() : "tab=all&state=open" + pair.getKey());
            Times inbox = Times.of(times, () -> person.call(() -> list.first(query, PAGE + 1)));
            Times engine = Times.of(times, () -> engine(pair.getValue(), false));
            System.out.printf(
                    Locale.ROOT,
                    "%-42s %s   %s %8.1f   %s   %s%s%n",
                    name,
                    inbox,
                    engine,
                    engine.p50() / inbox.p50(),
                    Times.of(times, () -> person.call(() -> list.list(query))),
                    Times.of(times, () -> engine(pair.getValue(), true)),
                    byVariable(name) ? targets.faster(engine.p50() / inbox.p50()) : "");
        });
    }

    /** The engine has a column for the person and one for the tenant; what is to be reached is about all else. */
    private static boolean byVariable(String name) {
        return !name.equals("one's own") && !name.endsWith(BY_TENANT);
    }

    private long engine(UnaryOperator<TaskQuery> conditions, boolean counted) {
        return SystemContext.call("benchmark", () -> {
            TaskQuery asked = conditions.apply(tasks.createTaskQuery());
            long number = counted ? asked.count() : 0;
            return number + asked.orderByDueDate().asc().listPage(0, PAGE).size();
        });
    }

    private static TaskQuery group(UnaryOperator<TaskQuery> place, TaskQuery query, Map<String, String> variables) {
        place.apply(query.taskCandidateGroup("coordinator").includeAssignedTasks());
        variables.forEach(query::processVariableValueEquals);
        return query;
    }
}
