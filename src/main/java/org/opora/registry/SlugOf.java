package org.opora.registry;

import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/** The Latin name of a school in keys: «Ермаковская СОШ» → {@code ermakovskaya-sosh}. */
final class SlugOf {

    private static final int LONGEST = 50;
    private static final Map<Character, String> LETTERS = Map.ofEntries(
            Map.entry('а', "a"),
            Map.entry('б', "b"),
            Map.entry('в', "v"),
            Map.entry('г', "g"),
            Map.entry('д', "d"),
            Map.entry('е', "e"),
            Map.entry('ё', "e"),
            Map.entry('ж', "zh"),
            Map.entry('з', "z"),
            Map.entry('и', "i"),
            Map.entry('й', "y"),
            Map.entry('к', "k"),
            Map.entry('л', "l"),
            Map.entry('м', "m"),
            Map.entry('н', "n"),
            Map.entry('о', "o"),
            Map.entry('п', "p"),
            Map.entry('р', "r"),
            Map.entry('с', "s"),
            Map.entry('т', "t"),
            Map.entry('у', "u"),
            Map.entry('ф', "f"),
            Map.entry('х', "kh"),
            Map.entry('ц', "ts"),
            Map.entry('ч', "ch"),
            Map.entry('ш', "sh"),
            Map.entry('щ', "shch"),
            Map.entry('ъ', ""),
            Map.entry('ы', "y"),
            Map.entry('ь', ""),
            Map.entry('э', "e"),
            Map.entry('ю', "yu"),
            Map.entry('я', "ya"));

    static String name(String name) {
        StringBuilder slug = new StringBuilder();
        for (char letter : name.toLowerCase(Locale.ROOT).toCharArray()) {
            slug.append(LETTERS.getOrDefault(
                    letter, letter < 128 && Character.isLetterOrDigit(letter) ? "" + letter : "-"));
        }
        String dashed = slug.toString().replaceAll("-+", "-").replaceAll("^-|-$", "");
        String whole = dashed.matches("[a-z].+") ? dashed : "school-" + dashed;
        return whole.substring(0, Math.min(LONGEST, whole.length())).replaceAll("-$", "");
    }

    /** The same with a number behind it where the plain one is taken. */
    static String free(String name, Predicate<String> taken) {
        String base = name(name);
        String slug = base;
        for (int number = 2; taken.test(slug); number++) {
            slug = base + "-" + number;
        }
        return slug;
    }

    private SlugOf() {}
}
