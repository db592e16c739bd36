package org.opora.batch;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.opora.OporaApplication;
import org.opora.TestMunicipalities.Made;
import org.opora.account.SignedIn;
import org.opora.engine.SystemContext;
import org.opora.inbox.InboxTask;
import org.opora.inbox.InboxWorld;
import org.opora.inbox.OpenTasks;
import org.opora.inbox.TaskChange.Kind;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The application in a process of its own, for the test that kills it while it changes many tasks. Arguments: folder of the database,
 * then {@code change} and a number of tasks, or {@code resume}. Prints {@code at JDBC-URL}, {@code took MILLIS} for a change that is
 * left alone, and {@code batch ID} for the one to be killed.
 */
final class KilledBatchServer {

    private KilledBatchServer() {}

    public static void main(String[] arguments) {
        ConfigurableApplicationContext context = new SpringApplication(OporaApplication.class)
                .run("--spring.profiles.active=test", "--server.port=0", "--opora.database.directory=" + arguments[0]);
        System.out.println("at " + context.getBean(EmbeddedPostgres.class).getJdbcUrl("postgres", "postgres"));
        if (arguments[1].equals("change")) {
            change(context, Integer.parseInt(arguments[2]));
        }
    }

    private static void change(ConfigurableApplicationContext context, int count) {
        InboxWorld world = context.getBean(InboxWorld.class);
        Made place = world.municipality();
        SignedIn coordinator = world.coordinator(place);
        List<String> ids = tasks(context, world, place, count);
        ShowBatch showing = context.getBean(ShowBatch.class);
        UUID first = start(context, coordinator, Kind.PRIORITY, ids, "HIGH");
        long begun = System.nanoTime();
        while (coordinator.call(() -> showing.show(first, null, 0)).batch().isRunning()) {
            Thread.onSpinWait();
        }
        System.out.println("took " + (System.nanoTime() - begun) / 1_000_000);
        System.out.println("batch " + start(context, coordinator, Kind.DUE, ids, "+7"));
    }

    private static UUID start(
            ConfigurableApplicationContext context, SignedIn coordinator, Kind kind, List<String> ids, String choice) {
        PrepareBatch preparing = context.getBean(PrepareBatch.class);
        UUID id = coordinator.call(() -> preparing.ofTasks(kind, ids, ""));
        coordinator.run(() -> preparing.choose(id, choice));
        coordinator.run(() -> context.getBean(StartBatch.class).start(id));
        return id;
    }

    private static List<String> tasks(ConfigurableApplicationContext context, InboxWorld world, Made place, int count) {
        InboxTask one = world.start(place, null, 30);
        RuntimeService runtime = context.getBean(RuntimeService.class);
        OpenTasks tasks = context.getBean(OpenTasks.class);
        Map<String, Object> variables = Map.of(
                "municipalityId",
                place.id().toString(),
                "papersDue",
                Date.from(java.util.Objects.requireNonNull(one.due())),
                "expertId",
                UUID.randomUUID().toString());
        List<String> ids = new ArrayList<>(List.of(one.id()));
        for (int i = 1; i < count; i++) {
            String key = place.slug() + "/many-" + i;
            SystemContext.run("test", () -> runtime.startProcessInstanceByKey("inbox-test", key, variables));
            ids.add(tasks.ofBusinessKey(key).get(0).id());
        }
        return ids;
    }
}
