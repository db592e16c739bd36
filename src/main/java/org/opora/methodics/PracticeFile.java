package org.opora.methodics;

/** A file that a school puts to its practice, on its way into the store. */
public record PracticeFile(String name, byte[] content) {}
