package org.opora.planreading;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opora.plansource.SourceLine;
import org.opora.schedule.ScheduleReader;

/**
 * The stamp over a plan: «УТВЕРЖДЕН приказом Управления образования от 12.04.2027 № 41», «Приложение № 1 к приказу …»; it may be
 * written over several lines.
 *
 * @param words of the stamp, as they stand
 * @param number of the order; empty when the stamp names none
 */
record ApprovalStamp(String words, String number, @Nullable LocalDate date) {

    private static final int MOST_LINES = 8;
    private static final int LONGEST = 400;
    private static final int LONGEST_DAY = 4;
    private static final String[] ACTS = {"приказ", "распоряжени", "постановлени"};

    /** The first stamp that names an order or a day, or null; often it stands in a cell, at the right of the page. */
    static @Nullable ApprovalStamp find(List<SourceLine> text) {
        List<SourceLine> before = text.stream().flatMap(ApprovalStamp::parts).toList();
        for (int i = 0; i < before.size(); i++) {
            if (begins(before.get(i).text())) {
                ApprovalStamp stamp = read(joined(before, i));
                if (!stamp.number().isEmpty() || stamp.date() != null) {
                    return stamp;
                }
            }
        }
        return null;
    }

    /** The lines of the cells of a line, cell by cell. */
    private static Stream<SourceLine> parts(SourceLine line) {
        return !line.inTable()
                ? Stream.of(line)
                : line.cells().stream()
                        .flatMap(String::lines)
                        .filter(words -> !words.isBlank())
                        .map(words -> new SourceLine(line.number(), 0, line.page(), List.of(words), Set.of()));
    }

    /** «Приложение» and «УТВЕРЖДЕН» open a stamp; «Утверждение …» is something to be done. */
    static boolean begins(String line) {
        String plain = Words.letters(line);
        boolean approved = plain.startsWith("утвержден") && !plain.startsWith("утверждени");
        return approved || plain.startsWith("утверждаю") || annex(plain);
    }

    static boolean annex(String line) {
        return Words.letters(line).startsWith("приложение");
    }

    /** To the title of the plan. */
    private static String joined(List<SourceLine> lines, int from) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i < lines.size() && i < from + MOST_LINES && text.length() < LONGEST; i++) {
            String line = Words.clean(lines.get(i).text());
            if (i > from
                    && (PlanTitle.begins(line)
                            || begins(line) && !annex(lines.get(from).text()))) {
                break;
            }
            text.append(text.isEmpty() ? "" : " ").append(line);
        }
        return text.toString();
    }

    private static ApprovalStamp read(String text) {
        List<String> words = Words.split(text);
        int act = act(words);
        LocalDate date = null;
        int last = act;
        boolean signed = Words.letters(text).startsWith("утверждаю");
        for (int i = Math.max(act, 0); i < words.size() && date == null && (act >= 0 || signed); i++) {
            boolean announced = i > 0 && words.get(i - 1).equals("от") || signed;
            date = announced ? day(words, i) : null;
            last = date == null ? last : i;
        }
        return new ApprovalStamp(text, act < 0 ? "" : number(words, last), date);
    }

    private static int act(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            if (Words.has(Words.plain(words.get(i)), ACTS)) {
                return i;
            }
        }
        return -1;
    }

    private static @Nullable LocalDate day(List<String> words, int from) {
        char first = words.get(from).charAt(0);
        boolean begins = Character.isDigit(first) || first == '«' || first == '"';
        for (int to = from + 1; begins && to <= Math.min(words.size(), from + LONGEST_DAY); to++) {
            List<LocalDate> days = ScheduleReader.namedDays(String.join(" ", words.subList(from, to)));
            if (!days.isEmpty() && days.get(0).equals(days.get(days.size() - 1))) {
                return days.get(0);
            }
        }
        return null;
    }

    private static String number(List<String> words, int from) {
        for (int i = from; i < words.size(); i++) {
            int sign = words.get(i).indexOf('№');
            if (sign >= 0) {
                return OrderNumber.after(String.join(" ", words.subList(i, words.size())), sign);
            }
        }
        return "";
    }
}
