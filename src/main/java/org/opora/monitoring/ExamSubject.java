package org.opora.monitoring;

/** A subject of the reference data. */
public record ExamSubject(String code, String name) {}
