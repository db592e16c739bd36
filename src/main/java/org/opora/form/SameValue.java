package org.opora.form;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Whether two answers mean the same: nothing, an empty text, no tick and no rows are one; 3 and 3.0 are, too. */
final class SameValue {

    private SameValue() {}

    static boolean of(@Nullable Object one, @Nullable Object other) {
        if (isEmpty(one) || isEmpty(other)) {
            return isEmpty(one) && isEmpty(other);
        }
        if (one instanceof Map<?, ?> a && other instanceof Map<?, ?> b) {
            Set<Object> keys = new HashSet<>(a.keySet());
            keys.addAll(b.keySet());
            return keys.stream().allMatch(key -> of(a.get(key), b.get(key)));
        }
        if (one instanceof List<?> a && other instanceof List<?> b) {
            return a.size() == b.size() && IntStream.range(0, a.size()).allMatch(at -> of(a.get(at), b.get(at)));
        }
        if (one instanceof Number && other instanceof Number) {
            return new BigDecimal(one.toString()).compareTo(new BigDecimal(other.toString())) == 0;
        }
        return Objects.equals(one, other);
    }

    static boolean isEmpty(@Nullable Object value) {
        return value == null
                || Boolean.FALSE.equals(value)
                || value instanceof String text && text.isBlank()
                || value instanceof List<?> list && list.isEmpty();
    }
}
