package org.opora.inbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.account.Viewer;
import org.opora.form.AnswerSection;
import org.opora.form.Draft;
import org.opora.form.Drafts;
import org.opora.form.FormOverlays;
import org.opora.form.FormSchema;
import org.opora.form.PrintedForm;
import org.opora.form.Submission;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A task as a page for paper: the answer with its receipt, or the form with what is written so far. */
@Service
public class PrintTask {

    private final OpenTask opening;
    private final TaskSession session;
    private final TaskAccess access;
    private final OpeningValues values;
    private final Drafts drafts;
    private final PrintedForm printed;
    private final FormOverlays overlays;
    private final DraftText texts;

    PrintTask(
            OpenTask opening,
            TaskSession session,
            TaskAccess access,
            OpeningValues values,
            Drafts drafts,
            PrintedForm printed,
            FormOverlays overlays,
            DraftText texts) {
        this.opening = opening;
        this.session = session;
        this.access = access;
        this.values = values;
        this.drafts = drafts;
        this.printed = printed;
        this.overlays = overlays;
        this.texts = texts;
    }

    /**
     * What goes to paper.
     *
     * @param draft whose text it is while nothing was sent
     */
    public record Paper(OpenedTask opened, List<AnswerSection> sections, @Nullable Draft draft) {}

    @Transactional(readOnly = true)
    public Paper of(String taskId) {
        OpenedTask opened = opening.open(taskId);
        Submission sent = opened.sent();
        if (sent != null) {
            return new Paper(opened, List.of(new AnswerSection("", overlays.shown(sent.formId(), sent.shown()))), null);
        }
        Viewer viewer = access.viewer();
        Optional<Draft> draft = drafts.of(taskId, viewer.accountId())
                .or(() -> drafts.ofTask(taskId).stream().findFirst());
        return new Paper(opened, sections(opened.task(), draft), draft.orElse(null));
    }

    private List<AnswerSection> sections(InboxTask task, Optional<Draft> draft) {
        Optional<FormSchema> schema = session.shownSchema(task);
        if (schema.isEmpty()) {
            return List.of();
        }
        Map<String, ? extends @Nullable Object> known =
                task.isOpen() ? values.of(task, schema.get(), UUID.randomUUID()).values() : Map.of();
        return printed.of(
                schema.get(),
                known,
                draft.map(one -> texts.read(task.id(), one.json())).orElseGet(LinkedHashMap::new));
    }
}
