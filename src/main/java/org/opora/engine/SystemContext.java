package org.opora.engine;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Declares that the application itself, not a person, gives the engine a command: the launcher, a rebuild, a check.
 * A command with neither an authentication nor such a declaration is refused, because a thread without an
 * authentication would see the data of all municipalities.
 */
public final class SystemContext {

    private static final ThreadLocal<@Nullable String> REASON = new ThreadLocal<>();

    private SystemContext() {}

    /** Runs the work as the system; the reason is for the log and for the reader of the code. */
    public static void run(String reason, Runnable work) {
        call(reason, () -> {
            work.run();
            return Boolean.TRUE;
        });
    }

    /** Same as {@link #run} for work that gives a result. */
    public static <T extends @Nullable Object> T call(String reason, Supplier<T> work) {
        String outer = REASON.get();
        REASON.set(reason);
        try {
            return work.get();
        } finally {
            if (outer == null) {
                REASON.remove();
            } else {
                REASON.set(outer);
            }
        }
    }

    /** The declared reason of this thread, or null when none is declared. */
    public static @Nullable String reason() {
        return REASON.get();
    }

    /** For the engine's own tests: declares the whole thread, null ends it. */
    static void declare(@Nullable String reason) {
        if (reason == null) {
            REASON.remove();
        } else {
            REASON.set(reason);
        }
    }
}
