package org.opora.form;

import java.util.List;

/**
 * A part of a form on paper.
 *
 * @param heading of the group; empty outside of groups
 * @param lines with those that nobody has filled in, their values empty
 */
public record AnswerSection(String heading, List<AnswerLine> lines) {}
