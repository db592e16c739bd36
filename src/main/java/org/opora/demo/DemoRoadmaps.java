package org.opora.demo;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.opora.account.SignedIn;
import org.opora.inbox.InboxTask;
import org.opora.inbox.OpenTasks;
import org.opora.roadmap.BundledPlan;
import org.opora.roadmap.BundledPlans;
import org.opora.roadmap.HandleMeasure;
import org.opora.roadmap.RebasePlan;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Each municipality takes the plan of its order into work some weeks ago, moved to a year that is under way: what was due by
 * then is confirmed, what came since is worked on in part.
 */
@Component
@Profile("demo")
class DemoRoadmaps {

    private static final Logger LOG = LoggerFactory.getLogger(DemoRoadmaps.class);
    private static final int WEEKS_UNDER_WAY = 5;
    private static final int WEEKS_SINCE_START = 2;
    private static final int DAYS_AHEAD = 21;
    private static final int MOST_TASKS = 12;

    /** What people report in the first is accepted in part in the second. */
    private static final int ROUNDS = 2;

    /** Dates that nobody knows yet, and what remains of a plan that is over: settling it closes the plan. */
    private static final Set<String> LEFT_OPEN =
            Set.of("userTask_clarifyRoadmapDates", "userTask_clarifyDates", "userTask_settleRows");

    /** Where nothing is due yet somebody is early. */
    private static final int FEWEST_TASKS = 2;

    private static final long NANOS_PER_MILLI = 1_000_000;

    /** So many past measures are left for the reader to confirm. */
    private static final int LEFT_TO_CONFIRM = 2;

    private static final String COMPLETED =
            "Определить задачи поддержки школ на следующий учебный год по итогам оценки и анализа этого года";

    private final BundledPlans bundled;
    private final RebasePlan rebasePlan;
    private final HandleMeasure handleMeasure;
    private final OpenTasks openTasks;
    private final DemoPeople people;
    private final DemoWork work;
    private final DemoSteps steps;
    private final JdbcClient jdbc;

    DemoRoadmaps(
            BundledPlans bundled,
            RebasePlan rebasePlan,
            HandleMeasure handleMeasure,
            OpenTasks openTasks,
            DemoPeople people,
            DemoWork work,
            DemoSteps steps,
            JdbcClient jdbc) {
        this.bundled = bundled;
        this.rebasePlan = rebasePlan;
        this.handleMeasure = handleMeasure;
        this.openTasks = openTasks;
        this.people = people;
        this.work = work;
        this.steps = steps;
        this.jdbc = jdbc;
    }

    /** @param today where the living stops */
    void live(LocalDate today) {
        long begunAt = System.nanoTime();
        steps.untilDone("plans launched", () -> launch(today));
        work.moveTo(today);
        work.settle();
        for (int round = 1; round <= ROUNDS; round++) {
            String step = " worked on for the " + round + ". time";
            each(
                    bundled.all(),
                    plan -> steps.untilDone("plan of " + plan.name() + step, () -> workUpTo(plan.name(), today)));
        }
        LOG.info("the plans are under way after {} ms", (System.nanoTime() - begunAt) / NANOS_PER_MILLI);
    }

    /** In the order of their days: the clock goes on, not back. */
    private void launch(LocalDate today) {
        bundled.all().stream()
                .collect(Collectors.groupingBy(plan -> begun(plan, today), TreeMap::new, Collectors.toList()))
                .forEach((begun, plans) -> launch(plans, begun, today));
    }

    private void launch(List<BundledPlan> plans, LocalDate begun, LocalDate today) {
        work.moveTo(begun);
        each(
                plans,
                plan -> steps.once(
                        "plan of " + plan.name() + " opened", () -> open(plan, yearsTo(plan, today), begun)));
        each(plans, plan -> workOn(plan.name(), begun, "userTask_clarifyRoadmapDates"));
        each(plans, plan -> workOn(plan.name(), begun, "userTask_confirmScope"));
        each(plans, plan -> confirmPast(plan.name()));
    }

    /** Each municipality's people, at the same time; what follows from it happens when all are done. */
    private void each(List<BundledPlan> plans, Consumer<BundledPlan> done) {
        DemoHands.work(plans, BundledPlan::name, done);
        work.settle();
    }

    /** Some weeks ago; in the last weeks of a plan that is over today and has a few things left. */
    private static LocalDate begun(BundledPlan plan, LocalDate today) {
        LocalDate end = plan.end().plusYears(yearsTo(plan, today));
        return (end.isBefore(today) ? end : today).minusWeeks(WEEKS_UNDER_WAY);
    }

    private void open(BundledPlan plan, int years, LocalDate day) {
        LocalDate ordered = plan.orderDate().plusYears(years);
        people.byLogin(plan.name() + ".coordinator")
                .run(() -> rebasePlan.fromBundled(
                        plan.name(),
                        DemoRegister.idOf("municipality", plan.name()),
                        plan.start().getYear() + years,
                        new RebasePlan.GivenOrder(plan.orderNumber(), ordered.isAfter(day) ? day : ordered)));
    }

    /** The latest move after which the plan has begun, weeks ago; a plan of several years is then in its second one. */
    private static int yearsTo(BundledPlan plan, LocalDate today) {
        boolean several = plan.end().isAfter(plan.start().plusYears(1));
        int years = today.getYear() - plan.start().getYear() - (several ? 1 : 0);
        boolean begun = !plan.start().plusYears(years).isAfter(today.minusWeeks(WEEKS_SINCE_START));
        return begun ? years : years - 1;
    }

    private void workOn(String municipality, LocalDate day, String taskKey) {
        tasks(municipality).stream()
                .filter(task -> task.taskKey().equals(taskKey))
                .forEach(task -> work.done(task, day, () -> own(task, day)));
    }

    /** A measure of the time before the plan began to run here, and the day on which it was done. */
    private record Past(UUID id, LocalDate doneOn) {}

    private void confirmPast(String municipality) {
        List<Past> past = jdbc.sql(
                        """
                        select m.id, greatest(m.start_on, m.due_on - 2) as done_on from roadmap_measure m
                         where m.municipality_id = ? and m.state = 'TO_CONFIRM' order by m.due_on, m.id
                        """)
                .param(DemoRegister.idOf("municipality", municipality))
                .query(Past.class)
                .list();
        SignedIn coordinator = people.byLogin(municipality + ".coordinator");
        past.stream()
                .limit(Math.max(0, past.size() - LEFT_TO_CONFIRM))
                .forEach(measure -> coordinator.run(() -> handleMeasure.confirmPast(
                        measure.id(), measure.doneOn(), "Исполнено в срок, справка в деле управления образования")));
    }

    private void workUpTo(String municipality, LocalDate today) {
        List<InboxTask> open = tasks(municipality).stream()
                .filter(task -> !LEFT_OPEN.contains(task.taskKey()))
                .sorted(Comparator.comparing(DemoRoadmaps::day).thenComparing(InboxTask::businessKey))
                .toList();
        long due = open.stream()
                .filter(task -> !day(task).isAfter(today.plusDays(DAYS_AHEAD)))
                .count();
        long wanted = Math.min(MOST_TASKS, Math.max(FEWEST_TASKS, due * 3 / 4));
        long done = Math.min(wanted, Math.max(0, open.size() - 1L));
        open.stream().limit(done).forEach(task -> work.done(task, today, () -> own(task, today)));
    }

    private static LocalDate day(InboxTask task) {
        return Objects.requireNonNullElse(task.dueDay(), LocalDate.MAX);
    }

    private List<InboxTask> tasks(String municipality) {
        List<String> keys = jdbc.sql(
                        """
                        select distinct business_key from inbox_task
                         where municipality_id = ? and state = 'OPEN' and process_key like 'roadmap%' order by business_key
                        """)
                .param(DemoRegister.idOf("municipality", municipality))
                .query(String.class)
                .list();
        return keys.stream()
                .flatMap(key -> openTasks.ofBusinessKey(key).stream())
                .toList();
    }

    private Map<String, Object> own(InboxTask task, LocalDate day) {
        Map<String, Object> own = new HashMap<>();
        own.put("damaged.activity", COMPLETED);
        own.put("address", "https://" + task.tenant() + ".example/shnor");
        own.put("shortfall", "");
        own.put("done", "Мероприятие проведено, материалы разосланы школам");
        own.put(
                "events",
                List.of(
                        Map.of(
                                "topic",
                                "Семинар для школьных команд",
                                "heldOn",
                                day.minusDays(6).toString(),
                                "participants",
                                24),
                        Map.of(
                                "topic",
                                "Совещание с заместителями директоров",
                                "heldOn",
                                day.minusDays(1).toString(),
                                "participants",
                                16)));
        for (Map.Entry<String, String> group :
                Map.of("shnor", "low", "shnsu", "social", "risk", "risk").entrySet()) {
            own.put(group.getKey(), schools(task.tenant(), group.getValue()));
        }
        if (task.formId() != null && task.formId().matches("measure-result|school-measure")) {
            own.put("files", List.of(work.file(task)));
        }
        return own;
    }

    private static List<String> schools(String municipality, String level) {
        return DemoTable.read("schools").stream()
                .filter(line -> line.get("municipality").equals(municipality)
                        && line.get("level").startsWith(level))
                .map(line -> DemoRegister.idOf("school", municipality + "/" + line.get("slug"))
                        .toString())
                .toList();
    }
}
