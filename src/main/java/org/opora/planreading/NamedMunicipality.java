package org.opora.planreading;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.opora.registry.Municipality;

/** Whether the municipality that a plan names is one of the register: by the words that tell one from another. */
final class NamedMunicipality {

    private static final int LONGEST_ENDING = 4;
    private static final int SHORTEST_STEM = 4;

    private static final Set<String> GENERIC = Set.of(
            "городской",
            "городского",
            "городском",
            "муниципальный",
            "муниципального",
            "муниципальном",
            "округ",
            "округа",
            "округе",
            "район",
            "района",
            "районе",
            "город",
            "города",
            "городе",
            "администрация",
            "администрации",
            "мо",
            "мр",
            "го");

    private NamedMunicipality() {}

    /** A plan that names none fits any. */
    static boolean fits(String named, Municipality municipality) {
        List<String> words = telling(named);
        List<String> own = telling(municipality.name() + " " + municipality.shortName());
        return words.isEmpty() || words.stream().anyMatch(word -> own.stream().anyMatch(other -> same(word, other)));
    }

    /** Two names of one municipality: «город Карабаш», «Карабашский городской округ». */
    static boolean related(String name, String other) {
        List<String> own = telling(other);
        return telling(name).stream()
                .anyMatch(word -> own.stream().anyMatch(one -> same(word, one) || same(one, word)));
    }

    private static boolean same(String word, String other) {
        int stem = Math.max(Math.min(SHORTEST_STEM, word.length()), word.length() - LONGEST_ENDING);
        return other.startsWith(word.substring(0, stem));
    }

    private static List<String> telling(String name) {
        return Arrays.stream(Words.letters(name).split(" "))
                .filter(word -> !word.isEmpty() && !GENERIC.contains(word))
                .toList();
    }
}
