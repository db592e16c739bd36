package org.opora.planreading;

/**
 * Somebody named in the cell of executors.
 *
 * @param name as it stands in the plan
 * @param kind what sort of addressee it is
 * @param responsible the first named; the others are co-executors
 */
public record RecognisedExecutor(String name, ExecutorKind kind, boolean responsible) {}
