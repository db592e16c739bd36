package org.opora.inbox.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.opora.account.People;
import org.opora.form.FieldPair;
import org.opora.inbox.FieldRemark;
import org.opora.inbox.PinRemarks;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Remarks pinned to fields: written in the check, answered in the form. Every answer is the state that is then. */
@RestController
class RemarksController {

    private final PinRemarks remarks;
    private final AnswerWords words;
    private final DueWords due;
    private final People people;

    RemarksController(PinRemarks remarks, AnswerWords words, DueWords due, People people) {
        this.remarks = remarks;
        this.words = words;
        this.due = due;
        this.people = people;
    }

    record RemarkBody(@Nullable String path, @Nullable String text, @Nullable Boolean settled) {}

    /** @param line of the field's lines that begins the row */
    record RowView(String path, int line, Map<String, @Nullable Object> answer) {}

    record FieldView(String path, String section, String label, List<AnswerWords.WordLine> lines, List<RowView> rows) {}

    record CheckedView(String person, String at, List<FieldView> fields) {}

    record RemarkView(
            UUID id,
            String path,
            String label,
            @Nullable @JsonRawValue String row,
            String text,
            String person,
            String at,
            @Nullable String answer,
            boolean settled,
            boolean mine) {}

    record RemarksView(@Nullable CheckedView checked, List<RemarkView> remarks) {}

    @GetMapping("/inbox/{task}/remarks")
    RemarksView show(@PathVariable String task) {
        PinRemarks.Pinned pinned = remarks.of(task);
        return new RemarksView(
                checked(pinned),
                pinned.remarks().stream().map(one -> remark(one, pinned)).toList());
    }

    @PostMapping("/inbox/{task}/remarks")
    RemarksView pin(@PathVariable String task, @RequestBody RemarkBody body) {
        remarks.pin(task, text(body.path()), text(body.text()));
        return show(task);
    }

    @PostMapping("/inbox/{task}/remarks/{id}/removal")
    RemarksView takeBack(@PathVariable String task, @PathVariable UUID id) {
        remarks.takeBack(task, id);
        return show(task);
    }

    @PostMapping("/inbox/{task}/remarks/{id}/answer")
    RemarksView answer(@PathVariable String task, @PathVariable UUID id, @RequestBody RemarkBody body) {
        remarks.answer(task, id, text(body.text()), Boolean.TRUE.equals(body.settled()));
        return show(task);
    }

    private static String text(@Nullable String given) {
        return Objects.requireNonNullElse(given, "");
    }

    private @Nullable CheckedView checked(PinRemarks.Pinned pinned) {
        PinRemarks.Checked checked = pinned.checked();
        if (checked == null) {
            return null;
        }
        return new CheckedView(
                people.nameOf(checked.answer().personId()),
                due.moment(checked.answer().submittedAt(), pinned.task().zone()),
                checked.fields().stream().map(field -> field(field, checked)).toList());
    }

    private FieldView field(FieldPair field, PinRemarks.Checked checked) {
        return new FieldView(
                field.path(), field.section(), field.label(), words.of(field.theirs(), checked.files()), rows(field));
    }

    private static List<RowView> rows(FieldPair field) {
        List<Integer> lines = field.headings();
        return IntStream.range(0, lines.size())
                .mapToObj(at -> new RowView(
                        field.rows().get(at).path(),
                        lines.get(at),
                        field.rows().get(at).answer()))
                .toList();
    }

    private RemarkView remark(FieldRemark remark, PinRemarks.Pinned pinned) {
        return new RemarkView(
                remark.id(),
                remark.path(),
                remark.label(),
                remark.row(),
                remark.text(),
                people.nameOf(remark.writtenBy()),
                due.moment(remark.writtenAt(), pinned.task().zone()),
                remark.answer(),
                remark.settled(),
                pinned.checked() != null
                        && pinned.task().isOpen()
                        && remark.taskId().equals(pinned.task().id())
                        && remark.writtenBy().equals(pinned.viewerId()));
    }
}
