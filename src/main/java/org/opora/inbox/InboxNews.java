package org.opora.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.opora.account.Viewer;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Hears of changed tasks from all nodes over one connection of its own and passes each on to those who may see it. A lost
 * connection is opened again; as nobody knows what was missed meanwhile, everybody is told to look.
 */
@Component
public class InboxNews implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(InboxNews.class);
    private static final int QUIET_MILLIS = 15_000;
    private static final int LONGEST_PAUSE_SECONDS = 30;

    private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
    private final DataSource database;
    private final TaskAccess access;
    private final ObjectMapper json;
    private final Clock clock;
    private final LatelyChanged lately = new LatelyChanged();
    private @Nullable Ear ear;

    InboxNews(DataSource database, TaskAccess access, ObjectMapper json, Clock clock) {
        this.database = database;
        this.access = access;
        this.json = json;
        this.clock = clock;
    }

    /**
     * What a listener is told: ids of changed tasks; none in quiet times, so that a listener can see whether the person is
     * still there.
     *
     * @param missed whether more may have changed than is named
     */
    public record News(List<String> tasks, boolean missed) {

        static final News QUIET = new News(List.of(), false);
        static final News MISSED = new News(List.of(), true);

        public boolean quiet() {
            return tasks.isEmpty() && !missed;
        }
    }

    private record Listener(Viewer viewer, boolean watching, Consumer<News> ear) {}

    /**
     * Tells the person from now on, within the rights of this moment; the returned command ends it.
     *
     * @param watching also of tasks that the person oversees only
     * @param drawn when what the person looks at was read; changes after that are told at once
     */
    public Runnable listen(Viewer viewer, boolean watching, Instant drawn, Consumer<News> told) {
        Listener listener = new Listener(viewer, watching, told);
        listeners.add(listener);
        List<InboxChange> meanwhile = lately.since(drawn);
        if (meanwhile == null) {
            told.accept(News.MISSED);
        } else {
            tell(listener, meanwhile);
        }
        return () -> listeners.remove(listener);
    }

    @Override
    public synchronized void start() {
        if (ear == null) {
            ear = new Ear();
            ear.start();
        }
    }

    /** Before the web server waits for its last requests: the open streams would keep it waiting. */
    @Override
    public synchronized void stop() {
        if (ear != null) {
            ear.end();
            ear = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return ear != null;
    }

    @Override
    public int getPhase() {
        return DEFAULT_PHASE;
    }

    private void tell(News news) {
        listeners.forEach(listener -> listener.ear().accept(news));
    }

    private void tell(PGNotification[] heard) {
        List<InboxChange> changes = new ArrayList<>();
        for (PGNotification one : heard) {
            try {
                changes.add(json.readValue(one.getParameter(), InboxChange.class));
            } catch (JsonProcessingException e) {
                LOG.warn("unreadable news of a task: {}", one.getParameter());
            }
        }
        lately.add(clock.instant(), changes);
        listeners.forEach(listener -> tell(listener, changes));
    }

    private void tell(Listener listener, List<InboxChange> changes) {
        List<String> seen = changes.stream()
                .filter(change -> concerns(listener, change))
                .map(InboxChange::task)
                .distinct()
                .toList();
        if (!seen.isEmpty()) {
            listener.ear().accept(new News(seen, false));
        }
    }

    private boolean concerns(Listener listener, InboxChange change) {
        return listener.watching() && WatchedTasks.oversees(listener.viewer(), change.municipality())
                || access.hears(
                        listener.viewer(), change.role(), change.expert(), change.municipality(), change.school());
    }

    /** The thread that listens. */
    private final class Ear extends Thread {

        private final CountDownLatch ended = new CountDownLatch(1);

        Ear() {
            super("inbox-news");
            setDaemon(true);
        }

        void end() {
            ended.countDown();
            interrupt();
        }

        @Override
        public void run() {
            int pause = 1;
            for (boolean again = false; !over(0); again = true) {
                try (Connection connection = database.getConnection()) {
                    hear(connection, again);
                    pause = 1;
                } catch (SQLException e) {
                    LOG.warn("News of tasks are interrupted, again in {} s: {}", pause, e.getMessage());
                    if (over(pause)) {
                        return;
                    }
                    pause = Math.min(pause * 2, LONGEST_PAUSE_SECONDS);
                }
            }
        }

        private void hear(Connection connection, boolean again) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                statement.execute("listen " + InboxChange.CHANNEL);
                if (again) {
                    tell(News.MISSED);
                }
                PGConnection line = connection.unwrap(PGConnection.class);
                while (!over(0)) {
                    PGNotification[] heard = line.getNotifications(QUIET_MILLIS);
                    if (heard == null || heard.length == 0) {
                        statement.execute("select 1");
                        tell(News.QUIET);
                    } else {
                        tell(heard);
                    }
                }
                statement.execute("unlisten *");
            }
        }

        private boolean over(int seconds) {
            try {
                return ended.await(seconds, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                return true;
            }
        }
    }
}
