package org.opora.planreading;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.opora.schedule.MonthNames;

/**
 * The time for which a column of dates stands: a year, a quarter, a half-year, a month.
 *
 * @param words as a cell would say it: «2027 год», «II квартал», «март 2027 года»
 * @param of what follows a day or a month in the cells of the column: «марта», «2027 года»; empty when nothing can
 */
record DateLabel(String words, String of) {

    private static final List<String> STEMS =
            List.of("янв", "фев", "мар", "апр", "ма", "июн", "июл", "авг", "сен", "окт", "ноя", "дек");
    private static final Pattern PART = Pattern.compile(
            "(?:^|[\\s:])(i{1,3}|iv|[1-4])(?:\\s*-?\\s*(?:й|я|ый|ой|ое|ая))?\\s*(кв|полугод)\\p{L}*\\.?$");
    private static final Pattern MONTH = Pattern.compile("(?:^|[\\s:])(\\p{L}{3,8})\\.?$");
    private static final Pattern YEAR = Pattern.compile("\\s*\\(?20\\d\\d\\)?\\s*(?:г\\.?|год\\p{L}*)?\\s*$");

    /** What the heading stands for; null when it names no time. */
    static @Nullable DateLabel of(String heading) {
        String year = DateHeading.year(heading);
        String plain = YEAR.matcher(Words.plain(heading)).replaceAll("");
        String ofYear = year == null ? "" : " " + year + " года";
        Matcher part = PART.matcher(plain);
        if (part.find()) {
            String name = part.group(2).equals("кв") ? " квартал" : " полугодие";
            return new DateLabel(part.group(1).toUpperCase(Locale.ROOT) + name + ofYear, "");
        }
        Matcher month = MONTH.matcher(plain);
        int at = month.find() ? month(month.group(1)) : -1;
        if (at >= 0) {
            return new DateLabel(MonthNames.NOMINATIVE.get(at) + ofYear, MonthNames.GENITIVE.get(at) + ofYear);
        }
        return year == null ? null : new DateLabel(year + " год", year + " года");
    }

    /** «март», «мар.», «марта»; -1 for other words. */
    private static int month(String word) {
        for (int i = 0; i < MonthNames.NOMINATIVE.size(); i++) {
            boolean whole = word.equals(MonthNames.NOMINATIVE.get(i)) || word.equals(MonthNames.GENITIVE.get(i));
            if (whole
                    || word.length() < 5
                            && word.length() > 2
                            && word.startsWith(STEMS.get(i))
                            && MonthNames.NOMINATIVE.get(i).startsWith(word)) {
                return i;
            }
        }
        return -1;
    }

    /** Nothing but that time stands in the heading. */
    static boolean bare(String heading) {
        DateLabel label = of(heading);
        boolean month = label != null && !label.words().endsWith(" год");
        return month && Words.split(heading).size() < 4 && CellFit.date(heading);
    }
}
