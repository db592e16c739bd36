package org.opora.planreading;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opora.plansource.SourceLine;
import org.opora.schedule.ScheduleReader;

/** Finds number, date and title of the order, the municipality and its bodies in the text around the table. */
final class HeaderReader {

    private static final int LONGEST_DATE_LINE = 60;
    private static final int LONGEST_TITLE = 10;

    private final Map<String, String> places = new LinkedHashMap<>();
    private String number = "";
    private @Nullable LocalDate date;
    private String title = "";
    private boolean ofOrder;

    HeaderReader(PlanTable table) {
        List<SourceLine> text = table.before();
        for (int i = 0; i < text.size(); i++) {
            String words = Words.clean(text.get(i).text());
            if (i == 0 || !ApprovalStamp.annex(text.get(i - 1).text())) {
                number(words);
            }
            date(words);
        }
        stamp(ApprovalStamp.find(text));
        title(text);
    }

    /** Fills what the head of the order does not say. */
    private void stamp(@Nullable ApprovalStamp stamp) {
        if (stamp == null) {
            return;
        }
        if (number.isEmpty() && !stamp.number().isEmpty()) {
            number = stamp.number();
            places.put("number", stamp.words());
        }
        if (date == null && stamp.date() != null) {
            date = stamp.date();
            places.put("date", stamp.words());
        }
    }

    String number() {
        return number;
    }

    @Nullable
    LocalDate date() {
        return date;
    }

    String title() {
        return title;
    }

    /** The title is that of the order, not of the plan. */
    boolean ofOrder() {
        return ofOrder;
    }

    Map<String, String> places() {
        return places;
    }

    /** «№ 60», «ПРИКАЗ № 53-01 (о/д)», «03.05.2023 № 60»; not the number of an act that the order only mentions. */
    private void number(String words) {
        int at = words.indexOf('№');
        String before = at < 0 ? "" : Words.plain(words.substring(0, at)).replace(" ", "");
        boolean own = at >= 0 && words.length() < LONGEST_DATE_LINE && (before.endsWith("приказ") || dated(before));
        if (!number.isEmpty() || !own || words.contains("п/п")) {
            return;
        }
        String found = OrderNumber.after(words, at);
        if (!found.isEmpty()) {
            number = found;
            places.put("number", words);
        }
    }

    /** Nothing, or only the day: words before it belong to an act that is mentioned. */
    private static boolean dated(String before) {
        String day = before;
        for (String word : new String[] {"приказ", "распоряжение", "постановление", "от"}) {
            day = day.startsWith(word) ? day.substring(word.length()) : day;
        }
        boolean begins = !day.isEmpty() && (Character.isDigit(day.charAt(0)) || "«\"".indexOf(day.charAt(0)) >= 0);
        return day.isEmpty() || begins && !ScheduleReader.namedDays(day).isEmpty();
    }

    /** The first short line that is a full date, alone, after «от» or beside the number. */
    private void date(String words) {
        if (date != null || words.length() > LONGEST_DATE_LINE) {
            return;
        }
        int sign = words.indexOf('№');
        String part = Words.plain(sign < 0 ? words : words.substring(0, sign))
                .replace("приказ", "")
                .strip();
        String text = part.startsWith("от ") ? part.substring(3) : part;
        boolean digits = !text.isEmpty()
                && (Character.isDigit(text.charAt(0)) || text.charAt(0) == '«' || text.charAt(0) == '"');
        List<LocalDate> days = digits ? ScheduleReader.namedDays(text) : List.of();
        if (days.size() >= 1 && days.get(0).equals(days.get(days.size() - 1))) {
            date = days.get(0);
            places.put("date", words);
        }
    }

    /** «Об утверждении …», to the end of its paragraph; without the order's text, the title over the table. */
    private void title(List<SourceLine> text) {
        StringBuilder found = new StringBuilder();
        int previous = 0;
        int lines = 0;
        for (SourceLine line : text) {
            String words = PlanTitle.words(line);
            boolean begins = found.isEmpty() && (words.startsWith("Об ") || words.startsWith("О "));
            boolean goesOn = !found.isEmpty()
                    && line.number() == previous + 1
                    && lines < LONGEST_TITLE
                    && !Preamble.begins(words)
                    && line.filled() == 1;
            if (begins || goesOn) {
                found.append(found.isEmpty() ? "" : " ").append(words);
                previous = line.number();
                lines++;
            } else if (!found.isEmpty()) {
                break;
            }
        }
        title = found.isEmpty() ? PlanTitle.find(text) : found.toString();
        ofOrder = !found.isEmpty();
        places.put("title", title);
    }
}
