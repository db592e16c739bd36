package org.opora.batch.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.account.Access;
import org.opora.batch.Batch;
import org.opora.batch.BatchItem;
import org.opora.error.OporaException;
import org.opora.error.Sentences;
import org.opora.inbox.InboxTask;
import org.opora.inbox.TaskChange.Kind;
import org.opora.inbox.TaskPriority;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Values of tasks, reasons and moments in words. */
@Component
class BatchWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm");
    private static final ZoneId ZONE = ZoneId.of("Europe/Moscow");

    private final MessageSource messages;
    private final Sentences sentences;
    private final Access access;

    BatchWords(MessageSource messages, Sentences sentences, Access access) {
        this.messages = messages;
        this.sentences = sentences;
        this.access = access;
    }

    /** What is done, with what was chosen. */
    public String title(Batch batch) {
        String kind = message("batch.kind." + batch.kind());
        return batch.undoOf() == null ? kind : message("batch.undo-of", kind);
    }

    /** What was chosen for all of the tasks; empty when nothing was. */
    public String argument(Batch batch, Map<UUID, String> names) {
        String argument = batch.argument();
        if (argument == null) {
            return "";
        }
        if (batch.isByRule()) {
            return message("batch.by-rule");
        }
        return switch (batch.kind()) {
            case ASSIGN -> argument.equals("none") ? message("batch.to-group") : person(argument, names);
            case DUE ->
                argument.matches("[+-]\\d+")
                        ? message(argument.startsWith("+") ? "batch.later" : "batch.earlier", argument.substring(1))
                        : DAY.format(LocalDate.parse(argument));
            case PRIORITY -> priority(TaskPriority.valueOf(argument));
            case RETURN -> argument.substring(argument.indexOf('|') + 1);
            case CLAIM, RELEASE, CLAIM_BY, REMIND, ACCEPT -> "";
        };
    }

    /** The value before. */
    public String was(Batch batch, BatchItem item, Map<UUID, String> names) {
        return value(batch.kind(), item.was(), item.task(), names);
    }

    /** The value after. */
    public String becomes(Batch batch, BatchItem item, Map<UUID, String> names) {
        return value(batch.kind(), item.becomes(), item.task(), names);
    }

    private String value(Kind kind, @Nullable String value, @Nullable InboxTask task, Map<UUID, String> names) {
        return switch (kind) {
            case CLAIM, RELEASE, ASSIGN -> value == null ? message("inbox.nobody") : person(value, names);
            case DUE, CLAIM_BY ->
                value == null || task == null
                        ? message(kind == Kind.DUE ? "inbox.due.none" : "batch.no-claim")
                        : DAY.format(Instant.parse(value).atZone(task.zone()));
            case PRIORITY -> value == null ? "" : priority(TaskPriority.of(Integer.parseInt(value)));
            case REMIND, ACCEPT, RETURN -> "";
        };
    }

    /** Why a task is left alone. */
    public String reason(@Nullable OporaException reason) {
        return reason == null ? "" : sentences.of(reason);
    }

    public String moment(@Nullable Instant instant) {
        return instant == null ? "" : MOMENT.format(instant.atZone(ZONE));
    }

    private String person(String id, Map<UUID, String> names) {
        UUID person = UUID.fromString(id);
        return person.equals(access.viewer().accountId()) ? message("inbox.me") : names.getOrDefault(person, "—");
    }

    private String priority(TaskPriority priority) {
        return message("inbox.value.priority." + priority.word());
    }

    private String message(String key, Object... args) {
        return messages.getMessage(key, args, LocaleContextHolder.getLocale());
    }
}
