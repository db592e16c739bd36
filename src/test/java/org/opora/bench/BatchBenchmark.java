package org.opora.bench;

import java.util.Locale;
import org.opora.OporaApplication;
import org.opora.batch.BatchToKill;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Changes many tasks at once on an otherwise idle server and prints how long each time took. Argument: number of tasks. */
final class BatchBenchmark {

    private static final int TIMES = 3;
    private static final int ASKED_SECONDS = 30;

    private BatchBenchmark() {}

    public static void main(String[] arguments) {
        int tasks = Integer.parseInt(arguments[0]);
        try (ConfigurableApplicationContext context = new SpringApplication(OporaApplication.class)
                .run(
                        "--spring.profiles.active=test",
                        "--server.port=0",
                        "--opora.database.directory=target/bench-batch")) {
            BatchToKill batch = new BatchToKill(context, tasks);
            for (int time = 0; time < TIMES; time++) {
                System.out.printf(
                        Locale.ROOT,
                        "%d tasks changed at once in %.1f s (asked for 1000: %d s)%n",
                        tasks,
                        batch.undisturbed() / 1000.0,
                        ASKED_SECONDS);
            }
        }
    }
}
