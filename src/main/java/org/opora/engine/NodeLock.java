package org.opora.engine;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/** A lock of the database that one node at a time holds; it is that of a connection, so it ends with a node that dies. */
public final class NodeLock implements AutoCloseable {

    private final Connection connection;
    private final String name;

    private NodeLock(Connection connection, String name) {
        this.connection = connection;
        this.name = name;
    }

    /** Waits until no other node holds the lock of that name. */
    public static NodeLock take(DataSource database, String name) {
        try {
            NodeLock lock = new NodeLock(database.getConnection(), name);
            lock.execute("select pg_advisory_lock(hashtext(?))");
            return lock;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try (connection) {
            execute("select pg_advisory_unlock(hashtext(?))");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void execute(String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, name);
            statement.execute();
        }
    }
}
