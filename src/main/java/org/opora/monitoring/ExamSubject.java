package org.opora.monitoring;

/**
 * A subject of the reference data.
 *
 * @param inUse whether new results may name it
 */
public record ExamSubject(String code, String name, boolean inUse) {}
