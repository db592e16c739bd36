package org.opora.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.PreDestroy;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells every node of changed tasks once the change is committed. Not in the same transaction: PostgreSQL lets only one
 * transaction with a notification commit at a time, which would queue up all work of all nodes. What a killed node did not tell
 * any more is seen when a list is next read.
 */
@Component
class TellChanges {

    private static final Logger LOG = LoggerFactory.getLogger(TellChanges.class);
    private static final int AT_ONCE = 500;

    private final Queue<InboxChange> committed = new ConcurrentLinkedQueue<>();
    private final ExecutorService teller = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "inbox-told");
        thread.setDaemon(true);
        return thread;
    });

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    TellChanges(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** To be told when the transaction of this thread has committed; at once where there is none. */
    void after(List<InboxChange> changes) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            tell(changes);
            return;
        }
        Pending pending = TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Pending.class::isInstance)
                .map(Pending.class::cast)
                .findFirst()
                .orElse(null);
        if (pending == null) {
            pending = new Pending();
            TransactionSynchronizationManager.registerSynchronization(pending);
        }
        pending.changes.addAll(changes);
    }

    @PreDestroy
    void end() {
        teller.shutdown();
    }

    private void tell(List<InboxChange> changes) {
        committed.addAll(changes);
        if (!teller.isShutdown()) {
            teller.execute(this::send);
        }
    }

    /** What has gathered meanwhile goes along; the next call then finds nothing. */
    private void send() {
        for (List<String> words = next(); !words.isEmpty(); words = next()) {
            try {
                jdbc.sql(
                                "select cast(pg_notify(:channel, word) as text) from unnest(cast(array [:words] as text[])) word")
                        .param("channel", InboxChange.CHANNEL)
                        .param("words", words)
                        .query()
                        .listOfRows();
            } catch (DataAccessException e) {
                LOG.warn("{} changed tasks were not told of: {}", words.size(), e.getMessage());
            }
        }
    }

    private List<String> next() {
        List<String> words = new ArrayList<>();
        InboxChange change = committed.poll();
        while (change != null) {
            words.add(write(change));
            change = words.size() < AT_ONCE ? committed.poll() : null;
        }
        return words;
    }

    private String write(InboxChange change) {
        try {
            return json.writeValueAsString(change);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The changes of one transaction. */
    private final class Pending implements TransactionSynchronization {

        private final List<InboxChange> changes = new ArrayList<>();

        @Override
        public void afterCommit() {
            tell(changes);
        }
    }
}
