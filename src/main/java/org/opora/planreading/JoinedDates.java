package org.opora.planreading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The cells of several columns of dates as one expression: beginning and end, or one column for each year. */
final class JoinedDates {

    private static final Set<String> TICKS = Set.of("+", "х", "x", "v", "да", "*", "✓", "✔");
    private static final Set<String> WHOLE = Set.of("в течение года", "весь год", "год", "в течение всего года");

    private JoinedDates() {}

    /** @param heads the headings, the column itself first */
    static String of(List<String> heads, List<String> texts) {
        return DateHeading.year(heads.get(0)) == null ? window(texts) : years(heads, texts);
    }

    /** «с … по …»; a beginning that is no day stands alone. */
    private static String window(List<String> texts) {
        String start = texts.get(0);
        String end = texts.get(1);
        if (start.equals(end) || end.isEmpty() && !CellFit.days(start)) {
            return start;
        }
        if (start.isEmpty() || end.isEmpty()) {
            return start.isEmpty() ? "до " + end : "с " + start;
        }
        return "с " + start + " по " + end;
    }

    private static String years(List<String> heads, List<String> texts) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            String plain = Words.plain(text);
            String year = DateHeading.year(heads.get(i));
            if (TICKS.contains(plain) || WHOLE.contains(plain)) {
                parts.add(year + " год");
            } else if (text.chars().anyMatch(Character::isLetterOrDigit)) {
                parts.add(DateHeading.year(text) == null ? text + " " + year + " года" : text);
            }
        }
        return String.join(", ", parts);
    }
}
