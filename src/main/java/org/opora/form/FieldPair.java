package org.opora.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * One field of a form in which two texts differ.
 *
 * @param path of the value, dotted; a list is one field with all its rows
 * @param section heading of the group the field stands in; empty outside of groups
 * @param label as the form calls it
 * @param mine in words, empty when nothing is written
 * @param theirs in words
 * @param value what {@code theirs} is, as a form takes it
 */
public record FieldPair(
        String path, String section, String label, List<AnswerLine> mine, List<AnswerLine> theirs, JsonNode value) {}
