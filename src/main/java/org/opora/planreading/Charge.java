package org.opora.planreading;

import java.util.List;
import java.util.Set;

/**
 * Whom a sentence of an order charges, and with what: the words before the verb, and the rest.
 *
 * @param whom as written; empty when the sentence does not say
 * @param task with what stands between the addressee and the verb: «ежеквартально представлять …»
 */
record Charge(String whom, String task) {

    private static final int FARTHEST_VERB = 40;
    private static final int SHORTEST_VERB = 6;
    private static final String[] INFINITIVE = {"ить", "ать", "ять", "еть", "ться", "сти", "учесть", "йтись"};
    private static final Set<String> SHORT_VERBS = Set.of("вести", "ввести", "найти", "пройти", "помочь");
    /** «Рекомендовать руководителям … организовать»: whom it is recommended stands between the verbs. */
    private static final Set<String> ADVICE =
            Set.of("рекомендовать", "предложить", "поручить", "обязать", "просить", "предписать");

    private static final Set<String> HOW = Set.of(
            "до",
            "не",
            "ежегодно",
            "ежеквартально",
            "ежемесячно",
            "еженедельно",
            "постоянно",
            "регулярно",
            "систематически",
            "своевременно",
            "незамедлительно",
            "совместно",
            "дополнительно",
            "лично",
            "самостоятельно");

    static Charge of(String item) {
        List<String> words = Words.split(item);
        boolean advised = !words.isEmpty() && ADVICE.contains(Words.letters(words.get(0)));
        int from = advised ? 1 : 0;
        int verb = verb(words, from);
        if (verb < 0 && !advised) {
            return new Charge("", item);
        }
        int end = end(words, from, verb < 0 ? words.size() : verb);
        String whom = joined(words, from, end).replaceAll("[,:;]$", "");
        return whom.isEmpty() ? new Charge("", item) : new Charge(whom, joined(words, end, words.size()));
    }

    private static int verb(List<String> words, int from) {
        for (int i = from; i < Math.min(words.size(), FARTHEST_VERB); i++) {
            if (infinitive(Words.letters(words.get(i)))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean infinitive(String word) {
        if (SHORT_VERBS.contains(word)) {
            return true;
        }
        for (String ending : INFINITIVE) {
            if (word.length() >= SHORTEST_VERB && word.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    /** Where the addressee ends: before the verb, or before the words that say until when and how. */
    private static int end(List<String> words, int from, int verb) {
        for (int i = from + 1; i < verb; i++) {
            if (HOW.contains(Words.letters(words.get(i))) || term(words, i)) {
                return i;
            }
        }
        return verb;
    }

    /** «в срок …», «в течение …», «в 2027 году», «с 1 сентября». */
    private static boolean term(List<String> words, int at) {
        String word = Words.letters(words.get(at));
        boolean may = (word.equals("в") || word.equals("с")) && at + 1 < words.size();
        String next = may ? Words.letters(words.get(at + 1)) : "";
        return !next.isEmpty() && (Character.isDigit(next.charAt(0)) || next.equals("срок") || next.equals("течение"));
    }

    private static String joined(List<String> words, int from, int to) {
        return String.join(" ", words.subList(from, to));
    }
}
