package org.opora.batch;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.opora.TestMunicipalities.Made;
import org.opora.account.SignedIn;
import org.opora.engine.SystemContext;
import org.opora.inbox.InboxTask;
import org.opora.inbox.InboxWorld;
import org.opora.inbox.OpenTasks;
import org.opora.inbox.TaskChange.Kind;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Many tasks changed at once: by a server that is going to be killed, or by the clock. */
public final class BatchToKill {

    private final ApplicationContext context;
    private final SignedIn coordinator;
    private final List<String> tasks;

    /** Opens the tasks in a municipality of their own. */
    public BatchToKill(ApplicationContext context, int count) {
        this.context = context;
        InboxWorld world = context.getBean(InboxWorld.class);
        Made place = world.municipality();
        coordinator = world.coordinator(place);
        tasks = opened(world, place, count);
    }

    /** Changes their priority, undisturbed, and says how many milliseconds that took. */
    public long undisturbed() {
        ShowBatch showing = context.getBean(ShowBatch.class);
        JdbcClient jdbc = context.getBean(JdbcClient.class);
        long begun = System.nanoTime();
        UUID batch = start(Kind.PRIORITY, "HIGH");
        while (coordinator.call(() -> showing.show(batch, null, 0)).batch().isRunning()) {
            jdbc.sql("select 1 from pg_sleep(0.02)").query(Integer.class).single();
        }
        return (System.nanoTime() - begun) / 1_000_000;
    }

    /** Begins to move their due date. */
    public UUID start() {
        return start(Kind.DUE, "+7");
    }

    private UUID start(Kind kind, String choice) {
        PrepareBatch preparing = context.getBean(PrepareBatch.class);
        UUID id = coordinator.call(() -> preparing.ofTasks(kind, tasks, ""));
        coordinator.run(() -> preparing.choose(id, choice));
        coordinator.run(() -> context.getBean(StartBatch.class).start(id));
        return id;
    }

    private List<String> opened(InboxWorld world, Made place, int count) {
        InboxTask one = world.start(place, null, 30);
        RuntimeService runtime = context.getBean(RuntimeService.class);
        OpenTasks open = context.getBean(OpenTasks.class);
        Map<String, Object> variables = Map.of(
                "municipalityId",
                place.id().toString(),
                "papersDue",
                Date.from(Objects.requireNonNull(one.due())),
                "expertId",
                UUID.randomUUID().toString());
        List<String> ids = new ArrayList<>(List.of(one.id()));
        for (int i = 1; i < count; i++) {
            String key = place.slug() + "/many-" + i;
            SystemContext.run("test", () -> runtime.startProcessInstanceByKey("inbox-test", key, variables));
            ids.add(open.ofBusinessKey(key).get(0).id());
        }
        return ids;
    }
}
