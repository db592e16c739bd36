package org.opora.account;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a call of a person outside a request has read of people's rights: they are read once, as in a request. */
final class KnownViewers implements AutoCloseable {

    private static final ThreadLocal<@Nullable KnownViewers> NOW = new ThreadLocal<>();

    private final @Nullable KnownViewers outer = NOW.get();
    private final Map<UUID, Viewer> known = new HashMap<>();

    private KnownViewers() {}

    /** Begins a call; closing it ends the call. */
    static KnownViewers begin() {
        KnownViewers call = new KnownViewers();
        NOW.set(call);
        return call;
    }

    /** From the call of this thread, else from the database. */
    static Optional<Viewer> of(UUID accountId, Function<UUID, Optional<Viewer>> load) {
        KnownViewers call = NOW.get();
        if (call == null) {
            return load.apply(accountId);
        }
        if (!call.known.containsKey(accountId)) {
            load.apply(accountId).ifPresent(viewer -> call.known.put(accountId, viewer));
        }
        return Optional.ofNullable(call.known.get(accountId));
    }

    @Override
    public void close() {
        if (outer == null) {
            NOW.remove();
        } else {
            NOW.set(outer);
        }
    }
}
