package org.opora.error;

import java.util.Arrays;
import java.util.List;

/**
 * A refusal that a person can act on. Carries no text: the message key is {@code error.<code>}, in both languages. The
 * transaction rolls back, so nothing has changed.
 */
public class OporaException extends RuntimeException {

    private final String code;
    private final transient List<Object> args;

    /** @param args what the message names: a number, a date, a name; in the order of the message's placeholders */
    public OporaException(String code, Object... args) {
        super(code + " " + Arrays.toString(args));
        this.code = code;
        this.args = List.of(args);
    }

    public String code() {
        return code;
    }

    public Object[] args() {
        return args.toArray();
    }

    /** Key of the sentence in the message bundles. */
    public String messageKey() {
        return "error." + code;
    }
}
