package org.opora.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.opora.KilledApplication;
import org.opora.database.KeptDatabase;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A thousand tasks changed at once by a server that is killed in the middle and started again. */
@Timeout(value = 300, unit = TimeUnit.SECONDS)
class KilledBatchTests {

    private static final Logger LOG = LoggerFactory.getLogger(KilledBatchTests.class);
    private static final int TASKS = 1000;
    private static final int LONGEST_WATCH = 1_000_000;

    @TempDir
    private Path directory;

    @Test
    void everyTaskIsChangedExactlyOnceAfterTheServerWasKilledInTheMiddle() throws Exception {
        UUID batch;
        try (KilledApplication server =
                new KilledApplication(KilledBatchServer.class, directory, "change", "" + TASKS)) {
            JdbcClient jdbc = database(server.line("at ")[1]);
            LOG.info("{} tasks changed at once in {} ms", TASKS, server.line("took ")[1]);
            batch = UUID.fromString(server.line("batch ")[1]);
            watch(jdbc, batch, TASKS / 5);
        }
        try (EmbeddedPostgres left = KeptDatabase.start(directory)) {
            JdbcClient jdbc = JdbcClient.create(left.getPostgresDatabase());
            assertThat(done(jdbc, batch)).as("killed in the middle").isBetween(TASKS / 5, TASKS - 1);
            assertThat(moved(jdbc)).as("a task and its mark commit together").isEqualTo(done(jdbc, batch));
        }
        try (KilledApplication server = new KilledApplication(KilledBatchServer.class, directory, "resume")) {
            JdbcClient jdbc = database(server.line("at ")[1]);
            watch(jdbc, batch, TASKS);
            assertThat(jdbc.sql("select state from batch where id = ?")
                            .param(batch)
                            .query(String.class)
                            .single())
                    .isEqualTo("DONE");
            assertThat(moved(jdbc)).isEqualTo(TASKS);
            assertThat(jdbc.sql("select count(*) from (select task_id from journal where action = 'task.due-changed'"
                                    + " group by task_id having count(*) = 1) once")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(TASKS);
            assertThat(jdbc.sql("select count(distinct due) || ' ' || count(distinct t.due_date_) from inbox_task i"
                                    + " join act_ru_task t on t.id_ = i.id and t.due_date_ is not null")
                            .query(String.class)
                            .list())
                    .as("engine and inbox agree")
                    .isEqualTo(List.of("1 1"));
        }
    }

    private static void watch(JdbcClient jdbc, UUID batch, int until) {
        for (int i = 0; done(jdbc, batch) < until; i++) {
            assertThat(i).as("goes on by itself").isLessThan(LONGEST_WATCH);
        }
    }

    private static int done(JdbcClient jdbc, UUID batch) {
        return jdbc.sql("select count(*) from batch_item where batch_id = ? and state = 'DONE'")
                .param(batch)
                .query(Integer.class)
                .single();
    }

    private static int moved(JdbcClient jdbc) {
        return jdbc.sql("select count(distinct task_id) from journal where action = 'task.due-changed'")
                .query(Integer.class)
                .single();
    }

    private static JdbcClient database(String url) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        return JdbcClient.create(source);
    }
}
