package org.opora.inbox.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.document.StoredFile;
import org.opora.form.AnswerLine;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Lines of answers as plain words, for the scripts of the page: days as people write them, yes and no, names of files. */
@Component
class AnswerWords {

    private final MessageSource messages;
    private final DueWords due;

    AnswerWords(MessageSource messages, DueWords due) {
        this.messages = messages;
        this.due = due;
    }

    /** @param label empty for the one field that the page names itself */
    record WordLine(int depth, String label, String text) {}

    /** The lines of one field; its own label is left out. */
    List<WordLine> of(List<AnswerLine> lines, Map<UUID, StoredFile> files) {
        return lines.stream().map(line -> line(line, files)).toList();
    }

    private WordLine line(AnswerLine line, Map<UUID, StoredFile> files) {
        List<String> values = line.values();
        return switch (line.kind()) {
            case HEADING -> new WordLine(line.depth(), heading(line), "");
            case FLAG ->
                new WordLine(
                        line.depth(), label(line), message("true".equals(values.get(0)) ? "inbox.yes" : "inbox.no"));
            case DATE -> new WordLine(line.depth(), label(line), due.isoDay(values.get(0)));
            case FILES -> new WordLine(line.depth(), label(line), names(values, files));
            case NUMBER ->
                new WordLine(
                        line.depth(),
                        label(line),
                        String.join("; ", values.stream().map(due::number).toList()));
            case TEXT -> new WordLine(line.depth(), label(line), String.join("; ", values));
        };
    }

    private String heading(AnswerLine line) {
        String row = message("inbox.compare.row", line.values().get(0));
        return line.depth() == 0 ? row : line.label() + ", " + row.toLowerCase(LocaleContextHolder.getLocale());
    }

    private static String label(AnswerLine line) {
        return line.depth() == 0 ? "" : line.label();
    }

    private static String names(List<String> ids, Map<UUID, StoredFile> files) {
        return String.join("; ", ids.stream().map(id -> name(id, files)).toList());
    }

    private static String name(String id, Map<UUID, StoredFile> files) {
        StoredFile file = files.get(UUID.fromString(id));
        return file == null ? "—" : file.name();
    }

    private String message(String key, @Nullable Object... args) {
        return messages.getMessage(key, args, LocaleContextHolder.getLocale());
    }
}
