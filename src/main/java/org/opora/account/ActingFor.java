package org.opora.account;

import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * For whom the person of this thread acts just now, so that the journal keeps both: said by whoever works on a task, noted
 * by {@link Access} where a page is reached only thanks to a substitution.
 */
public final class ActingFor {

    private static final String NOTED = ActingFor.class.getName();
    private static final ThreadLocal<@Nullable StandIn> NOW = new ThreadLocal<>();

    private ActingFor() {}

    /** Does the work for the absent person, with the rights that the substitution gives; null: for oneself. */
    public static <T> T call(@Nullable StandIn standIn, Supplier<T> work) {
        StandIn outer = NOW.get();
        NOW.set(standIn);
        try {
            return work.get();
        } finally {
            if (outer == null) {
                NOW.remove();
            } else {
                NOW.set(outer);
            }
        }
    }

    static @Nullable StandIn current() {
        return NOW.get();
    }

    static void note(UUID absent) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.setAttribute(NOTED, absent, RequestAttributes.SCOPE_REQUEST);
        }
    }

    static @Nullable UUID absent() {
        StandIn now = NOW.get();
        if (now != null) {
            return now.absentId();
        }
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        return request == null ? null : (UUID) request.getAttribute(NOTED, RequestAttributes.SCOPE_REQUEST);
    }
}
