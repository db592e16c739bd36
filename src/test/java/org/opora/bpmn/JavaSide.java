package org.opora.bpmn;

import java.util.Map;
import java.util.Set;

/**
 * The names that the code knows.
 *
 * @param processKeys keys in the {@code …Model} classes
 * @param elementIds element ids in the {@code …Model} classes
 * @param delegates class name → module
 * @param handlers class name → what is known of it
 * @param messages names in {@link Messages}
 * @param correlated those of them that code sends
 * @param thrownErrors codes of the errors that delegates throw
 * @param variables names of the variables that Java declares
 * @param usedVariables those of them that Java code reads or sets
 * @param sets class name of a step → variables that it may set
 * @param starts process key → variables with which code starts it; absent when only diagrams call it
 * @param planned process key → deadlines that {@code planDeadlines} sets there
 */
record JavaSide(
        Set<String> processKeys,
        Set<String> elementIds,
        Map<String, String> delegates,
        Map<String, Handler> handlers,
        Set<String> messages,
        Set<String> correlated,
        Set<String> thrownErrors,
        Set<String> variables,
        Set<String> usedVariables,
        Map<String, Set<String>> sets,
        Map<String, Set<String>> starts,
        Map<String, Set<String>> planned) {

    /** A handler's module and the components of its answers; null when it takes them as they come. */
    record Handler(String module, Set<String> answers) {}

    static JavaSide written() {
        return new JavaSideOfSources().read();
    }
}
