package org.opora.monitoring;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A school year, kept as the calendar year of its first September: 2025 is 2025/2026.
 *
 * @param start calendar year of the first September
 */
public record SchoolYear(int start) {

    private static final Pattern TEXT = Pattern.compile("(\\d{4})\\s*[/\\-–]\\s*(\\d{2}|\\d{4})");

    /** The school year that a day belongs to; it changes on 1 September. */
    public static SchoolYear of(LocalDate day) {
        return new SchoolYear(day.getMonthValue() >= 9 ? day.getYear() : day.getYear() - 1);
    }

    /** Reads «2025/2026», «2025-2026» or «2025/26»; empty when the years do not follow each other. */
    public static Optional<SchoolYear> parse(String text) {
        Matcher matcher = TEXT.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int first = Integer.parseInt(matcher.group(1));
        int second = Integer.parseInt(matcher.group(2));
        boolean follows = second == first + 1 || second == (first + 1) % 100;
        return follows && first >= 2000 && first <= 2099 ? Optional.of(new SchoolYear(first)) : Optional.empty();
    }

    /** As officials write it: «2025/2026». */
    public String label() {
        return start + "/" + (start + 1);
    }
}
