package org.opora.monitoring.process;

/** Answers of the form {@code objection-answer}. */
record AnswerObjectionAnswers(String decision, String answer) {}
