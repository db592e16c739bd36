package org.opora.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Fills the projection's own tables, and those of the engine for the comparison, set by set. */
final class BenchFill {

    private static final int CHUNK = 500_000;

    private final JdbcClient jdbc;

    BenchFill(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void fill(int open, int inEngine) {
        long begun = System.nanoTime();
        int all = open * 4;
        String[] parts = text("bench/inbox-fill.sql").split("(?=insert into inbox_task)");
        for (String statement : parts[0].split(";\\s*\\n")) {
            if (!statement.isBlank()) {
                jdbc.sql(statement).update();
            }
        }
        List<String> indexes = jdbc.sql(
                        "select indexdef from pg_indexes where tablename = 'inbox_task' and indexname <> 'inbox_task_pkey'")
                .query(String.class)
                .list();
        jdbc.sql("select indexname from pg_indexes where tablename = 'inbox_task' and indexname <> 'inbox_task_pkey'")
                .query(String.class)
                .list()
                .forEach(name -> jdbc.sql("drop index " + name).update());
        for (int from = 1; from <= all; from += CHUNK) {
            jdbc.sql(parts[1].replace(":open", "" + open)
                            .replace(":from", "" + from)
                            .replace(":to", "" + Math.min(all, from + CHUNK - 1)))
                    .update();
        }
        indexes.forEach(index -> jdbc.sql(index).update());
        text("bench/engine-fill.sql")
                .replace(":tasks", "" + Math.min(inEngine, open))
                .lines()
                .reduce((a, b) -> a + "\n" + b)
                .ifPresent(sql -> {
                    for (String statement : sql.split(";\\s*\\n")) {
                        if (!statement.isBlank()) {
                            jdbc.sql(statement).update();
                        }
                    }
                });
        jdbc.sql("vacuum analyze").update();
        System.out.printf(
                Locale.ROOT,
                "%nFilled in %.0f s: %d tasks, %s with indexes; %d tasks of the engine%n",
                (System.nanoTime() - begun) / 1e9,
                jdbc.sql("select count(*) from inbox_task").query(Long.class).single(),
                jdbc.sql("select pg_size_pretty(pg_total_relation_size('inbox_task'))")
                        .query(String.class)
                        .single(),
                jdbc.sql("select count(*) from act_ru_task").query(Long.class).single());
    }

    private static String text(String resource) {
        try {
            return new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
