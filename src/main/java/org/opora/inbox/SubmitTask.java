package org.opora.inbox;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.account.Viewer;
import org.opora.bpmn.RoutingFacts;
import org.opora.error.NotFoundException;
import org.opora.error.OporaException;
import org.opora.form.AnswerCheck;
import org.opora.form.AnswerLine;
import org.opora.form.AnswerSheet;
import org.opora.form.CheckedAnswers;
import org.opora.form.CompareAnswers;
import org.opora.form.Draft;
import org.opora.form.Drafts;
import org.opora.form.FormSchema;
import org.opora.form.Submission;
import org.opora.form.Submissions;
import org.opora.journal.Journal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * One try to send answers: check, aggregate, submission, journal, token and inbox row commit together or not at all. The row of
 * the inbox is locked first, so that of two senders the second reads what the first did.
 */
@Service
class SubmitTask {

    private final InboxTasks tasks;
    private final TaskAccess access;
    private final TaskSession session;
    private final TaskHandlers handlers;
    private final TaskEngine engine;
    private final AnswerCheck check;
    private final AnswerSheet sheet;
    private final Submissions submissions;
    private final CompareAnswers compare;
    private final Drafts drafts;
    private final NamedFiles files;
    private final TaskWords words;
    private final Journal journal;
    private final Clock clock;

    SubmitTask(
            InboxTasks tasks,
            TaskAccess access,
            TaskSession session,
            TaskHandlers handlers,
            TaskEngine engine,
            AnswerCheck check,
            AnswerSheet sheet,
            Submissions submissions,
            CompareAnswers compare,
            Drafts drafts,
            NamedFiles files,
            TaskWords words,
            Journal journal,
            Clock clock) {
        this.tasks = tasks;
        this.access = access;
        this.session = session;
        this.handlers = handlers;
        this.engine = engine;
        this.check = check;
        this.sheet = sheet;
        this.submissions = submissions;
        this.compare = compare;
        this.drafts = drafts;
        this.files = files;
        this.words = words;
        this.journal = journal;
        this.clock = clock;
    }

    /** @param from version of the draft that the page knows; null where nothing was drafted on a page */
    @Transactional
    SubmitResult once(
            String taskId, UUID submissionId, Map<String, ? extends @Nullable Object> given, @Nullable Integer from) {
        Viewer viewer = access.viewer();
        InboxTask task = access.visible(tasks.lock(taskId));
        if (isSentAlready(task, submissionId, viewer)) {
            return SubmitResult.sentBefore(saysWhatWasSent(task, given));
        }
        requireMine(task, viewer);
        Optional<Draft> newer = from == null ? Optional.empty() : drafts.newer(taskId, viewer.accountId(), given, from);
        if (newer.isPresent()) {
            return SubmitResult.stale(task, newer.get());
        }
        return access.acting(task, acting -> send(task, submissionId, given, acting));
    }

    /** A second click, another tab of the same person, a retry after a commit nobody heard of: the first one counts. */
    private boolean isSentAlready(InboxTask task, UUID submissionId, Viewer viewer) {
        Optional<Submission> same = submissions.byId(submissionId);
        if (same.isPresent()
                && !(same.get().taskId().equals(task.id())
                        && same.get().personId().equals(viewer.accountId()))) {
            throw new NotFoundException();
        }
        return same.isPresent()
                || task.state() == TaskState.DONE && viewer.accountId().equals(task.closedBy());
    }

    private boolean saysWhatWasSent(InboxTask task, Map<String, ? extends @Nullable Object> given) {
        Optional<FormSchema> schema = session.schema(task);
        Optional<Submission> sent = submissions.ofTask(task.id());
        return schema.isEmpty()
                || sent.isEmpty()
                || compare.drafts(schema.get(), Map.of(), sent.get().answers(), given)
                        .isEmpty();
    }

    private void requireMine(InboxTask task, Viewer viewer) {
        if (task.state() == TaskState.DONE) {
            throw new OporaException("task.done", words.closedBy(task), words.closedAt(task));
        }
        if (task.state() == TaskState.CANCELLED) {
            throw new OporaException("task.gone", words.closedAt(task));
        }
        if (task.assignee() != null && !access.holds(viewer, task)) {
            throw new OporaException("task.taken", words.assignee(task));
        }
        if (!access.maySubmit(viewer, task)) {
            throw new OporaException("task.only-director");
        }
        if (task.formId() != null && task.formHash() == null) {
            throw new OporaException("task.no-form", task.formId());
        }
    }

    private SubmitResult send(
            InboxTask task, UUID submissionId, Map<String, ? extends @Nullable Object> given, Viewer viewer) {
        TaskContext context = session.context(task, viewer, submissionId);
        Map<String, ? extends @Nullable Object> known = session.prefill(context);
        Optional<FormSchema> schema = session.schema(task);
        files.bringBack(task, given.toString(), "");
        CheckedAnswers answers = session.shownSchema(task)
                .map(s -> check.check(s, given, session.answers(task, known)))
                .orElse(new CheckedAnswers(Map.of(), List.of(), List.copyOf(given.keySet())));
        if (!answers.valid()) {
            return SubmitResult.refused(answers.errors());
        }
        Optional<UserTaskHandler<?>> handler = handlers.of(task.taskKey());
        RoutingFacts facts = handler.isPresent()
                ? handlers.submit(handler.get(), context, answers.values())
                : schema.map(s -> ScalarFacts.of(s, answers.values(), task.zone()))
                        .orElse(RoutingFacts.none());
        List<AnswerLine> shown =
                schema.map(s -> sheet.lines(s, answers.values(), known)).orElse(List.of());
        Submission sent = submission(task, submissionId, viewer, answers, shown);
        submissions.record(sent);
        drafts.discard(task.id(), viewer.accountId());
        record(task, sent, answers);
        engine.complete(task, facts.asMap(), viewer);
        return SubmitResult.ACCEPTED;
    }

    private Submission submission(
            InboxTask task, UUID id, Viewer viewer, CheckedAnswers answers, List<AnswerLine> shown) {
        return new Submission(
                id,
                submissions.nextNumber(),
                task.id(),
                task.processKey(),
                task.taskKey(),
                task.name(),
                task.formId(),
                task.formHash(),
                task.municipalityId(),
                task.cycleId(),
                task.schoolId(),
                viewer.accountId(),
                clock.instant(),
                answers.values(),
                shown);
    }

    private void record(InboxTask task, Submission sent, CheckedAnswers answers) {
        journal.record(words.entry("task.submitted", task)
                .subject("submission", sent.id())
                .detail("task", task.name())
                .detail("number", String.valueOf(sent.number()))
                .detail("ignored", answers.ignored().isEmpty() ? null : String.join(", ", answers.ignored())));
    }
}
