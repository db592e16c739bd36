package org.opora.planreading;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Numbers that an expected result names, in digits or in words: «85,5 %», «80 процентов», «не менее двух семинаров». */
final class ResultNumbers {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int LONGEST = 6;
    private static final int NEAR = 4;
    private static final String[] EVENTS = {
        "семинар", "мероприят", "заседани", "консультац", "встреч", "вебинар", "совещан", "собрани", "мастер-класс"
    };
    private static final String[] GROWTH = {"увелич", "повыш", "рост", "сниж", "сокращ", "уменьш"};
    private static final String[] PART = {"участ", "охва", "обуч", "прошл", "прошед"};
    private static final int FIRST = 2;
    private static final Map<String, Integer> NUMBERS = new HashMap<>();

    static {
        String[] forms = {
            "один одна одно одного одной",
            "два две двух",
            "три трех",
            "четыре четырех",
            "пять пяти",
            "шесть шести",
            "семь семи",
            "восемь восьми",
            "девять девяти",
            "десять десяти"
        };
        for (int i = 0; i < forms.length; i++) {
            for (String form : forms[i].split(" ")) {
                NUMBERS.put(form, i + 1);
            }
        }
        String[] teens = {"один", "две", "три", "четыр", "пят", "шест", "сем", "восем", "девят"};
        for (int i = 0; i < teens.length; i++) {
            NUMBERS.put(teens[i] + "надцать", i + 11);
            NUMBERS.put(teens[i] + "надцати", i + 11);
        }
        String[] tens = {"двадцат", "тридцат"};
        for (int i = 0; i < tens.length; i++) {
            NUMBERS.put(tens[i] + "ь", i * 10 + 20);
            NUMBERS.put(tens[i] + "и", i * 10 + 20);
        }
        put("сорок сорока", 40);
        put("пятьдесят пятидесяти", 50);
        put("шестьдесят шестидесяти", 60);
        put("семьдесят семидесяти", 70);
        put("восемьдесят восьмидесяти", 80);
        put("девяносто девяноста", 90);
        put("сто ста", 100);
    }

    private ResultNumbers() {}

    private static void put(String forms, int number) {
        for (String form : forms.split(" ")) {
            NUMBERS.put(form, number);
        }
    }

    /** The share that is to be reached, 0 to 100; null where none is named or only by how much a share is to grow. */
    static @Nullable BigDecimal percent(String plain) {
        List<String> words = words(plain);
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).startsWith("%") || words.get(i).startsWith("процент")) {
                return share(words, i - 1);
            }
        }
        boolean all = words.contains("всех") || words.contains("все");
        return all && words.stream().anyMatch(word -> begins(word, PART)) ? HUNDRED : null;
    }

    /** «Снижение доли … до 5 %», «рост качества …»: a change, and no share of those who take part. */
    static boolean growth(String plain) {
        List<String> words = words(plain);
        for (int i = 0; i < words.size() && i < FIRST; i++) {
            boolean courses = i + 1 < words.size() && words.get(i + 1).startsWith("квалификац");
            if (begins(words.get(i), GROWTH) && !courses) {
                return true;
            }
        }
        return false;
    }

    /** «не менее пяти педагогов»: a number of those who take part; null where a share or none is named. */
    static @Nullable BigDecimal least(String plain) {
        return percent(plain) == null && events(plain) == null ? atLeast(words(plain)) : null;
    }

    private static @Nullable BigDecimal share(List<String> words, int at) {
        BigDecimal value = before(words, at);
        int first = at - (at > 0 && tens(words, at) ? 2 : 1);
        boolean growth = first >= 0
                && words.get(first).equals("на")
                && words.subList(0, first).stream().anyMatch(word -> begins(word, GROWTH));
        return value == null || growth || value.compareTo(HUNDRED) > 0 ? null : value;
    }

    /** «восемьдесят пять»: two words are one number. */
    private static boolean tens(List<String> words, int last) {
        Integer one = NUMBERS.get(words.get(last));
        Integer ten = last > 0 ? NUMBERS.get(words.get(last - 1)) : null;
        return one != null && ten != null && one < 10 && ten >= 20 && ten < 100;
    }

    private static @Nullable BigDecimal before(List<String> words, int at) {
        BigDecimal value = at < 0 ? null : number(words.get(at));
        BigDecimal ten = value != null && tens(words, at) ? number(words.get(at - 1)) : null;
        return value == null || ten == null ? value : value.add(ten);
    }

    /** How many events there are to be; null where no number stands beside them. */
    static @Nullable BigDecimal events(String plain) {
        List<String> words = words(plain);
        for (int i = 0; i < words.size(); i++) {
            if (begins(words.get(i), EVENTS)) {
                BigDecimal found = countBefore(words, i);
                if (found != null) {
                    return found;
                }
            }
        }
        return words.stream().anyMatch(word -> begins(word, EVENTS)) ? atLeast(words) : null;
    }

    private static @Nullable BigDecimal countBefore(List<String> words, int event) {
        for (int i = event - 1; i >= 0 && i >= event - NEAR; i--) {
            BigDecimal value = whole(words.get(i));
            if (value != null) {
                return i > 0 && words.get(i - 1).equals("на") ? null : value;
            }
            boolean described = words.get(i).endsWith("х")
                    || words.get(i).endsWith("ых")
                    || words.get(i).equals("(");
            if (!described) {
                return null;
            }
        }
        return null;
    }

    /** «семинары, не менее 2», «совещания: минимум три». */
    private static @Nullable BigDecimal atLeast(List<String> words) {
        for (int i = 0; i + 1 < words.size(); i++) {
            boolean not = words.get(i).equals("не")
                    && List.of("менее", "меньше", "реже").contains(words.get(i + 1));
            int from = not ? i + 2 : words.get(i).equals("минимум") ? i + 1 : -1;
            for (int at = from; from > 0 && at < words.size() && at < from + 2; at++) {
                BigDecimal value = whole(words.get(at));
                if (value != null) {
                    return value;
                }
            }
        }
        return null;
    }

    private static @Nullable BigDecimal whole(String word) {
        BigDecimal value = number(word);
        return value == null || value.scale() > 0 || value.signum() == 0 || value.compareTo(HUNDRED) > 0 ? null : value;
    }

    /** «85,5», «2-х», «двух»; null when it is no number. */
    static @Nullable BigDecimal number(String word) {
        Integer named = NUMBERS.get(word);
        if (named != null) {
            return BigDecimal.valueOf(named);
        }
        int end = 0;
        boolean point = false;
        while (end < word.length() && (Character.isDigit(word.charAt(end)) || point(word, end) && !point)) {
            point |= point(word, end);
            end++;
        }
        boolean suffix = end == word.length() || "хтимой-".indexOf(word.charAt(end)) >= 0 && word.length() - end <= 3;
        return end > 0 && end <= LONGEST && suffix
                ? new BigDecimal(word.substring(0, end).replace(',', '.'))
                : null;
    }

    /** A comma or a full stop between two digits. */
    private static boolean point(String word, int at) {
        boolean sign = word.charAt(at) == ',' || word.charAt(at) == '.';
        return sign && at > 0 && at + 1 < word.length() && Character.isDigit(word.charAt(at + 1));
    }

    /** Words without the signs around them; the sign of per cent is a word. */
    private static List<String> words(String plain) {
        return Words.split(plain.replace("%", " % ").replace("(", " ").replace(")", " ")).stream()
                .map(ResultNumbers::bare)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String bare(String word) {
        int from = 0;
        int to = word.length();
        while (from < to && ".,;:«»\"-".indexOf(word.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && ".,;:«»\"-".indexOf(word.charAt(to - 1)) >= 0) {
            to--;
        }
        return word.substring(from, to);
    }

    private static boolean begins(String word, String... stems) {
        for (String stem : stems) {
            if (word.startsWith(stem)) {
                return true;
            }
        }
        return false;
    }
}
