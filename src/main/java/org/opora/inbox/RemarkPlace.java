package org.opora.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opora.form.AnswerLine;
import org.opora.form.FieldPair;
import org.opora.form.RowPlace;

/**
 * Where in an answer a remark can be pinned: a field, or a row of a list.
 *
 * @param label for a row with its number and its first words, which say what is meant even when rows have moved
 * @param row what stands in the row; null for a field
 */
record RemarkPlace(String path, String label, @Nullable Map<String, @Nullable Object> row) {

    private static final int WORDS = 60;

    /** The field itself and the rows in it. */
    static List<RemarkPlace> of(FieldPair field) {
        List<RemarkPlace> places = new ArrayList<>();
        places.add(new RemarkPlace(field.path(), field.label(), null));
        List<Integer> headings = field.headings();
        for (int at = 0; at < headings.size(); at++) {
            RowPlace row = field.rows().get(at);
            places.add(new RemarkPlace(row.path(), label(field.theirs(), headings.get(at)), row.answer()));
        }
        return places;
    }

    private static String label(List<AnswerLine> lines, int heading) {
        AnswerLine row = lines.get(heading);
        String words = lines.stream()
                .skip(heading + 1L)
                .takeWhile(line -> line.depth() > row.depth() && line.kind() != AnswerLine.Kind.HEADING)
                .filter(line -> line.kind() == AnswerLine.Kind.TEXT || line.kind() == AnswerLine.Kind.NUMBER)
                .map(line -> String.join("; ", line.values()).strip())
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
        String cut = words.length() > WORDS ? words.substring(0, WORDS).strip() + "…" : words;
        String number = row.label() + " № " + row.values().get(0);
        return cut.isEmpty() ? number : number + " «" + cut.replaceAll("\\s+", " ") + "»";
    }
}
