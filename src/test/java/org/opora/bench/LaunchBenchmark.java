package org.opora.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.opora.OporaApplication;
import org.opora.engine.Launcher;
import org.opora.engine.SystemContext;
import org.opora.roadmap.LargePlan;
import org.opora.roadmap.PlanWork;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Launches a plan row by row, and after each row starts as many instances on the bare engine: both in one thread, on one
 * server with durable settings, so that what else the machine does hits both. Opora's time holds everything from the opening
 * of the row to the last school: choosing the schools, their rows, the queue and the start. Arguments: rows, schools.
 */
final class LaunchBenchmark {

    private static final double ASKED = 0.4;
    private static final double AIM = 0.6;
    private static final int POOL = 20;

    private final PlanWork.Place place;
    private final ManagementService management;
    private final Launcher launcher;
    private final CountedStatements statements;
    private final BareEngine bare;
    private final int schools;
    private long filing;
    private long starting;
    private long bareTime;
    private int sent;
    private int started;

    private LaunchBenchmark(
            ConfigurableApplicationContext context,
            PlanWork.Place place,
            BareEngine bare,
            CountedStatements statements,
            int schools) {
        this.place = place;
        this.bare = bare;
        this.schools = schools;
        this.statements = statements;
        management = context.getBean(ManagementService.class);
        launcher = context.getBean(Launcher.class);
    }

    public static void main(String[] arguments) {
        int rows = Integer.parseInt(arguments[0]);
        int schools = Integer.parseInt(arguments[1]);
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        CountedStatements statements = new CountedStatements("main");
        SpringApplication application = new SpringApplication(OporaApplication.class);
        application.addInitializers(context -> context.getBeanFactory().addBeanPostProcessor(statements));
        try (ConfigurableApplicationContext context = application.run(
                        "--spring.profiles.active=test",
                        "--server.port=0",
                        "--opora.database.directory=target/bench-launch",
                        "--camunda.bpm.job-execution.enabled=false",
                        "--opora.launcher.enabled=false",
                        "--spring.datasource.hikari.maximum-pool-size=" + POOL);
                BareEngine bare = new BareEngine(context.getBean(EmbeddedPostgres.class), POOL)) {
            run(context, bare, statements, 2, 200);
            run(context, bare, statements, rows, schools).print(rows);
        }
    }

    private static LaunchBenchmark run(
            ConfigurableApplicationContext context,
            BareEngine bare,
            CountedStatements statements,
            int rows,
            int schools) {
        LargePlan plans = context.getBean(LargePlan.class);
        PlanWork.Place place = plans.prepared(rows, schools);
        plans.start(place);
        place.settle();
        LaunchBenchmark benchmark = new LaunchBenchmark(context, place, bare, statements, schools);
        for (Job opening : benchmark.openings()) {
            benchmark.row(opening);
        }
        return benchmark;
    }

    private List<Job> openings() {
        return jobs(place.made.slug());
    }

    private List<Job> jobs(String tenant) {
        return SystemContext.call("benchmark", () -> management
                .createJobQuery()
                .tenantIdIn(tenant)
                .timers()
                .activityId("timer_waitForOpening")
                .listPage(0, 500));
    }

    private void row(Job opening) {
        statements.take();
        long begun = System.nanoTime();
        SystemContext.run("benchmark", () -> open(opening));
        long filed = System.nanoTime();
        started += launcher.drain();
        long done = System.nanoTime();
        sent += statements.take();
        bare.start(schools);
        bareTime += System.nanoTime() - done;
        filing += filed - begun;
        starting += done - filed;
    }

    private void open(Job opening) {
        management.executeJob(opening.getId());
        management
                .createJobQuery()
                .processInstanceId(opening.getProcessInstanceId())
                .messages()
                .list()
                .forEach(job -> management.executeJob(job.getId()));
    }

    private void print(int rows) {
        double ours = started / ((filing + starting) / 1e9);
        double theirs = (double) rows * schools / (bareTime / 1e9);
        System.out.printf(
                Locale.ROOT, "%nLaunch of %d rows x %d schools, one thread, pool of %d%n", rows, schools, POOL);
        System.out.printf(
                Locale.ROOT,
                "Opora        %8.0f instances/s  (%d instances, %.1f s filing, %.1f s starting, %.2f statements each)%n",
                ours,
                started,
                filing / 1e9,
                starting / 1e9,
                (double) sent / started);
        System.out.printf(
                Locale.ROOT,
                "Bare engine  %8.0f instances/s  (%d instances, %.1f s, one transaction each)%n",
                theirs,
                rows * schools,
                bareTime / 1e9);
        System.out.printf(
                Locale.ROOT,
                "Ratio        %8.0f %%  (asked %.0f %%, aim %.0f %%)%n",
                100 * ours / theirs,
                100 * ASKED,
                100 * AIM);
        if (ours < ASKED * theirs) {
            System.out.println("Below what is asked.");
        }
    }
}
