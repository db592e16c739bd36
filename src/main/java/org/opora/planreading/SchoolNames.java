package org.opora.planreading;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Whether a plan means a school: people write its name in any case and leave words out. */
public final class SchoolNames {

    private static final int SHORTEST_WORD = 4;
    private static final int STEM = 6;
    private static final List<String> KINDS = List.of("лице", "гимнази");

    private SchoolNames() {}

    /**
     * How many telling words of the school's name stand in the plan, whatever their endings; none when one is missing. «№ 3» is
     * not «№ 13», and a lyceum that the plan names is no other school of that number.
     */
    public static int likeness(String inPlan, String name) {
        String plan = plain(inPlan);
        String school = plain(name);
        List<String> spoken = words(plan);
        List<String> telling = words(school).stream()
                .filter(word -> word.length() >= SHORTEST_WORD || Character.isDigit(word.charAt(0)))
                .toList();
        boolean otherKind = KINDS.stream().anyMatch(kind -> plan.contains(kind) && !school.contains(kind));
        boolean all = telling.stream()
                .allMatch(
                        word -> Character.isDigit(word.charAt(0)) ? spoken.contains(word) : plan.contains(stem(word)));
        return all && !otherKind ? telling.size() : 0;
    }

    /** «лицея» is «лицей». */
    private static String stem(String word) {
        return word.substring(0, Math.min(STEM, Math.max(SHORTEST_WORD, word.length() - 1)));
    }

    private static List<String> words(String plain) {
        return Arrays.stream(plain.split("[^\\p{L}\\d]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replace('ё', 'е');
    }
}
