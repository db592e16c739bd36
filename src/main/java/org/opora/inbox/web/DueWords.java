package org.opora.inbox.web;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.opora.calendar.WorkingCalendar;
import org.opora.inbox.InboxTask;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Dates of a task as people say them: the day, and how far it is. */
@Component
class DueWords {

    private static final int SOON = 3;
    private static final BigDecimal GROUPED = BigDecimal.valueOf(10_000);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm");
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm:ss");

    private final Clock clock;
    private final MessageSource messages;
    private final WorkingCalendar working;

    DueWords(Clock clock, MessageSource messages, WorkingCalendar working) {
        this.clock = clock;
        this.messages = messages;
        this.working = working;
    }

    public String day(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    public String moment(@Nullable Instant instant, ZoneId zone) {
        return instant == null ? "" : MOMENT.format(instant.atZone(zone));
    }

    /** With seconds, where several things happen in one minute. */
    String second(Instant instant, ZoneId zone) {
        return SECOND.format(instant.atZone(zone));
    }

    /** A day that is written as JSON writes it. */
    public String isoDay(String text) {
        return text.matches("\\d{4}-\\d{2}-\\d{2}") ? DAY.format(LocalDate.parse(text)) : text;
    }

    /** A number as JSON writes it, with the separators of the reader; four digits stand together, as in a year. */
    public String number(String plain) {
        try {
            BigDecimal number = new BigDecimal(plain);
            NumberFormat format = NumberFormat.getInstance(LocaleContextHolder.getLocale());
            format.setMaximumFractionDigits(Math.max(number.scale(), 0));
            format.setGroupingUsed(number.abs().compareTo(GROUPED) >= 0);
            return format.format(number);
        } catch (NumberFormatException e) {
            return plain;
        }
    }

    /** How far the due day is; empty for a task without one or one that is closed. */
    public String relative(InboxTask task) {
        if (task.dueDay() == null || !task.isOpen()) {
            return "";
        }
        long days = days(task);
        if (days == 0) {
            return message("inbox.due.today");
        }
        if (days == 1) {
            return message("inbox.due.tomorrow");
        }
        return days < 0 ? message("inbox.due.late", -days) : message("inbox.due.in", days);
    }

    /** Until when somebody should take a task that nobody has; empty where nothing is agreed or somebody has it. */
    public String claim(InboxTask task) {
        return task.isOpen() && task.assignee() == null && task.claimBy() != null
                ? message(
                        unclaimed(task) ? "inbox.claim.late" : "inbox.claim.by",
                        DAY.format(task.claimBy().atZone(task.zone())))
                : "";
    }

    /** Whether that time is over. */
    public boolean unclaimed(InboxTask task) {
        return task.isUnclaimed(clock.instant());
    }

    /** Whether an open task is due on a day on which nobody works. */
    public boolean onDayOff(InboxTask task) {
        LocalDate day = task.dueDay();
        return day != null && task.isOpen() && !working.isWorking(day);
    }

    /** Style class; the words beside it say the same. */
    public String style(InboxTask task) {
        if (task.dueDay() == null || !task.isOpen()) {
            return "";
        }
        long days = days(task);
        if (days < 0) {
            return "due-overdue";
        }
        return days <= SOON ? "due-soon" : "";
    }

    private long days(InboxTask task) {
        LocalDate today = LocalDate.now(clock.withZone(task.zone()));
        return task.dueDay() == null ? 0 : ChronoUnit.DAYS.between(today, task.dueDay());
    }

    private String message(String key, Object... args) {
        Locale locale = LocaleContextHolder.getLocale();
        return messages.getMessage(key, args, locale);
    }
}
