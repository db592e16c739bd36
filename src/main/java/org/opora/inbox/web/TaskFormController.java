package org.opora.inbox.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.account.People;
import org.opora.document.StoredFile;
import org.opora.error.FieldRefusal;
import org.opora.error.Sentences;
import org.opora.form.Draft;
import org.opora.inbox.Inbox;
import org.opora.inbox.OpenedForm;
import org.opora.inbox.SaveDraft;
import org.opora.inbox.SubmitResult;
import org.opora.inbox.TaskDiagram;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the scripts of the task page ask: the form, saving, sending, the diagram. */
@RestController
class TaskFormController {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd.MM HH:mm");

    private final Inbox inbox;
    private final SaveDraft drafts;
    private final TaskDiagram diagrams;
    private final People people;
    private final MessageSource messages;
    private final Sentences sentences;
    private final Clock clock;

    TaskFormController(
            Inbox inbox,
            SaveDraft drafts,
            TaskDiagram diagrams,
            People people,
            MessageSource messages,
            Sentences sentences,
            Clock clock) {
        this.inbox = inbox;
        this.drafts = drafts;
        this.diagrams = diagrams;
        this.people = people;
        this.messages = messages;
        this.sentences = sentences;
        this.clock = clock;
    }

    record FileView(UUID id, String name, long size, boolean shown) {
        static FileView of(StoredFile file) {
            return new FileView(file.id(), file.name(), file.size(), file.isShown());
        }
    }

    record FormView(
            JsonNode schema,
            Map<String, @Nullable Object> data,
            Map<String, @Nullable Object> prefilled,
            Map<String, Object> returned,
            UUID submissionId,
            boolean editable,
            @Nullable UUID draftId,
            int draftVersion,
            @Nullable String savedAt,
            @Nullable String draftOf,
            List<OtherView> others,
            List<FileView> files) {}

    /** @param after what the saving under way carries, which this one follows */
    record DraftBody(JsonNode answers, int version, @Nullable JsonNode after) {}

    record OtherView(UUID id, int version, String name, String savedAt) {}

    record DraftView(UUID id, int version, String savedAt, boolean stale, List<OtherView> others) {}

    record SubmissionBody(UUID submissionId, Map<String, @Nullable Object> answers, int version) {}

    record ErrorView(String path, String message) {}

    /** @param newer the draft that another window saved since; nothing was sent */
    record SubmissionView(@Nullable String location, List<ErrorView> errors, @Nullable OtherView newer) {
        static SubmissionView refused(List<ErrorView> errors) {
            return new SubmissionView(null, errors, null);
        }
    }

    @GetMapping("/inbox/{task}/form")
    FormView form(@PathVariable String task, @RequestParam(required = false) @Nullable UUID draft) {
        OpenedForm form = inbox.form(task, draft);
        Draft own = form.own();
        Draft shown = form.shown();
        boolean foreign = shown != null && (own == null || !shown.id().equals(own.id()));
        return new FormView(
                form.schema().json(),
                form.data(),
                form.prefilled(),
                form.returned(),
                form.submissionId(),
                form.editable(),
                own == null ? null : own.id(),
                own == null ? 0 : own.version(),
                shown == null ? null : moment(shown, form.task().zone()),
                shown != null && foreign ? people.nameOf(shown.personId()) : null,
                others(form.others(), form.task().zone()),
                form.files().stream().map(FileView::of).toList());
    }

    @PostMapping("/inbox/{task}/draft")
    ResponseEntity<DraftView> save(@PathVariable String task, @RequestBody DraftBody body) {
        JsonNode after = body.after();
        SaveDraft.Saved saved = drafts.saveAfter(
                task, body.answers().toString(), body.version(), after == null ? null : after.toString());
        ZoneId zone = saved.task().zone();
        DraftView view = new DraftView(
                saved.draft().id(),
                saved.draft().version(),
                moment(saved.draft(), zone),
                saved.stale(),
                others(saved.others(), zone));
        return ResponseEntity.status(saved.stale() ? HttpStatus.CONFLICT : HttpStatus.OK)
                .body(view);
    }

    @PostMapping("/inbox/{task}/submission")
    ResponseEntity<SubmissionView> submit(@PathVariable String task, @RequestBody SubmissionBody body, Locale locale) {
        SubmitResult result;
        try {
            result = inbox.submit(task, body.submissionId(), body.answers(), body.version());
        } catch (FieldRefusal refusal) {
            ErrorView beside = new ErrorView(refusal.path(), sentences.of(refusal, locale));
            return ResponseEntity.unprocessableEntity().body(SubmissionView.refused(List.of(beside)));
        }
        SaveDraft.Saved newer = result.newer();
        if (newer != null) {
            OtherView shown = other(newer.draft(), newer.task().zone());
            return ResponseEntity.status(HttpStatus.CONFLICT).body(new SubmissionView(null, List.of(), shown));
        }
        return result.accepted()
                ? ResponseEntity.ok(new SubmissionView("/inbox/" + task, List.of(), null))
                : ResponseEntity.unprocessableEntity().body(SubmissionView.refused(errors(result, locale)));
    }

    private List<ErrorView> errors(SubmitResult result, Locale locale) {
        return result.errors().stream()
                .map(error -> new ErrorView(
                        error.path(),
                        messages.getMessage(error.messageKey(), error.args().toArray(), locale)))
                .toList();
    }

    @GetMapping(path = "/inbox/{task}/diagram", produces = MediaType.APPLICATION_XML_VALUE)
    String diagram(@PathVariable String task) {
        return diagrams.of(task);
    }

    private List<OtherView> others(List<Draft> drafts, ZoneId zone) {
        return drafts.stream().map(draft -> other(draft, zone)).toList();
    }

    private OtherView other(Draft draft, ZoneId zone) {
        return new OtherView(draft.id(), draft.version(), people.nameOf(draft.personId()), moment(draft, zone));
    }

    /** The time alone for today, with the day for earlier ones. */
    private String moment(Draft draft, ZoneId zone) {
        boolean today = draft.savedAt()
                .atZone(zone)
                .toLocalDate()
                .equals(clock.instant().atZone(zone).toLocalDate());
        return (today ? TIME : MOMENT).format(draft.savedAt().atZone(zone));
    }
}
