package org.opora.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.opora.TestJvm;
import org.opora.error.StartRefused;

/** The database of the default start keeps what was committed, even when its JVM is killed. */
@Tag("killed")
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class EmbeddedDatabaseTests {

    @TempDir
    private Path directory;

    @Test
    void survivesTwoKillsOfTheJvmAndRunsWithDurableSettings() throws Exception {
        writeAndKill(1);
        writeAndKill(2);
        try (EmbeddedPostgres server = KeptDatabase.start(directory)) {
            assertThat(column(server, "select number from run order by number")).containsExactly("1", "2");
            assertThat(
                            column(
                                    server,
                                    "select setting from pg_settings where name in ('fsync', 'full_page_writes', 'synchronous_commit')"))
                    .containsOnly("on");
        }
    }

    @Test
    void aKillInTheMiddleOfTheFirstStartIsMadeGoodByTheNext() throws Exception {
        Process process = process(1);
        Path data = directory.resolve("postgres");
        await().until(() -> Files.exists(data.resolve("postgresql.conf")));
        List<ProcessHandle> all = process.descendants().toList();
        process.destroyForcibly().waitFor();
        all.forEach(ProcessHandle::destroyForcibly);
        await().until(() -> all.stream().noneMatch(ProcessHandle::isAlive));
        assertThat(data.resolve("postmaster.opts")).as("no server has run yet").doesNotExist();

        writeAndKill(2);
        try (EmbeddedPostgres server = KeptDatabase.start(directory)) {
            assertThat(column(server, "select number from run")).containsExactly("2");
        }
    }

    @Test
    void aSecondStartLeavesTheFolderAloneThatTheFirstIsLayingOut() throws Exception {
        Process first = process(1);
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(first.getInputStream(), StandardCharsets.UTF_8))) {
            await().until(() -> Files.exists(directory.resolve("postgres/postgresql.conf")));
            assertThat(directory.resolve("postgres/postmaster.opts"))
                    .as("no server has run yet")
                    .doesNotExist();
            assertThatThrownBy(() -> KeptDatabase.start(directory))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("another Opora");
            assertThat(output.lines().filter("written"::equals).findFirst()).isPresent();
        } finally {
            first.destroyForcibly().waitFor();
        }
        try (EmbeddedPostgres server = KeptDatabase.start(directory)) {
            assertThat(column(server, "select number from run")).containsExactly("1");
        }
    }

    private Process process(int run) throws IOException {
        return TestJvm.of(KeptDatabase.class, directory.toString(), "" + run).start();
    }

    private void writeAndKill(int run) throws IOException, InterruptedException {
        Process process = process(run);
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(output.lines().filter("written"::equals).findFirst()).isPresent();
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private static List<String> column(EmbeddedPostgres server, String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
