package org.opora;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.opora.account.TestAccounts;
import org.opora.bench.SignedInPerson;
import org.opora.database.KeptDatabase;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A server is killed in the middle of launching a plan of 40 rows over 30 schools and of changing a thousand tasks at once,
 * and started again.
 */
@Tag("killed")
@Timeout(value = 420, unit = TimeUnit.SECONDS)
class KilledServerTests {

    private static final int ROWS = 40;
    private static final int SCHOOLS = 30;
    private static final int TASKS = 1000;
    private static final int LONGEST_WATCH = 10_000;
    private static final Pattern PROGRESS = Pattern.compile("<progress[^>]* value=\"(\\d+)\"[^>]* max=\"(\\d+)\"");

    @TempDir
    private Path directory;

    /** The database outlives its killed server, and would go on writing while the folder is deleted. */
    @AfterEach
    void stopTheDatabase() throws IOException {
        KeptDatabase.start(directory).close();
    }

    @Test
    void everyRowEverySchoolAndEveryTaskIsDoneExactlyOnceAfterTheServerWasKilledInTheMiddle() throws Exception {
        UUID batch = killedInTheMiddle();
        try (EmbeddedPostgres left = KeptDatabase.start(directory)) {
            JdbcClient jdbc = JdbcClient.create(left.getPostgresDatabase());
            assertThat(opened(jdbc)).as("schools, killed in the middle").isLessThan(ROWS * SCHOOLS);
            assertThat(changed(jdbc, batch)).as("tasks, killed in the middle").isBetween(TASKS / 5, TASKS - 1);
            assertThat(moved(jdbc)).as("a task and its mark commit together").isEqualTo(changed(jdbc, batch));
        }
        try (KilledApplication server = new KilledApplication(KilledServer.class, directory, "resume")) {
            JdbcClient jdbc = database(server.line("at ")[2]);
            for (int i = 0; opened(jdbc) < ROWS * SCHOOLS; i++) {
                assertThat(i).as("goes on by itself").isLessThan(LONGEST_WATCH);
                breathe(jdbc);
            }
            watch(jdbc, batch, TASKS);
            assertThat(launched(jdbc))
                    .containsExactly(
                            "measures OPEN " + ROWS,
                            "schools OPEN " + ROWS * SCHOOLS,
                            "launched STARTED " + (1 + ROWS + ROWS * SCHOOLS),
                            "instances roadmap 1",
                            "instances roadmap-measure " + ROWS,
                            "instances roadmap-school-measure " + ROWS * SCHOOLS,
                            "failed 0");
            assertChangedOnce(jdbc, batch);
        }
    }

    /** @return the batch whose rows were being changed */
    private UUID killedInTheMiddle() throws Exception {
        try (KilledApplication server =
                new KilledApplication(KilledServer.class, directory, "" + ROWS, "" + SCHOOLS, "" + TASKS)) {
            String[] at = server.line("at ");
            String[] plan = server.line("plan ");
            SignedInPerson coordinator = new SignedInPerson(Integer.parseInt(at[1]), plan[1], TestAccounts.PASSWORD);
            JdbcClient jdbc = database(at[2]);
            Matcher seen = watched(coordinator, "/roadmaps/" + plan[2], jdbc);
            assertThat(Integer.parseInt(seen.group(1))).isLessThan(Integer.parseInt(seen.group(2)));
            server.say("go");
            UUID batch = UUID.fromString(server.line("batch ")[1]);
            watch(jdbc, batch, TASKS / 5);
            return batch;
        }
    }

    /** The page of the plan says how far the launch is; answered as soon as something of it has been started. */
    private static Matcher watched(SignedInPerson person, String address, JdbcClient jdbc) {
        for (int i = 0; i < LONGEST_WATCH; i++) {
            Matcher progress =
                    PROGRESS.matcher(person.get(address + "/progress").body());
            if (progress.find() && Integer.parseInt(progress.group(1)) > ROWS + SCHOOLS) {
                Matcher shown = PROGRESS.matcher(person.get(address).body());
                if (shown.find()) {
                    return shown;
                }
            }
            breathe(jdbc);
        }
        throw new AssertionError("the page never showed the progress");
    }

    private static int opened(JdbcClient jdbc) {
        return number(jdbc, "select count(*) from act_ru_task where task_def_key_ = 'userTask_reportSchoolMeasure'");
    }

    private static List<String> launched(JdbcClient jdbc) {
        List<String> counts = new ArrayList<>();
        for (String sql : List.of(
                "select 'measures ' || state || ' ' || count(*) from roadmap_measure group by state",
                "select 'schools ' || state || ' ' || count(*) from roadmap_school_measure group by state",
                "select 'launched ' || status || ' ' || count(*) from launch_request group by status",
                "select 'instances ' || proc_def_key_ || ' ' || count(distinct business_key_) from act_hi_procinst"
                        + " where proc_def_key_ like 'roadmap%'"
                        + " group by proc_def_key_ having count(*) = count(distinct business_key_) order by proc_def_key_",
                "select 'failed ' || count(*) from act_ru_incident")) {
            counts.addAll(jdbc.sql(sql).query(String.class).list());
        }
        return counts;
    }

    private static void watch(JdbcClient jdbc, UUID batch, int until) {
        for (int i = 0; changed(jdbc, batch) < until; i++) {
            assertThat(i).as("goes on by itself").isLessThan(LONGEST_WATCH);
            breathe(jdbc);
        }
    }

    /** The processor is for the server that is watched. */
    private static void breathe(JdbcClient jdbc) {
        jdbc.sql("select 1 from pg_sleep(0.02)").query(Integer.class).single();
    }

    private static int changed(JdbcClient jdbc, UUID batch) {
        return jdbc.sql("select count(*) from batch_item where batch_id = ? and state = 'DONE'")
                .param(batch)
                .query(Integer.class)
                .single();
    }

    private static int moved(JdbcClient jdbc) {
        return number(jdbc, "select count(distinct task_id) from journal where action = 'task.due-changed'");
    }

    private static void assertChangedOnce(JdbcClient jdbc, UUID batch) {
        assertThat(jdbc.sql("select state from batch where id = ?")
                        .param(batch)
                        .query(String.class)
                        .single())
                .isEqualTo("DONE");
        assertThat(moved(jdbc)).isEqualTo(TASKS);
        assertThat(number(
                        jdbc,
                        "select count(*) from (select task_id from journal where action = 'task.due-changed'"
                                + " group by task_id having count(*) = 1) once"))
                .isEqualTo(TASKS);
        assertThat(jdbc.sql(
                                "select count(distinct due) || ' ' || count(distinct t.due_date_) from inbox_task i"
                                        + " join act_ru_task t on t.id_ = i.id where i.process_key = 'inbox-test' and t.due_date_ is not null")
                        .query(String.class)
                        .list())
                .as("engine and inbox agree")
                .isEqualTo(List.of("1 1"));
    }

    private static int number(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }

    private static JdbcClient database(String url) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        return JdbcClient.create(source);
    }
}
