package org.opora.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import org.jspecify.annotations.Nullable;

/** Days, times and both: as ISO text that names a real day. 30 February is refused, not moved. */
final class DateAnswer {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;
    private static final int LONGEST = 40;

    private DateAnswer() {}

    static @Nullable Object read(Answer answer) {
        if (!(answer.raw() instanceof String text) || text.length() > LONGEST) {
            return answer.refuse("date");
        }
        try {
            return switch (answer.field().json().path("subtype").asText("date")) {
                case "time" -> text.length() > 8 ? OffsetTime.parse(text) : LocalTime.parse(text);
                case "datetime" -> dateTime(answer, text);
                default -> checked(answer, LocalDate.parse(text)) ? LocalDate.parse(text) : null;
            };
        } catch (DateTimeException e) {
            return answer.refuse("date");
        }
    }

    private static @Nullable Object dateTime(Answer answer, String text) {
        boolean zoned = text.endsWith("Z") || text.lastIndexOf('+') > 10 || text.lastIndexOf('-') > 10;
        if (zoned) {
            OffsetDateTime value = OffsetDateTime.parse(text);
            return checked(answer, value.toLocalDate()) ? value : null;
        }
        LocalDateTime value = LocalDateTime.parse(text);
        return checked(answer, value.toLocalDate()) ? value : null;
    }

    private static boolean checked(Answer answer, LocalDate day) {
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            answer.refuse("date.range", FIRST_YEAR, LAST_YEAR);
            return false;
        }
        boolean onlyAhead = answer.field().json().path("disallowPassedDates").asBoolean(false);
        if (onlyAhead && day.isBefore(answer.context().today())) {
            answer.refuse("date.past");
            return false;
        }
        return true;
    }
}
