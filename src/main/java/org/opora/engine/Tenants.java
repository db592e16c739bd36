package org.opora.engine;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Knows the tenant (slug of the municipality) of an instance that is being started. */
interface Tenants {

    /** The tenant by the start variables, or null when they name no municipality. */
    @Nullable
    String of(Map<String, Object> variables);
}
