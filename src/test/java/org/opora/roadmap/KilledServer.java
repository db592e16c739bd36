package org.opora.roadmap;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.opora.OporaApplication;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;

/**
 * The whole application in a process of its own, for the test that kills it. Arguments: folder of the database, then either
 * {@code launch}, rows and schools, or {@code resume}. Prints a line {@code at PORT JDBC-URL} and, when it launches,
 * {@code plan LOGIN ID}.
 */
final class KilledServer {

    private KilledServer() {}

    public static void main(String[] arguments) {
        ServletWebServerApplicationContext context =
                (ServletWebServerApplicationContext) new SpringApplication(OporaApplication.class)
                        .run(
                                "--spring.profiles.active=test",
                                "--server.port=0",
                                "--opora.database.directory=" + arguments[0],
                                "--camunda.bpm.job-execution.lock-time-in-millis=5000");
        System.out.println("at " + context.getWebServer().getPort() + " "
                + context.getBean(EmbeddedPostgres.class).getJdbcUrl("postgres", "postgres"));
        if (arguments[1].equals("launch")) {
            launch(context, Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]));
        }
    }

    /** The plan is brought to its last confirmation by hand; from there on it is the server's own work. */
    private static void launch(ServletWebServerApplicationContext context, int rows, int schools) {
        JobExecutor jobs = context.getBean(JobExecutor.class);
        jobs.shutdown();
        LargePlan plans = context.getBean(LargePlan.class);
        PlanWork.Place place = plans.prepared(rows, schools);
        System.out.println("plan " + place.coordinator.login() + " " + place.roadmap);
        plans.start(place);
        jobs.start();
    }
}
