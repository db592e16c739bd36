package org.opora.planreading;

import java.util.List;
import java.util.Set;

/** Rows of which the beginning or the end is lost, and words that lost their first letter. */
final class LostEnds {

    private static final Set<String> OPEN = Set.of(
            "и", "или", "в", "во", "на", "по", "с", "со", "к", "о", "об", "для", "из", "от", "при", "до", "за", "под",
            "над", "а", "не", "также", "через", "между", "низкими", "путем", "том", "числе");
    private static final String[] PARTICIPLES = {
        "щих", "щими", "щего", "щей", "щую", "щие", "щий", "щая", "щее", "щим", "щему"
    };
    private static final String LETTERS = "абвгдежзийклмнопрстуфхцчшщъыьэюя";
    private static final int STEM = 7;

    private LostEnds() {}

    /** It breaks off: after a comma, a hyphen, a preposition, or a participle that waits for its noun. */
    static boolean openEnd(String text) {
        String plain = Words.plain(text);
        if (plain.isEmpty() || plain.endsWith(".")) {
            return false;
        }
        List<String> words = Words.split(plain);
        String last = words.get(words.size() - 1);
        boolean participle = false;
        for (String ending : PARTICIPLES) {
            participle |=
                    last.endsWith(ending) && !last.contains("учащ") && !last.contains("обучающ") && last.length() > 7;
        }
        return plain.endsWith(",") || plain.endsWith("-") || participle || OPEN.contains(last);
    }

    /** Marks rows that cannot be started until a person has decided. */
    static void mark(List<DraftRow> rows, String documentText) {
        String words = " " + Words.letters(documentText) + " ";
        for (DraftRow row : rows) {
            String activity = row.get(Column.ACTIVITY);
            boolean headless = !activity.isEmpty()
                    && row.onlyActivity()
                    && !row.chosen
                    && !Character.isUpperCase(activity.charAt(0));
            if (headless) {
                row.status = RowStatus.TRUNCATED;
                row.issue("row", "head-lost", "", activity);
            } else if (openEnd(activity)) {
                row.status = RowStatus.TRUNCATED;
                row.issue("activity", "end-lost", "", activity);
            }
            firstLetter(row, Column.RESULT, words);
            firstLetter(row, Column.ACTIVITY, words);
        }
    }

    /** «пределены»: a word that the document knows with one letter more. */
    private static void firstLetter(DraftRow row, Column column, String words) {
        String text = row.get(column);
        if (text.isEmpty()
                || !Character.isLowerCase(text.charAt(0))
                || row.status == RowStatus.TRUNCATED && row.onlyActivity()) {
            return;
        }
        String first = Words.letters(Words.split(text).get(0));
        if (first.length() < STEM || words.contains(" " + first.substring(0, STEM) + " ")) {
            return;
        }
        for (char letter : LETTERS.toCharArray()) {
            if (words.contains(" " + letter + first.substring(0, STEM))) {
                row.repair(column, Character.toUpperCase(letter) + text, "first-letter-lost", Confidence.HIGH);
                return;
            }
        }
    }
}
