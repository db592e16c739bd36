package org.opora;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.opora.account.SignedIn;
import org.opora.calendar.MovableClock;
import org.opora.demo.DemoAnswers;
import org.opora.engine.TestJobs;
import org.opora.inbox.AttachFiles;
import org.opora.inbox.Inbox;
import org.opora.inbox.InboxTask;
import org.opora.inbox.OpenTasks;
import org.opora.inbox.OpenedForm;
import org.opora.inbox.SubmitResult;
import org.springframework.stereotype.Component;

/** Does the open tasks of a year through the inbox, day by day of the moved clock. */
@Component
class YearlyWork {

    private static final LocalTime MORNING = LocalTime.of(6, 0);
    private static final byte[] PDF =
            "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Count 0/Kids[]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
                    .getBytes(StandardCharsets.US_ASCII);

    private final Inbox inbox;
    private final OpenTasks openTasks;
    private final AttachFiles attachFiles;
    private final DemoAnswers answers;
    private final TestJobs jobs;
    private final MovableClock clock;

    YearlyWork(
            Inbox inbox,
            OpenTasks openTasks,
            AttachFiles attachFiles,
            DemoAnswers answers,
            TestJobs jobs,
            MovableClock clock) {
        this.inbox = inbox;
        this.openTasks = openTasks;
        this.attachFiles = attachFiles;
        this.answers = answers;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Sets the clock to the morning of the day, without working. */
    void moveTo(LocalDate day) {
        clock.moveTo(day.atTime(MORNING).toInstant(ZoneOffset.UTC));
    }

    /** Does on that day every open task of the year that is wanted, until none is left. */
    void day(
            LocalDate day,
            String tenant,
            UUID cycle,
            Predicate<InboxTask> wanted,
            Function<InboxTask, SignedIn> actor,
            Function<InboxTask, Map<String, Object>> own) {
        moveTo(day);
        jobs.settle(tenant);
        jobs.runDueTimers(tenant);
        Optional<InboxTask> next = next(cycle, wanted);
        while (next.isPresent()) {
            InboxTask task = next.get();
            submit(task, day, actor.apply(task), own.apply(task));
            jobs.settle(tenant);
            next = next(cycle, wanted);
        }
    }

    private Optional<InboxTask> next(UUID cycle, Predicate<InboxTask> wanted) {
        return openTasks.ofCycle(cycle).stream().filter(wanted).findFirst();
    }

    private void submit(InboxTask task, LocalDate day, @Nullable SignedIn person, Map<String, Object> own) {
        String where = day + ": " + task.taskKey() + " of " + task.businessKey();
        if (person == null) {
            throw new AssertionError(where + " has nobody to do it: " + task.role());
        }
        SubmitResult result;
        try {
            result = person.call(() -> answer(task, day, own));
        } catch (RuntimeException e) {
            throw new AssertionError(where + " failed: " + e.getMessage(), e);
        }
        if (!result.accepted()) {
            throw new AssertionError(where + " was refused: " + result.errors());
        }
    }

    private SubmitResult answer(InboxTask task, LocalDate day, Map<String, Object> own) {
        OpenedForm form = inbox.form(task.id(), null);
        Map<String, @Nullable Object> filled = answers.fill(form, day, () -> file(task), own);
        return inbox.submit(task.id(), form.submissionId(), filled);
    }

    private String file(InboxTask task) {
        return attachFiles.attach(task.id(), "Документ.pdf", PDF).id().toString();
    }
}
