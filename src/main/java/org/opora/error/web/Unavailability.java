package org.opora.error.web;

import java.net.ConnectException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;

/** Tells whether something failed because the database does not answer. */
final class Unavailability {

    private static final int DEEPEST = 20;

    private Unavailability() {}

    static boolean isCauseOf(@Nullable Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof DataAccessResourceFailureException
                    || cause instanceof ConnectException
                    || (cause instanceof SQLException sql && isConnection(sql))) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    private static boolean isConnection(SQLException failure) {
        String state = failure.getSQLState();
        // The pool's word for a connection that broke under a transaction carries no state.
        if (state == null && "Connection is closed".equals(failure.getMessage())) {
            return true;
        }
        // Class 08: connection exception; 57P: the server was told to stop; 53300: it takes no more connections.
        return failure instanceof SQLTransientConnectionException
                || failure instanceof SQLNonTransientConnectionException
                || (state != null && (state.startsWith("08") || state.startsWith("57P") || state.equals("53300")));
    }
}
