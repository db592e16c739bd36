package org.opora.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Several nodes may start at once on an empty or an older database: the engine would create its tables twice and fail. One
 * node at a time builds its engine; the lock is that of a connection, so it ends with a node that dies.
 */
@Component
class OneSchemaAtATime extends AbstractProcessEnginePlugin {

    private static final String KEY = "hashtext('engine schema')";

    private @Nullable Connection holder;

    @Override
    public void postInit(ProcessEngineConfigurationImpl configuration) {
        if (configuration.getDataSource() != null) {
            holder = connect(configuration);
            execute(holder, "select pg_advisory_lock(" + KEY + ")");
        }
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        Connection connection = holder;
        holder = null;
        if (connection != null) {
            execute(connection, "select pg_advisory_unlock(" + KEY + ")");
            close(connection);
        }
    }

    private static Connection connect(ProcessEngineConfigurationImpl configuration) {
        try {
            return configuration.getDataSource().getConnection();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void execute(Connection connection, String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
