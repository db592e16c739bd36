package org.opora.planreading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The name of the municipality, put into the nominative from whatever case the text uses. */
final class MunicipalityName {

    private static final Set<String> TOWN = Set.of("города", "городе", "городу", "городом");
    private static final Set<String> NO_TOWN = Set.of(
            "приказ",
            "управление",
            "отдел",
            "комитет",
            "департамент",
            "план",
            "администрация",
            "утвержден",
            "дорожная",
            "школы",
            "начальник",
            "руководитель",
            "директор",
            "контроль",
            "срок",
            "сроки");
    private static final int SHORTEST = 4;

    /** Where a sentence ends, or a part of it; the full stop of «г.» and «им.» is none. */
    private static final Pattern END = Pattern.compile("(?<=\\p{L}{3})[.,;:!?]");

    private final List<String> words;
    private final Map<String, Integer> official = new HashMap<>();
    private final Map<String, Integer> towns = new HashMap<>();

    private MunicipalityName(String text) {
        String sentences = END.matcher(Words.clean(text)).replaceAll(" | ");
        this.words = new ArrayList<>(Words.split(sentences.replaceAll("[,.()«»]", " ")));
        this.words.add("");
    }

    /** The name that the text mentions most, one with the kind of the municipality before a bare town; empty when none. */
    static String find(String text) {
        MunicipalityName names = new MunicipalityName(text);
        for (int i = 0; i + 1 < names.words.size(); i++) {
            names.official(i);
            names.town(i);
        }
        return most(names.official.isEmpty() ? names.towns : names.official);
    }

    private static String most(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse("");
    }

    /** «Очёрского городского округа», «Рыбинского района», «городского округа Карабаш», «городской округ город Рыбинск». */
    private void official(int at) {
        String kind = kind(at);
        String before = at == 0 ? "" : words.get(at - 1);
        if (!kind.isEmpty() && adjective(before)) {
            official.merge(nominative(before) + " " + kind, 1, Integer::sum);
            return;
        }
        int name = at + 2;
        boolean city = name < words.size()
                && Set.of("город", "г").contains(Words.plain(words.get(name)).toLowerCase(Locale.ROOT));
        name += city ? 1 : 0;
        if (!kind.isEmpty() && !kind.equals("район") && proper(name) && !ofRegion(name)) {
            official.merge(kind + " " + (city ? "город " : "") + shown(words.get(name)), 1, Integer::sum);
        }
    }

    private String kind(int at) {
        String first = Words.letters(words.get(at));
        String second = Words.letters(words.get(at + 1));
        boolean several = first.endsWith("ых") || first.endsWith("ые") || first.endsWith("ыми");
        boolean district = one(second, "район");
        boolean okrug = one(second, "округ");
        if (first.startsWith("городск") && !several && okrug) {
            return "городской округ";
        }
        if (first.startsWith("муниципальн") && !several && (okrug || district)) {
            return okrug ? "муниципальный округ" : "муниципальный район";
        }
        boolean bare = at > 0 && district(at, first);
        return bare ? "район" : "";
    }

    /** The word in the singular, in any case. */
    private static boolean one(String word, String noun) {
        return word.equals(noun)
                || word.startsWith(noun)
                        && (word.length() == noun.length() + 1 && !word.endsWith("ы") || word.endsWith("ом"));
    }

    /** «Рыбинского района» without «муниципального». */
    private boolean district(int at, String word) {
        String before = words.get(at - 1).toLowerCase(Locale.ROOT);
        boolean district = word.equals("район") || word.equals("района") || word.equals("районе");
        return district && (before.endsWith("ского") || before.endsWith("ском") || before.endsWith("ский"));
    }

    /** «города Оленегорска», «в городе Приморске», «город Приморск», «г. Карабаш»; «2027 г.» is no town. */
    private void town(int at) {
        String word = Words.letters(words.get(at));
        String before = at == 0 ? "" : Words.letters(words.get(at - 1));
        if (!proper(at + 1) || ofRegion(at + 1)) {
            return;
        }
        String name = words.get(at + 1);
        boolean year = before.length() == 4 && before.chars().allMatch(Character::isDigit);
        if (TOWN.contains(word)) {
            towns.merge(cut(name, "а", "е"), 1, Integer::sum);
        } else if (word.equals("город")) {
            towns.merge(shown(name), 1, Integer::sum);
        } else if (word.equals("г") && !year) {
            towns.merge(before.equals("в") ? cut(name, "е") : shown(name), 1, Integer::sum);
        }
    }

    private boolean proper(int at) {
        if (at >= words.size()) {
            return false;
        }
        String word = words.get(at);
        return word.length() >= SHORTEST
                && Character.isUpperCase(word.charAt(0))
                && !NO_TOWN.contains(Words.letters(word))
                && !Preamble.endsWithOrder(word);
    }

    /** «Челябинской области»: the region follows, no name. */
    private boolean ofRegion(int at) {
        String next = at + 1 < words.size() ? Words.letters(words.get(at + 1)) : "";
        boolean region = Words.has(next, "област", "край", "края", "крае", "республик", "округ", "район");
        return region && adjective(words.get(at))
                || words.get(at).toLowerCase(Locale.ROOT).endsWith("ской") && region;
    }

    private static boolean adjective(String word) {
        String plain = word.toLowerCase(Locale.ROOT);
        boolean ending = false;
        for (String one : new String[] {"ого", "ом", "ий", "ый", "ой", "его", "ем", "ому", "им", "ым"}) {
            ending |= plain.endsWith(one);
        }
        return ending && plain.length() > SHORTEST && Character.isUpperCase(word.charAt(0));
    }

    /** «Рыбинского», «РЫБИНСКОМ» → «Рыбинский». */
    static String nominative(String adjective) {
        String word = shown(adjective);
        for (String ending : new String[] {"ского", "скому", "ском", "ским", "цкого", "цкому", "цком", "цким"}) {
            if (word.endsWith(ending)) {
                return word.substring(0, word.length() - ending.length()) + ending.charAt(0) + "кий";
            }
        }
        for (String ending : new String[] {"ного", "ному", "ном", "ным"}) {
            if (word.endsWith(ending)) {
                return word.substring(0, word.length() - ending.length()) + "ный";
            }
        }
        return word;
    }

    private static String shown(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1).toLowerCase(Locale.ROOT);
    }

    private static String cut(String name, String... endings) {
        String word = shown(name);
        for (String ending : endings) {
            if (word.endsWith(ending)) {
                return word.substring(0, word.length() - 1);
            }
        }
        return word;
    }
}
