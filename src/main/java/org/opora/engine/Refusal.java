package org.opora.engine;

import java.util.List;

/**
 * Why a diagram, a decision or a form may not be deployed.
 *
 * @param element id of the element, or its tag where it has none; empty for the file as a whole
 * @param code message key below {@code engine.guard.}, as in {@code engine.guard.expression}
 * @param details what the message quotes
 */
public record Refusal(String element, String code, List<String> details) {

    /** A refusal of one element. */
    static Refusal of(String element, String code, String... details) {
        return new Refusal(element, code, List.of(details));
    }

    /** Key of the message in both languages. */
    public String messageKey() {
        return "engine.guard." + code;
    }

    /** Arguments of the message: the element first, then the details. */
    public Object[] messageArguments() {
        Object[] arguments = new Object[details.size() + 1];
        arguments[0] = element;
        for (int i = 0; i < details.size(); i++) {
            arguments[i + 1] = details.get(i);
        }
        return arguments;
    }
}
