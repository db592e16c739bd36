package org.opora.planreading;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a heading of dates says beside that: a beginning, an end, a year of its own. */
final class DateHeading {

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)20\\d\\d(?!\\d)");
    private static final int SHORT = 25;

    private DateHeading() {}

    /** «Дата начала», «Срок реализации: с». */
    static boolean start(String heading) {
        return names(heading, List.of("с", "от"), "начал");
    }

    /** «Дата окончания», «Срок реализации: по». */
    static boolean end(String heading) {
        return names(heading, List.of("по", "до"), "окончан", "завершен");
    }

    private static boolean names(String heading, List<String> last, String... stems) {
        List<String> words = Words.split(Words.letters(heading));
        for (String stem : stems) {
            if (words.stream().anyMatch(word -> word.startsWith(stem))) {
                return true;
            }
        }
        return !words.isEmpty() && last.contains(words.get(words.size() - 1));
    }

    /** «Начало» and «Окончание» head dates only where both stand. */
    static boolean bare(String heading) {
        String plain = Words.plain(heading);
        boolean begins = plain.startsWith("начало") || plain.startsWith("окончание") || plain.startsWith("завершение");
        return begins && plain.length() < SHORT;
    }

    /** The only year that it names; «на 2027-2029 годы» names none. */
    static @Nullable String year(String heading) {
        Matcher years = YEAR.matcher(heading);
        String year = years.find() ? years.group() : null;
        return years.find() ? null : year;
    }
}
