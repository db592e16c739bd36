package org.opora.planreading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The cells of several columns of dates as one expression: beginning and end, or one column for each year, quarter or month. */
final class JoinedDates {

    private static final Set<String> TICKS = Set.of("+", "х", "x", "v", "да", "*", "✓", "✔");
    private static final Set<String> WHOLE = Set.of("в течение года", "весь год", "год", "в течение всего года");

    private static final Set<String> NOTHING = Set.of("-", "–", "—");
    private static final Pattern DAY = Pattern.compile("(?:до |не позднее |с )?\\d{1,2}(?: ?[-–] ?\\d{1,2})?");

    private JoinedDates() {}

    /** @param heads the headings, the column itself first */
    static String of(List<String> heads, List<String> texts) {
        return DateLabel.of(heads.get(0)) == null ? window(texts) : labelled(heads, texts);
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

    private static String labelled(List<String> heads, List<String> texts) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            DateLabel label = DateLabel.of(heads.get(i));
            String text = texts.get(i);
            if (label != null && !text.isEmpty() && !NOTHING.contains(text)) {
                parts.add(cell(label, text));
            }
        }
        return String.join("; ", parts);
    }

    /** A tick stands for the whole time of the column; «до 15» under «март» is «до 15 марта». */
    private static String cell(DateLabel label, String text) {
        String plain = Words.plain(text);
        if (TICKS.contains(plain) || WHOLE.contains(plain)) {
            return label.words();
        }
        boolean year = label.words().endsWith(" год");
        if (year) {
            return DateHeading.year(text) == null ? text + " " + label.of() : text;
        }
        boolean day = DAY.matcher(plain).matches() && !label.of().isEmpty();
        return day ? text + " " + label.of() : CellFit.days(text) ? text : text + " (" + label.words() + ")";
    }
}
