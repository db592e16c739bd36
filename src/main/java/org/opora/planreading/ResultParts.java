package org.opora.planreading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Cuts a cell of expected results into its results: at sentences, at phrases that begin with a capital letter after a small
 * one («Обмен опытом Распространение …»), and in a list wherever another thing to be shown is named: «справка, приказ».
 */
final class ResultParts {

    private static final Set<String> SHOWN = new HashSet<>(Arrays.asList(
            ("справка справки приказ приказы распоряжение распоряжения постановление постановления протокол протоколы"
                            + " соглашение соглашения договор договоры письмо письма перечень перечни список списки реестр"
                            + " рекомендации отчет отчеты план планы программа программы положение акт акты нпа направление"
                            + " направления диагностика публикация публикации размещение ознакомление информация данные"
                            + " сведения семинар семинары совещание совещания заседание заседания консультация консультации"
                            + " вебинар вебинары удостоверение удостоверения сертификат сертификаты анализ мониторинг банк"
                            + " лист листы доля")
                    .split(" ")));
    /** Forms that are also the genitive singular: «протокол совещания». */
    private static final Set<String> OTHER_CASES = new HashSet<>(Arrays.asList(
            ("справки соглашения распоряжения постановления программы письма рекомендации направления публикации"
                            + " размещения совещания заседания консультации удостоверения диагностики")
                    .split(" ")));

    private static final Set<String> COUNTED =
            Set.of("семинар", "совещани", "заседани", "консультаци", "вебинар", "встреч", "мероприяти");
    /** They begin a share of their own when a number follows: «охват 80 % педагогов». */
    private static final String[] SHARES = {"охват", "участи", "обучен", "доля"};

    private static final int PHRASE = 6;
    private static final String[] ADJECTIVES = {"ая", "яя", "ое", "ее", "ый", "ий", "ой", "ые", "ие"};
    private static final String[] ACTIVE = {"щая", "щий", "щие", "щее", "вшая", "вший", "вшие", "вшее"};
    private static final int DESCRIBED = 3;

    private ResultParts() {}

    static List<String> of(String text) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        int brackets = 0;
        List<String> words = Words.split(text);
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            boolean joint = brackets <= 0 && i > 0 && !part.isEmpty() && i + 1 < words.size() && joins(word);
            boolean genitive = i > 0 && i + 1 < words.size() && sameCase(words.get(i - 1), words.get(i + 1));
            boolean another = joint && (shown(words, i + 1) && holds(part.toString()) || share(words, i + 1));
            if (another && !genitive) {
                cut(parts, part);
                continue;
            }
            boolean quota = i > 0 && words.get(i - 1).endsWith(",") && quota(words, i, part.toString());
            if (i > 0 && brackets <= 0 && !part.isEmpty() && (begins(words, i) || quota)) {
                cut(parts, part);
            }
            brackets += depth(word);
            part.append(part.isEmpty() ? "" : " ").append(word);
        }
        cut(parts, part);
        return parts.stream().filter(one -> !one.isEmpty()).toList();
    }

    private static void cut(List<String> parts, StringBuilder part) {
        parts.add(trimmed(part.toString()));
        part.setLength(0);
    }

    private static boolean joins(String word) {
        return Set.of("и", "+", "-", "–", "—", "•", "·").contains(word);
    }

    private static int depth(String word) {
        return (int) (word.chars().filter(c -> c == '(' || c == '«').count()
                - word.chars().filter(c -> c == ')' || c == '»').count());
    }

    private static boolean begins(List<String> words, int at) {
        String before = words.get(at - 1);
        String word = words.get(at);
        boolean capital =
                Character.isUpperCase(word.charAt(0)) && (word.length() == 1 || !Character.isUpperCase(word.charAt(1)));
        boolean separated = before.endsWith(".") && before.length() > 3 || before.endsWith(";");
        boolean afterSmall = Character.isLowerCase(before.charAt(before.length() - 1)) && before.length() > 2;
        boolean anew = capital && (afterSmall && word.length() > 4 || noun(word) && !adjective(before));
        boolean listed = before.endsWith(",") && shown(words, at) && !sameCase(before, word);
        return separated || listed || anew || line(before, word) || numbered(words, at);
    }

    /** «…, охват 80 %»; «семинары, не менее 80 %», but not «обучение учителей, не менее 80 %». */
    private static boolean quota(List<String> words, int at, String part) {
        String plain = Words.plain(part);
        boolean counted = holds(part) && !plain.contains("доля") || ResultNumbers.events(plain) != null;
        boolean percent = ResultNumbers.percent(Words.plain(phrase(words, at))) != null;
        boolean number =
                Character.isDigit(words.get(at).charAt(0)) || words.get(at).equals("не");
        return share(words, at) || counted && percent && number && ResultNumbers.percent(plain) == null;
    }

    /** A share of those who take part begins here. */
    private static boolean share(List<String> words, int at) {
        String first = Words.letters(words.get(at));
        return Arrays.stream(SHARES).anyMatch(first::startsWith)
                && ResultNumbers.percent(Words.plain(phrase(words, at))) != null;
    }

    /** The words from there to the next sign that separates. */
    private static String phrase(List<String> words, int at) {
        int end = at;
        while (end + 1 < words.size() && end < at + PHRASE && !separates(words.get(end))) {
            end++;
        }
        return String.join(" ", words.subList(at, end + 1));
    }

    private static boolean separates(String word) {
        return word.endsWith(",") || word.endsWith(";") || word.endsWith(".") && word.length() > 3;
    }

    /** Two lines of the cell, each a noun in the nominative: «справка приказ». */
    private static boolean line(String before, String word) {
        boolean bare = Character.isLetter(before.charAt(before.length() - 1)) && Character.isLetter(word.charAt(0));
        return bare && noun(before) && noun(word) && !OTHER_CASES.contains(Words.letters(word));
    }

    /** «2) приказ». */
    private static boolean numbered(List<String> words, int at) {
        String word = words.get(at);
        boolean number =
                word.length() < 4 && Character.isDigit(word.charAt(0)) && (word.endsWith(")") || word.endsWith("."));
        return number && at + 1 < words.size() && shown(words, at + 1);
    }

    /** «протокол заседания, совещания»: the second belongs to the first. */
    private static boolean sameCase(String before, String word) {
        return event(before) && OTHER_CASES.contains(Words.letters(word)) && event(word);
    }

    /** The words before «и» name a thing to be shown themselves: «приказ и справка», not «анализ данных и …». */
    private static boolean holds(String part) {
        return Words.split(part).stream().anyMatch(ResultParts::noun);
    }

    /** Another thing to be shown is named here: «приказ», «аналитическая справка», «3 консультации». */
    private static boolean shown(List<String> words, int from) {
        for (int i = from; i < words.size() && i <= from + DESCRIBED; i++) {
            String plain = Words.letters(words.get(i));
            if (noun(words.get(i))) {
                return true;
            }
            boolean counted = ResultNumbers.number(plain) != null;
            if (counted && i + 1 < words.size() && event(words.get(i + 1))) {
                return true;
            }
            if (!counted && !adjective(plain)) {
                return false;
            }
        }
        return false;
    }

    private static boolean event(String word) {
        String plain = Words.letters(word);
        return COUNTED.stream().anyMatch(plain::startsWith);
    }

    private static boolean noun(String word) {
        return SHOWN.contains(Words.letters(word));
    }

    private static boolean adjective(String word) {
        String plain = Words.letters(word);
        boolean active = Arrays.stream(ACTIVE).anyMatch(plain::endsWith) && !plain.startsWith("общ");
        return plain.length() > 4 && !active && Arrays.stream(ADJECTIVES).anyMatch(plain::endsWith);
    }

    private static String trimmed(String part) {
        String text = part.strip();
        while (!text.isEmpty() && "-–—•·".indexOf(text.charAt(0)) >= 0) {
            text = text.substring(1).strip();
        }
        while (text.endsWith(".") || text.endsWith(";") || text.endsWith(",")) {
            text = text.substring(0, text.length() - 1).strip();
        }
        return text;
    }
}
