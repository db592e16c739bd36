package org.opora.planreading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opora.plansource.SourceLine;

/** The paragraphs of an order: lines that are only wrapped are joined, what follows «ПРИКАЗЫВАЮ:» in its line begins anew. */
final class OrderText {

    private static final Pattern ORDERS = Pattern.compile(
            "(.*?(?:приказыва\\p{L}+|постановля\\p{L}+|распоряжаюсь|п р и к а з ы в а ю) ?:) (.+)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** One paragraph with the lines it stands in. */
    record Paragraph(List<SourceLine> lines, String words) {

        SourceLine first() {
            return lines.get(0);
        }
    }

    private OrderText() {}

    static List<Paragraph> paragraphs(List<SourceLine> text) {
        List<Paragraph> paragraphs = new ArrayList<>();
        for (SourceLine line : text) {
            String words = PlanTitle.words(line);
            Paragraph last = paragraphs.isEmpty() ? null : paragraphs.get(paragraphs.size() - 1);
            Matcher orders = ORDERS.matcher(words);
            if (last != null && goesOn(last, line, words)) {
                List<SourceLine> lines = new ArrayList<>(last.lines());
                lines.add(line);
                paragraphs.set(paragraphs.size() - 1, new Paragraph(lines, last.words() + " " + words));
            } else if (orders.matches()) {
                paragraphs.add(new Paragraph(List.of(line), orders.group(1)));
                paragraphs.add(new Paragraph(List.of(line), orders.group(2)));
            } else {
                paragraphs.add(new Paragraph(List.of(line), words));
            }
        }
        return paragraphs;
    }

    /** The next line of a sentence that has not ended: it begins with a small letter and is no item. */
    private static boolean goesOn(Paragraph last, SourceLine line, String words) {
        List<SourceLine> lines = last.lines();
        boolean next = line.number() == lines.get(lines.size() - 1).number() + 1
                && line.table() == last.first().table();
        boolean open = !last.words().isEmpty()
                && ".;:!?".indexOf(last.words().charAt(last.words().length() - 1)) < 0
                && !Preamble.endsWithOrder(last.words());
        boolean small = !words.isEmpty() && Character.isLowerCase(words.charAt(0));
        return next && open && small && ItemMark.of(words) == null;
    }
}
