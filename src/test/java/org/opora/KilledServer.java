package org.opora;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.opora.batch.BatchToKill;
import org.opora.roadmap.LaunchToKill;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;

/**
 * The whole application in a process of its own, for the test that kills it. Arguments: folder of the database, then either
 * {@code resume} or numbers of rows and schools of a plan and of tasks to change at once. Prints {@code at PORT JDBC-URL};
 * when it has work, also {@code plan LOGIN ID} when the launch begins, and {@code batch ID} for the change that begins when
 * something is written to its input.
 */
final class KilledServer {

    private KilledServer() {}

    public static void main(String[] arguments) throws IOException {
        ServletWebServerApplicationContext context =
                (ServletWebServerApplicationContext) new SpringApplication(OporaApplication.class)
                        .run(
                                "--spring.profiles.active=test",
                                "--server.port=0",
                                "--opora.database.directory=" + arguments[0],
                                "--camunda.bpm.job-execution.lock-time-in-millis=5000");
        System.out.println("at " + context.getWebServer().getPort() + " "
                + context.getBean(EmbeddedPostgres.class).getJdbcUrl("postgres", "postgres"));
        if (!arguments[1].equals("resume")) {
            work(
                    context,
                    Integer.parseInt(arguments[1]),
                    Integer.parseInt(arguments[2]),
                    Integer.parseInt(arguments[3]));
        }
    }

    private static void work(ServletWebServerApplicationContext context, int rows, int schools, int tasks)
            throws IOException {
        BatchToKill batch = new BatchToKill(context, tasks);
        JobExecutor jobs = context.getBean(JobExecutor.class);
        jobs.shutdown();
        LaunchToKill launch = new LaunchToKill(context, rows, schools);
        System.out.println("plan " + launch);
        launch.start();
        jobs.start();
        if (System.in.read() >= 0) {
            System.out.println("batch " + batch.start());
        }
    }
}
