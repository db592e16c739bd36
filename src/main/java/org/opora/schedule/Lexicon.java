package org.opora.schedule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words of dates with their forms and abbreviations; a word with one wrong letter is still found when only one fits. */
final class Lexicon {

    /** A word's meaning; {@code number} is that of a month, an ordinal or a count. */
    record Entry(Lexeme lexeme, int number) {}

    /** What was found, and whether a letter had to be mended. */
    record Found(Entry entry, String form, boolean mended) {}

    private static final Map<String, Entry> WORDS = new HashMap<>();
    private static final Map<String, List<String>> WITHOUT_A_LETTER = new HashMap<>();
    private static final Map<String, String> LETTERS = new HashMap<>();
    private static final int SHORTEST_MENDED = 5;
    private static final int SHORTEST_SHUFFLED = 7;

    static {
        months();
        put(Lexeme.BEFORE, 0, "до к ко");
        put(Lexeme.LATER, 0, "позднее позже поздней");
        put(Lexeme.EARLIER, 0, "ранее раньше");
        put(Lexeme.NOT, 0, "не");
        put(Lexeme.FROM, 0, "с со начиная");
        put(Lexeme.TO, 0, "по");
        put(Lexeme.IN, 0, "в во на");
        put(Lexeme.BETWEEN, 0, "между");
        put(Lexeme.AND, 0, "и а также");
        put(Lexeme.OR, 0, "или либо");
        put(Lexeme.YEAR, 0, "год года году годом г гг годы годов годах гг");
        put(Lexeme.SCHOOL, 0, "учебный учебного учебному учебном учебных учебные уч учеб");
        put(Lexeme.CALENDAR, 0, "календарный календарного календарном календарных календарные");
        put(Lexeme.ANNUAL, 0, "ежегодно ежегодный ежегодное ежегодная погодно ежегод ежег");
        put(Lexeme.MONTHLY, 0, "ежемесячно помесячно ежемесячный ежемес");
        put(Lexeme.QUARTERLY, 0, "ежеквартально поквартально ежеквартальный ежекварт ежекв");
        put(Lexeme.WEEKLY, 0, "еженедельно понедельно еженед ежен");
        put(Lexeme.HALF_YEARLY, 0, "ежеполугодно ежеполугодично");
        put(
                Lexeme.CONTINUOUS,
                0,
                "постоянно непрерывно систематически регулярно ежедневно постоянной постоянном постоянный регулярной круглогодично бессрочно");
        put(
                Lexeme.QUARTER,
                0,
                "квартал квартала квартале кварталом кварталы кварталов кварталах кварталу кварталам кварт квар кв кв-л кв-ла кв-ле");
        put(
                Lexeme.HALF_YEAR,
                0,
                "полугодие полугодия полугодии полугодием полугодий полугодиях полугодию полугодиям полуг полугод пол п/г полгода");
        put(Lexeme.DECADE, 0, "декада декады декаде декаду декад дек-да");
        put(Lexeme.WEEK, 0, "неделя недели неделе неделю недель неделям нед");
        put(Lexeme.HALF, 0, "половина половины половине половину");
        put(Lexeme.BEGINNING, 0, "начало начала начале началу");
        put(Lexeme.MIDDLE, 0, "середина середины середине середину середине");
        put(Lexeme.END, 0, "конец конца конце концу окончания окончание окончании окончанию");
        put(Lexeme.COURSE, 0, "течение течении теч втечение втечении протяжении протяжение");
        put(Lexeme.WHOLE, 0, "весь всего всей всем всю всё все круглый");
        put(Lexeme.PERIOD, 0, "период периода периоде периоду периодом срок срока сроков");
        put(Lexeme.TIMES, 0, "раз раза р");
        put(Lexeme.THEN, 0, "далее затем потом последующем последующие дальнейшем");
        put(Lexeme.DAY, 0, "день дня дней дню днях дн");
        put(Lexeme.DATE, 0, "число числа числу числе числах");
        put(Lexeme.MONTH_WORD, 0, "месяц месяца месяце месяцем месяцев месяцу месяцам мес м-ц м-ца");
        put(Lexeme.INCLUSIVE, 0, "включительно вкл");
        put(Lexeme.CURRENT, 0, "текущего текущий текущем текущ тек т этого сего");
        put(Lexeme.FOLLOWING, 0, "следующего следующий следующем следующим след следующей");
        put(Lexeme.REPORTING, 0, "отчетным отчетного отчетном отчетный отчетному");
        put(Lexeme.BEHIND, 0, "за");
        put(Lexeme.EVERY, 0, "каждый каждого каждую каждая каждое каждые каждом каждой");
        put(Lexeme.AFTER, 0, "после через спустя");
        put(Lexeme.HOLIDAYS, 0, "каникул каникулы каникулярное каникулярный каникулах каникулярного каникулярные");
        put(
                Lexeme.SCHOOL_TERM,
                0,
                "четверть четверти четвертей четвертям четвертях триместр триместра триместре триместрам");
        put(Lexeme.EXCEPT, 0, "кроме исключением исключая");
        put(Lexeme.AHEAD, 0, "перед накануне");
        put(Lexeme.NEW, 0, "новый нового новому новом");
        put(Lexeme.ABOUT, 0, "ориентировочно примерно приблизительно предварительно около");
        put(Lexeme.NOISE, 0, "основе режиме сроки кален но");
        numbers();
        seasonsAndWeekdays();
        WORDS.keySet().stream()
                .filter(form -> form.length() >= SHORTEST_MENDED - 1)
                .forEach(Lexicon::index);
    }

    private Lexicon() {}

    private static void months() {
        String[] forms = {
            "январь января январе январю январем янв",
            "февраль февраля феврале февралю февралем фев февр феврал",
            "март марта марте марту мартом мар",
            "апрель апреля апреле апрелю апрелем апр",
            "май мая мае маю маем",
            "июнь июня июне июню июнем июн",
            "июль июля июле июлю июлем июл",
            "август августа августе августу августом авг",
            "сентябрь сентября сентябре сентябрю сентябрем сен сент сентяб сентябр",
            "октябрь октября октябре октябрю октябрем окт октяб октябр",
            "ноябрь ноября ноябре ноябрю ноябрем ноя нояб ноябр",
            "декабрь декабря декабре декабрю декабрем дек декаб декабр"
        };
        for (int month = 1; month <= 12; month++) {
            put(Lexeme.MONTH, month, forms[month - 1]);
        }
    }

    private static void numbers() {
        put(Lexeme.ORDINAL, 1, "первый первая первое первой первую первого первом первых первые перв");
        put(Lexeme.ORDINAL, 2, "второй вторая второе вторую второго втором");
        put(Lexeme.ORDINAL, 3, "третий третья третье третьей третью третьего третьем");
        put(Lexeme.ORDINAL, 4, "четвертый четвертая четвертой четвертую четвертого четвертом");
        put(
                Lexeme.ORDINAL,
                5,
                "последний последняя последней последнюю последнее последнего последнем последних последние посл");
        put(Lexeme.COUNT, 1, "один одного одна");
        put(Lexeme.COUNT, 2, "два две двух дважды");
        put(Lexeme.COUNT, 3, "три трех трижды");
        put(Lexeme.COUNT, 4, "четыре четырех");
        put(Lexeme.COUNT, 5, "пять пяти");
        put(Lexeme.COUNT, 10, "десять десяти");
    }

    private static void seasonsAndWeekdays() {
        put(Lexeme.SEASON, 1, "зима зимы зиме зиму зимой зимний зимнего зимнем зимние зимних зимне");
        put(Lexeme.SEASON, 2, "весна весны весне весну весной весенний весеннего весеннем весенние весенних весенне");
        put(Lexeme.SEASON, 3, "лето лета лету летом летний летнего летнем летние летних летне");
        put(Lexeme.SEASON, 4, "осень осени осенью осенний осеннего осеннем осенние осенних осенне");
        put(Lexeme.WEEKDAY, 1, "понедельник понедельника понедельнику понедельники понедельникам");
        put(Lexeme.WEEKDAY, 2, "вторник вторника вторнику вторники вторникам");
        put(Lexeme.WEEKDAY, 3, "среда среды среде среду средам");
        put(Lexeme.WEEKDAY, 4, "четверг четверга четвергу четверги четвергам");
        put(Lexeme.WEEKDAY, 5, "пятница пятницы пятнице пятницу пятницам");
        put(Lexeme.WEEKDAY, 6, "суббота субботы субботе субботу субботам");
        put(Lexeme.WEEKDAY, 7, "воскресенье воскресенья воскресенью воскресеньям");
    }

    private static void put(Lexeme lexeme, int number, String forms) {
        for (String form : forms.split(" ")) {
            WORDS.putIfAbsent(form, new Entry(lexeme, number));
        }
    }

    /** Exactly this word. */
    static @Nullable Entry exact(String word) {
        return WORDS.get(word);
    }

    /** This word, or the only one that differs from it by one letter left out, added, changed or swapped. */
    static @Nullable Found find(String word) {
        Entry exact = WORDS.get(word);
        if (exact != null) {
            return new Found(exact, word, false);
        }
        if (word.length() < SHORTEST_MENDED || word.length() > 20) {
            return null;
        }
        return nearest(word);
    }

    private static @Nullable Found nearest(String word) {
        Found best = null;
        for (String form : candidates(word)) {
            Entry entry = WORDS.get(form);
            if (entry != null && oneLetterApart(word, form)) {
                if (best != null && !best.entry().equals(entry)) {
                    return null;
                }
                best = new Found(entry, form, true);
            }
        }
        return best == null ? shuffled(word) : best;
    }

    /** «сентрябь»: the same letters, the first three in their places. */
    private static @Nullable Found shuffled(String word) {
        String form = word.length() < SHORTEST_SHUFFLED ? null : LETTERS.get(letters(word));
        Entry entry = form == null || !word.regionMatches(0, form, 0, 3) ? null : WORDS.get(form);
        return form == null || entry == null ? null : new Found(entry, form, true);
    }

    private static String letters(String word) {
        char[] letters = word.toCharArray();
        Arrays.sort(letters);
        return new String(letters);
    }

    /** Forms that share with the word what is left when a letter is taken away from the one or from both. */
    private static Set<String> candidates(String word) {
        Set<String> forms = new LinkedHashSet<>(WITHOUT_A_LETTER.getOrDefault(word, List.of()));
        for (int i = 0; i < word.length(); i++) {
            forms.addAll(WITHOUT_A_LETTER.getOrDefault(without(word, i), List.of()));
        }
        return forms;
    }

    private static String without(String word, int letter) {
        return word.substring(0, letter) + word.substring(letter + 1);
    }

    /** Makes the search for a mended word independent of the size of the lexicon. */
    private static void index(String form) {
        if (form.length() >= SHORTEST_SHUFFLED) {
            LETTERS.put(letters(form), form);
        }
        WITHOUT_A_LETTER.computeIfAbsent(form, key -> new ArrayList<>()).add(form);
        for (int i = 0; i < form.length(); i++) {
            WITHOUT_A_LETTER
                    .computeIfAbsent(without(form, i), key -> new ArrayList<>())
                    .add(form);
        }
    }

    private static boolean oneLetterApart(String a, String b) {
        if (Math.abs(a.length() - b.length()) > 1) {
            return false;
        }
        int head = 0;
        while (head < Math.min(a.length(), b.length()) && a.charAt(head) == b.charAt(head)) {
            head++;
        }
        int tailA = a.length();
        int tailB = b.length();
        while (tailA > head && tailB > head && a.charAt(tailA - 1) == b.charAt(tailB - 1)) {
            tailA--;
            tailB--;
        }
        String restA = a.substring(head, tailA);
        String restB = b.substring(head, tailB);
        boolean swapped = restA.length() == 2
                && restB.length() == 2
                && restA.charAt(0) == restB.charAt(1)
                && restA.charAt(1) == restB.charAt(0);
        return swapped || restA.length() <= 1 && restB.length() <= 1;
    }
}
