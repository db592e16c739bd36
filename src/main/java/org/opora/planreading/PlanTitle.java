package org.opora.planreading;

import java.util.List;
import org.opora.plansource.SourceLine;

/** The title over the table, for plans that come without the text of their order: «План мероприятий по … на 2027 год». */
final class PlanTitle {

    private static final int MOST_LINES = 6;
    private static final int LONGEST = 400;
    private static final String[] BEGIN = {
        "план", "дорожная карта", "комплекс мер", "комплексный план", "муниципальный план", "перечень мероприятий"
    };
    private static final String[] END = {"цел", "задач", "№", "пояснительн", "срок", "ответствен"};

    private PlanTitle() {}

    static boolean begins(String line) {
        String plain = Words.letters(line).replace("п л а н", "план");
        for (String beginning : BEGIN) {
            if (plain.startsWith(beginning)) {
                return plain.length() == beginning.length()
                        || !Character.isLetter(plain.charAt(beginning.length()))
                        || beginning.equals("план") && plain.startsWith("план график");
            }
        }
        return false;
    }

    /** What a line says; a title over the columns of its table stands in a line of several cells. */
    static String words(SourceLine line) {
        return Words.clean(String.join(" ", line.cells()));
    }

    /** The last one before the table; empty when none stands there. */
    static String find(List<SourceLine> before) {
        for (int i = before.size() - 1; i >= 0; i--) {
            if (begins(words(before.get(i)))) {
                return joined(before, first(before, i));
            }
        }
        return "";
    }

    /** «ПЛАН МЕРОПРИЯТИЙ» over «(«дорожная карта»)»: one title. */
    private static int first(List<SourceLine> lines, int last) {
        int first = last;
        while (first > 0 && last - first < MOST_LINES && begins(words(lines.get(first - 1)))) {
            first--;
        }
        return first;
    }

    private static String joined(List<SourceLine> lines, int from) {
        StringBuilder title = new StringBuilder();
        for (int i = from; i < lines.size() && i < from + MOST_LINES; i++) {
            String line = words(lines.get(i));
            boolean ended = i > from && (ends(line) || title.length() + line.length() > LONGEST);
            if (ended) {
                break;
            }
            title.append(title.isEmpty() || line.isEmpty() ? "" : " ").append(line);
        }
        return title.toString();
    }

    private static boolean ends(String line) {
        String plain = Words.plain(line);
        boolean item = !plain.isEmpty() && Character.isDigit(plain.charAt(0)) && !plain.contains("год");
        boolean named = false;
        for (String end : END) {
            named |= plain.startsWith(end);
        }
        return item || named || ApprovalStamp.begins(line);
    }
}
