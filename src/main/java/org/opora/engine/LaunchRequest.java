package org.opora.engine;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One root process instance that is to be started.
 *
 * @param processKey key of the process definition
 * @param businessKey business key of the new instance, unique per process key
 * @param tenant slug of the municipality the instance belongs to
 * @param variables start variables: String, Boolean, Integer, Long, Double, Date or null
 */
public record LaunchRequest(
        String processKey, String businessKey, String tenant, Map<String, @Nullable Object> variables) {

    public LaunchRequest {
        variables = new HashMap<>(variables);
    }
}
