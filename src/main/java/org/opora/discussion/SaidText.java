package org.opora.discussion;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.opora.error.OporaException;

/** A text that a person has typed: plain, of a sensible length, with people called by {@code @} and their name. */
final class SaidText {

    private static final int LONGEST = 2000;

    private SaidText() {}

    /** A piece of a text. */
    record Part(String text, boolean mention) {}

    /** @throws OporaException when nothing is said or too much */
    static String checked(String typed) {
        String text = typed.replace("\r\n", "\n")
                .replaceAll("[\\p{Cc}&&[^\\n\\t]]", " ")
                .strip();
        if (text.isEmpty()) {
            throw new OporaException("talk.empty");
        }
        if (text.length() > LONGEST) {
            throw new OporaException("talk.long", LONGEST);
        }
        return text;
    }

    /** Those of the names that the text calls: «Анна Кимова» is not «Анна Ким». */
    static Set<String> called(String text, Collection<String> names) {
        Set<String> called = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        parts(text, names).stream()
                .filter(Part::mention)
                .map(part -> part.text().substring(1))
                .forEach(called::add);
        return called;
    }

    /** The text cut at the names of those whom it calls. */
    static List<Part> parts(String text, Collection<String> names) {
        List<String> longestFirst = names.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        List<Part> parts = new ArrayList<>();
        int plain = 0;
        for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', Math.max(at + 1, plain))) {
            int begin = at;
            int length = longestFirst.stream()
                    .filter(name -> text.regionMatches(true, begin + 1, name, 0, name.length()))
                    .mapToInt(String::length)
                    .findFirst()
                    .orElse(0);
            if (length > 0) {
                add(parts, text.substring(plain, at), false);
                plain = at + 1 + length;
                add(parts, text.substring(at, plain), true);
            }
        }
        add(parts, text.substring(plain), false);
        return parts;
    }

    private static void add(List<Part> parts, String text, boolean mention) {
        if (!text.isEmpty()) {
            parts.add(new Part(text, mention));
        }
    }
}
