package org.opora.form;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** FEEL as forms use it, on the server. Implemented by the engine, so that forms and decisions speak one dialect. */
public interface FeelExpressions {

    /**
     * @param expression without the leading {@code =} that forms put before FEEL
     * @param context values as JSON knows them: text, number, boolean, list, map
     * @return boolean, number, text, list, map or null; null as well when the expression cannot be evaluated, as in the
     *     browser
     */
    @Nullable
    Object evaluate(String expression, Map<String, ?> context);
}
