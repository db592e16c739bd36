package org.opora.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One field of a form in which two texts differ.
 *
 * @param path of the value, dotted; a list is one field with all its rows
 * @param section heading of the group the field stands in; empty outside of groups
 * @param label as the form calls it
 * @param mine in words, empty when nothing is written
 * @param theirs in words
 * @param value what {@code theirs} is, as a form takes it
 * @param rows of {@code theirs}, in the order of its headings; none for a single field
 */
public record FieldPair(
        String path,
        String section,
        String label,
        List<AnswerLine> mine,
        List<AnswerLine> theirs,
        JsonNode value,
        List<RowPlace> rows) {

    /** Which lines of {@code theirs} begin a row: one for each of the rows. */
    public List<Integer> headings() {
        return IntStream.range(0, theirs.size())
                .filter(line -> theirs.get(line).kind() == AnswerLine.Kind.HEADING)
                .boxed()
                .limit(rows.size())
                .toList();
    }
}
