package org.opora.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** The kept database in a process of its own, for tests that kill that process. */
public final class KeptDatabase {

    /** Starts on the folder, writes the number of the run, says so and waits to be killed. */
    public static void main(String[] args) throws Exception {
        EmbeddedPostgres server = start(Path.of(args[0]));
        write(server, Integer.parseInt(args[1]));
        System.out.println("written");
        Thread.currentThread().join();
    }

    /** Starts on the folder of an application that is not running. */
    public static EmbeddedPostgres start(Path directory) throws IOException {
        return new EmbeddedDatabase().embeddedPostgres(directory);
    }

    private static void write(EmbeddedPostgres server, int run) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table if not exists run (number integer)");
            statement.execute("insert into run values (" + run + ")");
        }
    }

    private KeptDatabase() {}
}
