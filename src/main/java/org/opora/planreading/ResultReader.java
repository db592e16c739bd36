package org.opora.planreading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sorts expected results into classes of evidence; a cell may name several. */
final class ResultReader {

    private ResultReader() {}

    /** The results of a row; an empty cell gets a class from the verb of the activity, marked as proposed. */
    static List<RecognisedResult> read(String cell, String activity) {
        String text = Words.clean(cell);
        if (Words.letters(text).isEmpty()) {
            return List.of(new RecognisedResult("", ResultClasses.ofActivity(Words.plain(activity)), null, null, true));
        }
        List<RecognisedResult> results = new ArrayList<>();
        for (String part : parts(text)) {
            results.add(result(part, activity));
        }
        return results;
    }

    private static RecognisedResult result(String part, String activity) {
        String plain = Words.plain(part);
        EvidenceClass evidence = ResultClasses.of(plain, Words.plain(activity));
        BigDecimal target = target(plain, evidence);
        return new RecognisedResult(part, evidence, target, unit(evidence, plain, Words.plain(activity)), false);
    }

    /** Sentences, and phrases that begin with a capital letter after a small one: «Обмен опытом Распространение …». */
    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        int brackets = 0;
        List<String> words = Words.split(text);
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (i > 0 && brackets <= 0 && begins(words.get(i - 1), word) && !part.isEmpty()) {
                parts.add(trimmed(part.toString()));
                part.setLength(0);
            }
            brackets += (int) word.chars().filter(c -> c == '(' || c == '«').count()
                    - (int) word.chars().filter(c -> c == ')' || c == '»').count();
            part.append(part.isEmpty() ? "" : " ").append(word);
        }
        parts.add(trimmed(part.toString()));
        return parts.stream().filter(one -> !one.isEmpty()).toList();
    }

    private static boolean begins(String before, String word) {
        boolean capital =
                Character.isUpperCase(word.charAt(0)) && (word.length() == 1 || !Character.isUpperCase(word.charAt(1)));
        boolean separated = before.endsWith(".") && before.length() > 3 || before.endsWith(";");
        boolean afterSmall = Character.isLowerCase(before.charAt(before.length() - 1)) && before.length() > 2;
        boolean listed =
                before.endsWith(",") && Words.has(Words.plain(word), "семинар", "заседани", "совещани", "консультаци");
        return separated || listed || capital && afterSmall && word.length() > 4;
    }

    private static String trimmed(String part) {
        String text = part.strip();
        while (text.endsWith(".") || text.endsWith(";") || text.endsWith(",")) {
            text = text.substring(0, text.length() - 1).strip();
        }
        return text;
    }

    private static @Nullable BigDecimal target(String plain, EvidenceClass evidence) {
        if (evidence == EvidenceClass.PARTICIPATION_QUOTA || evidence == EvidenceClass.TRAINED_QUOTA) {
            return numberBefore(plain, plain.indexOf('%'));
        }
        if (evidence != EvidenceClass.MINIMUM_COUNT) {
            return null;
        }
        int least = Math.max(plain.indexOf("не менее"), plain.indexOf("не менее"));
        return numberAfter(plain, least < 0 ? 0 : least);
    }

    private static @Nullable BigDecimal numberBefore(String plain, int end) {
        int last = end - 1;
        while (last >= 0 && plain.charAt(last) == ' ') {
            last--;
        }
        int first = last;
        while (first >= 0 && Character.isDigit(plain.charAt(first))) {
            first--;
        }
        return last - first > 0 && last - first < 7 ? new BigDecimal(plain.substring(first + 1, last + 1)) : null;
    }

    private static @Nullable BigDecimal numberAfter(String plain, int from) {
        int first = from;
        while (first < plain.length() && !Character.isDigit(plain.charAt(first))) {
            first++;
        }
        int last = first;
        while (last < plain.length() && Character.isDigit(plain.charAt(last))) {
            last++;
        }
        return last > first && last - first < 7 ? new BigDecimal(plain.substring(first, last)) : null;
    }

    private static @Nullable EvidenceUnit unit(EvidenceClass evidence, String plain, String activity) {
        return switch (evidence) {
            case PARTICIPATION_QUOTA, TRAINED_QUOTA, SHARE -> {
                EvidenceUnit own = pupils(plain) ? EvidenceUnit.PUPIL : counted(plain);
                EvidenceUnit named = own == null ? counted(activity) : own;
                boolean event = own == null && Words.has(activity, "участие в", "участия в", "семинар");
                boolean things = named == EvidenceUnit.DOCUMENT || named == EvidenceUnit.PROGRAMME;
                yield named == null || event && things ? EvidenceUnit.SCHOOL : named;
            }
            case MINIMUM_COUNT -> Words.has(plain, "документ", "справк") ? EvidenceUnit.DOCUMENT : EvidenceUnit.EVENT;
            default -> null;
        };
    }

    /** Only where the result itself says so: activities speak of pupils without counting them. */
    private static boolean pupils(String plain) {
        return counted(plain) == null && Words.has(plain, "обучающ", "учащ", "ученик", "школьник");
    }

    private static @Nullable EvidenceUnit counted(String plain) {
        if (Words.has(plain, "команд")) {
            return EvidenceUnit.TEAM;
        }
        if (Words.has(plain, "руковод", "директор")) {
            return EvidenceUnit.HEAD;
        }
        if (Words.has(plain, "педагог", "учител")) {
            return EvidenceUnit.TEACHER;
        }
        if (Words.has(plain, "программ")) {
            return EvidenceUnit.PROGRAMME;
        }
        return Words.has(plain, "отчет", "документ") ? EvidenceUnit.DOCUMENT : null;
    }
}
