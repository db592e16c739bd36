package org.opora.bpmn;

/**
 * A variable of a process by its name on the diagrams. Variables carry ids and routing facts only; answers live in the
 * aggregates.
 *
 * @param type String, Boolean, Integer, Long, Double or {@link java.util.Date}; the engine refuses everything else
 */
public record ProcessVariable<T>(String name, Class<T> type) {

    public static ProcessVariable<String> text(String name) {
        return new ProcessVariable<>(name, String.class);
    }

    public static ProcessVariable<Boolean> flag(String name) {
        return new ProcessVariable<>(name, Boolean.class);
    }

    public static ProcessVariable<Integer> number(String name) {
        return new ProcessVariable<>(name, Integer.class);
    }

    public static ProcessVariable<java.util.Date> date(String name) {
        return new ProcessVariable<>(name, java.util.Date.class);
    }
}
