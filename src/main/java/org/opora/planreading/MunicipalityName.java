package org.opora.planreading;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The name of the municipality, put into the nominative from whatever case the text uses. */
final class MunicipalityName {

    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("городского округа", "городской округ"),
            Map.entry("городском округе", "городской округ"),
            Map.entry("городской округ", "городской округ"),
            Map.entry("муниципального района", "муниципальный район"),
            Map.entry("муниципальном районе", "муниципальный район"),
            Map.entry("муниципальный район", "муниципальный район"),
            Map.entry("муниципального округа", "муниципальный округ"),
            Map.entry("муниципальном округе", "муниципальный округ"),
            Map.entry("муниципальный округ", "муниципальный округ"));

    private MunicipalityName() {}

    /** The name that the text mentions most; empty when it mentions none. */
    static String find(String text) {
        Map<String, Integer> counts = new HashMap<>();
        List<String> words = Words.split(Words.clean(text)
                .replace(",", " ")
                .replace(".", " ")
                .replace("(", " ")
                .replace(")", " ")
                .replace("»", " ")
                .replace("«", " "));
        for (int i = 0; i + 1 < words.size(); i++) {
            String kind = KINDS.get(Words.plain(words.get(i) + " " + words.get(i + 1)));
            if (kind != null && i > 0 && Character.isUpperCase(words.get(i - 1).charAt(0))) {
                counts.merge(nominative(words.get(i - 1)) + " " + kind, 1, Integer::sum);
            }
            boolean town = Words.letters(words.get(i)).equals("города")
                    || Words.letters(words.get(i)).equals("городе");
            if (town
                    && words.get(i + 1).length() > 4
                    && Character.isUpperCase(words.get(i + 1).charAt(0))) {
                counts.merge(town(words.get(i + 1)), 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse("");
    }

    /** «Рыбинского», «РЫБИНСКОМ» → «Рыбинский». */
    static String nominative(String adjective) {
        String word = adjective.substring(0, 1).toUpperCase(Locale.ROOT)
                + adjective.substring(1).toLowerCase(Locale.ROOT);
        for (String ending : new String[] {"ского", "ском", "цкого", "цком"}) {
            if (word.endsWith(ending)) {
                return word.substring(0, word.length() - ending.length()) + ending.charAt(0) + "кий";
            }
        }
        return word;
    }

    private static String town(String genitive) {
        String word = genitive.substring(0, 1).toUpperCase(Locale.ROOT)
                + genitive.substring(1).toLowerCase(Locale.ROOT);
        return word.endsWith("а") || word.endsWith("е") ? word.substring(0, word.length() - 1) : word;
    }
}
