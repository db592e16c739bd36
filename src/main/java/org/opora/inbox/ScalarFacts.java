package org.opora.inbox;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opora.bpmn.RoutingFacts;
import org.opora.form.FormKeys;
import org.opora.form.FormSchema;

/**
 * What a task without a handler tells the diagram: each single field of its form as a variable named like the field, null when
 * it is hidden or empty. So an administrator adds a task and a form, and the next gateway can ask the answer.
 */
final class ScalarFacts {

    /** The engine's column for text. */
    private static final int LONGEST = 4000;

    private ScalarFacts() {}

    static RoutingFacts of(FormSchema schema, Map<String, ? extends @Nullable Object> answers, ZoneId zone) {
        RoutingFacts facts = RoutingFacts.none();
        for (String path : FormKeys.singleFields(schema)) {
            facts = facts.with(path.replace('.', '_'), fact(FormKeys.valueAt(answers, path), zone));
        }
        return facts;
    }

    private static @Nullable Object fact(@Nullable Object value, ZoneId zone) {
        if (value instanceof Boolean || value instanceof Double || value instanceof Long) {
            return value;
        }
        if (value instanceof Integer whole) {
            return whole.longValue();
        }
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        if (value instanceof LocalDate day) {
            return Date.from(day.atTime(LocalTime.of(23, 59, 59)).atZone(zone).toInstant());
        }
        if (value == null || value instanceof List<?> || value instanceof Map<?, ?>) {
            return null;
        }
        return value.toString().length() > LONGEST ? null : value.toString();
    }
}
