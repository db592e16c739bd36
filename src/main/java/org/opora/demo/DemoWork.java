package org.opora.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.opora.calendar.MovableClock;
import org.opora.engine.DueJobs;
import org.opora.engine.Launcher;
import org.opora.error.OporaException;
import org.opora.inbox.AttachFiles;
import org.opora.inbox.Inbox;
import org.opora.inbox.InboxTask;
import org.opora.inbox.OpenedForm;
import org.opora.inbox.SubmitResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** People at work on a moved day: they do tasks through the same use cases as everybody, and what falls due happens. */
@Component
@Profile("demo")
class DemoWork {

    private static final Logger LOG = LoggerFactory.getLogger(DemoWork.class);
    private static final LocalTime MORNING = LocalTime.of(6, 0);

    /** The smallest file that is what its name says. */
    private static final byte[] EMPTY_PDF =
            "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Count 0/Kids[]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
                    .getBytes(StandardCharsets.US_ASCII);

    private final Launcher launcher;
    private final DueJobs dueJobs;
    private final Inbox inbox;
    private final AttachFiles attachFiles;
    private final DemoAnswers answers;
    private final DemoPeople people;
    private final MovableClock clock;

    DemoWork(
            Launcher launcher,
            DueJobs dueJobs,
            Inbox inbox,
            AttachFiles attachFiles,
            DemoAnswers answers,
            DemoPeople people,
            MovableClock clock) {
        this.launcher = launcher;
        this.dueJobs = dueJobs;
        this.inbox = inbox;
        this.attachFiles = attachFiles;
        this.answers = answers;
        this.people = people;
        this.clock = clock;
    }

    /** The bytes of that file. */
    static byte[] pdf() {
        return EMPTY_PDF.clone();
    }

    void moveTo(LocalDate day) {
        clock.moveTo(day.atTime(MORNING).toInstant(ZoneOffset.UTC));
    }

    /** Runs what was launched and what is due, until nothing is left. */
    void settle() {
        while (launcher.drain() + dueJobs.run() > 0) {
            // what was started may have started more
        }
    }

    /**
     * The person whose task it is does it.
     *
     * @param own answers other than the usual ones, by field key; asked as that person
     * @return whether it could be done; why not stands in the log
     */
    boolean done(InboxTask task, LocalDate day, Supplier<Map<String, Object>> own) {
        String problem;
        try {
            problem = people.actorOf(task).call(() -> submit(task, day, own.get()));
        } catch (OporaException e) {
            problem = e.getMessage();
        }
        if (problem != null) {
            LOG.warn("demo: {} of {} is left open: {}", task.taskKey(), task.businessKey(), problem);
        }
        return problem == null;
    }

    private @Nullable String submit(InboxTask task, LocalDate day, Map<String, Object> own) {
        OpenedForm form = inbox.form(task.id(), null);
        Map<String, @Nullable Object> filled = answers.fill(form, day, () -> file(task), own);
        SubmitResult result = inbox.submit(task.id(), form.submissionId(), filled);
        return result.accepted() ? null : result.errors().toString();
    }

    /** @return the id of a document put to the task */
    String file(InboxTask task) {
        return attachFiles.attach(task.id(), "Документ.pdf", EMPTY_PDF).id().toString();
    }
}
