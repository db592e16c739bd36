package org.opora.batch;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.calendar.Deadlines;
import org.opora.error.OporaException;
import org.opora.inbox.InboxTask;
import org.opora.inbox.TaskChange.Kind;
import org.opora.inbox.TaskPriority;

/** What a person chose for all the tasks, and the value that each of them gets by it. */
sealed interface Choice {

    /** Stands for «back to the group» among the people. */
    String NOBODY = "none";

    int MOST_DAYS = 366;
    int LONGEST_REMARK = 2000;

    /** The text as it is kept. */
    String text();

    /** @throws OporaException when the task has nothing that could be changed so */
    @Nullable
    String valueFor(InboxTask task, Deadlines deadlines);

    /**
     * Reads what a form sent.
     *
     * @throws OporaException {@code batch.choice} when nothing that fits was chosen
     */
    static Choice read(Kind kind, String text, LocalDate today) {
        try {
            return switch (kind) {
                case ASSIGN -> new ToPerson(text.equals(NOBODY) ? null : UUID.fromString(text));
                case DUE -> due(text, today);
                case PRIORITY -> new ToPriority(TaskPriority.valueOf(text));
                case RETURN -> returned(text, today);
                case CLAIM, RELEASE, CLAIM_BY, REMIND, ACCEPT -> throw new OporaException("batch.choice");
            };
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new OporaException("batch.choice");
        }
    }

    private static Choice due(String text, LocalDate today) {
        if (text.matches("[+-]\\d{1,3}")) {
            int days = Integer.parseInt(text);
            if (days == 0 || Math.abs(days) > MOST_DAYS) {
                throw new OporaException("batch.days", MOST_DAYS);
            }
            return new ByDays(days);
        }
        LocalDate day = LocalDate.parse(text);
        if (day.isBefore(today) || day.isAfter(today.plusYears(2))) {
            throw new OporaException("batch.day", day);
        }
        return new ToDay(day);
    }

    private static Choice returned(String text, LocalDate today) {
        int at = text.indexOf('|');
        String remark = text.substring(at + 1).strip();
        if (at < 0 || remark.isEmpty() || remark.length() > LONGEST_REMARK) {
            throw new OporaException("batch.remark", LONGEST_REMARK);
        }
        if (at > 0) {
            LocalDate day = LocalDate.parse(text.substring(0, at));
            if (!day.isAfter(today)) {
                throw new OporaException("batch.day", day);
            }
        }
        return new WithRemark(text.substring(0, at), remark);
    }

    /** To a colleague, or back to the group. */
    record ToPerson(@Nullable UUID person) implements Choice {

        @Override
        public String text() {
            return person == null ? NOBODY : person.toString();
        }

        @Override
        public @Nullable String valueFor(InboxTask task, Deadlines deadlines) {
            return person == null ? null : person.toString();
        }
    }

    /** To the end of one day, in the zone of each task's municipality. */
    record ToDay(LocalDate day) implements Choice {

        @Override
        public String text() {
            return day.toString();
        }

        @Override
        public String valueFor(InboxTask task, Deadlines deadlines) {
            return deadlines.endOfDay(day, task.zone()).toInstant().toString();
        }
    }

    /** Later or earlier by so many days. */
    record ByDays(int days) implements Choice {

        @Override
        public String text() {
            return (days > 0 ? "+" : "") + days;
        }

        @Override
        public String valueFor(InboxTask task, Deadlines deadlines) {
            LocalDate due = task.dueDay();
            if (due == null) {
                throw new OporaException("task.change-no-due");
            }
            return deadlines
                    .endOfDay(due.plusDays(days), task.zone())
                    .toInstant()
                    .toString();
        }
    }

    record ToPriority(TaskPriority priority) implements Choice {

        @Override
        public String text() {
            return priority.name();
        }

        @Override
        public String valueFor(InboxTask task, Deadlines deadlines) {
            return Integer.toString(priority.value());
        }
    }

    /** Returned with these words, to be done again by that day. */
    record WithRemark(String newDue, String remark) implements Choice {

        @Override
        public String text() {
            return newDue + "|" + remark;
        }

        @Override
        public String valueFor(InboxTask task, Deadlines deadlines) {
            return text();
        }
    }
}
