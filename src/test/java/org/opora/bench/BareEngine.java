package org.opora.bench;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;

/**
 * The engine as it comes, on a database of its own on the same server: the same diagram, a pool of the same size and the same
 * history, but no listener, no guard and no queue; every start is a transaction.
 */
final class BareEngine implements AutoCloseable {

    private static final String MODEL = "roadmap-school-measure";

    private final HikariDataSource pool;
    private final ProcessEngine engine;
    private int started;

    BareEngine(EmbeddedPostgres server, int poolSize) {
        String name = "bare_" + UUID.randomUUID().toString().substring(0, 8);
        create(server, name);
        pool = new HikariDataSource();
        pool.setJdbcUrl(server.getJdbcUrl("postgres", name));
        pool.setMaximumPoolSize(poolSize);
        StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName(name);
        configuration.setDataSource(pool);
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setHistory("activity");
        configuration.setJobExecutorActivate(false);
        configuration.setMetricsEnabled(false);
        configuration.setTaskMetricsEnabled(false);
        engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addString(MODEL + ".bpmn", text())
                .deploy();
    }

    private static String text() {
        try {
            return java.nio.file.Files.readString(Path.of("bpmn", MODEL + ".bpmn"));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void create(EmbeddedPostgres server, String name) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Starts so many instances with the variables that a school's part of a plan carries. */
    void start(int instances) {
        for (int i = 0; i < instances; i++) {
            started++;
            engine.getRuntimeService().startProcessInstanceByKey(MODEL, "bare-plan-1/" + started, variables());
        }
    }

    private static Map<String, Object> variables() {
        Map<String, Object> variables = new HashMap<>();
        variables.put("roadmapId", UUID.randomUUID().toString());
        variables.put("roadmapKey", "bare-plan-1");
        variables.put("municipalityId", UUID.randomUUID().toString());
        variables.put("cycleId", null);
        variables.put("cycleKey", null);
        variables.put("measureId", UUID.randomUUID().toString());
        variables.put("schoolMeasureId", UUID.randomUUID().toString());
        variables.put("schoolId", UUID.randomUUID().toString());
        variables.put("schoolOpens", new Date());
        variables.put("schoolsDue", new Date());
        return variables;
    }

    @Override
    public void close() {
        engine.close();
        pool.close();
    }
}
