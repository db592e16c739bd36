package org.opora.inbox;

import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.StaleStateException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;

/**
 * Whether a failure says that somebody else was quicker, so that the same work may succeed on the state they left. Anything
 * else would fail again in the same way.
 */
final class LostRace {

    /** Serialization failure, deadlock, lock not available. */
    private static final Set<String> STATES = Set.of("40001", "40P01", "55P03");

    private LostRace() {}

    static boolean isIn(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(LostRace::saysSo);
    }

    private static boolean saysSo(@Nullable Throwable cause) {
        return cause instanceof ConcurrencyFailureException
                || cause instanceof StaleStateException
                || cause instanceof jakarta.persistence.OptimisticLockException
                || cause instanceof SQLException sql && STATES.contains(String.valueOf(sql.getSQLState()));
    }
}
