package org.opora.planreading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Text made comparable: small letters without «ё», one kind of dash and space, no mark-up. */
final class Words {

    private static final String[] MARKS = {"<b>", "</b>", "<i>", "</i>", "<u>", "</u>", "<br>", "**", "__", "\\"};

    private Words() {}

    /** A cell as it reads: without mark-up, words torn at the end of a line joined, white space single. */
    static String clean(String cell) {
        return tidy(cell) ? cell : cleaned(cell);
    }

    /** Nothing is to be cleaned: words with single spaces between them and no sign of mark-up. */
    private static boolean tidy(String cell) {
        boolean space = true;
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            boolean blank = c == ' ';
            boolean plain = c > ' ' && c < '\u00a0' && "<*_\\".indexOf(c) < 0
                    || c >= 'Ё' && c <= 'ё'
                    || "№«»–—".indexOf(c) >= 0;
            if (blank && space || !blank && !plain) {
                return false;
            }
            space = blank;
        }
        return !space || cell.isEmpty();
    }

    private static String cleaned(String cell) {
        String text = cell;
        for (String mark : MARKS) {
            if (text.indexOf(mark.charAt(0)) >= 0) {
                text = text.replace(mark, mark.equals("<br>") ? " " : "");
            }
        }
        text = text.replace('\u00a0', ' ')
                .replace("\u00ad", "")
                .replace("\u200b", "")
                .replace("\ufeff", "");
        if (!text.contains("-\n")) {
            return String.join(" ", split(text));
        }
        StringBuilder joined = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            boolean torn = text.charAt(i) == '-'
                    && i > 0
                    && Character.isLowerCase(text.charAt(i - 1))
                    && i + 2 < text.length()
                    && text.charAt(i + 1) == '\n'
                    && Character.isLowerCase(text.charAt(i + 2));
            if (torn) {
                i++;
            } else {
                joined.append(text.charAt(i));
            }
        }
        return String.join(" ", split(joined.toString()));
    }

    /** Small letters, «ё» as «е», dashes alike. */
    static String plain(String text) {
        return clean(text)
                .toLowerCase(Locale.ROOT)
                .replace('ё', 'е')
                .replace('–', '-')
                .replace('—', '-');
    }

    /** Letters and digits only, words separated by one space: what two readings of one text have in common. */
    static String letters(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        for (char c : plain(text).toCharArray()) {
            boolean kept = Character.isLetterOrDigit(c);
            if (kept) {
                letters.append(c);
            } else if (!letters.isEmpty() && letters.charAt(letters.length() - 1) != ' ') {
                letters.append(' ');
            }
        }
        return letters.toString().strip();
    }

    static List<String> split(String text) {
        List<String> words = new ArrayList<>();
        int from = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean space = i == text.length() || Character.isWhitespace(text.charAt(i));
            if (!space && from < 0) {
                from = i;
            } else if (space && from >= 0) {
                words.add(text.substring(from, i));
                from = -1;
            }
        }
        return words;
    }

    /** Any of the stems occurs in the plain text. */
    static boolean has(String plain, String... stems) {
        for (String stem : stems) {
            if (plain.contains(stem)) {
                return true;
            }
        }
        return false;
    }

    /** One of them as a whole word of the plain text. */
    static boolean hasWord(String plain, String... words) {
        String padded = " " + letters(plain) + " ";
        for (String word : words) {
            if (padded.contains(" " + word + " ")) {
                return true;
            }
        }
        return false;
    }

    /** The part of a text to the ends of the words that it cuts. */
    static String whole(String text, int from, int to) {
        int start = from;
        while (start > 0 && Character.isLetter(text.charAt(start - 1)) && Character.isLetter(text.charAt(start))) {
            start--;
        }
        int end = to;
        while (end < text.length()
                && Character.isLetter(text.charAt(end))
                && Character.isLetter(text.charAt(end - 1))) {
            end++;
        }
        return text.substring(start, end).strip();
    }

    /** How alike two texts are, 0 to 1, by the edits between them; 0 when more than a fifth of the longer one would change. */
    static double likeness(String first, String second) {
        String a = letters(first);
        String b = letters(second);
        int longest = Math.max(a.length(), b.length());
        if (longest == 0 || a.equals(b)) {
            return 1;
        }
        int most = longest / 5;
        int edits = Math.abs(a.length() - b.length()) > most ? most + 1 : edits(a, b, most);
        return edits > most ? 0 : 1 - (double) edits / longest;
    }

    /** Edits between two texts, counted only near the diagonal and only up to a limit. */
    private static int edits(String a, String b, int most) {
        int[] previous = new int[b.length() + 1];
        int[] current = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int from = Math.max(1, i - most);
            int to = Math.min(b.length(), i + most);
            current[from - 1] = from == 1 ? i : most + 1;
            int least = current[from - 1];
            for (int j = from; j <= to; j++) {
                int replaced = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                int above = j < i + most ? previous[j] : most;
                current[j] = Math.min(replaced, Math.min(above, current[j - 1]) + 1);
                least = Math.min(least, current[j]);
            }
            if (least > most) {
                return most + 1;
            }
            int[] spare = previous;
            previous = current;
            current = spare;
        }
        return previous[b.length()];
    }
}
