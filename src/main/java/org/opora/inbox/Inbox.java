package org.opora.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.error.NotFoundException;
import org.opora.error.OporaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** The door to any user task of any process, for pages, for the demo year and for tests alike. */
@Service
public class Inbox {

    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);
    private static final int MOST_TRIES = 5;

    private final SubmitTask submit;
    private final ClaimTask claims;
    private final OpenTask opening;
    private final SaveDraft drafts;
    private final InboxTasks tasks;
    private final TaskEngine engine;
    private final InboxMarks marks;
    private final TaskAccess access;
    private final ObjectMapper json;

    Inbox(
            SubmitTask submit,
            ClaimTask claims,
            OpenTask opening,
            SaveDraft drafts,
            InboxTasks tasks,
            TaskEngine engine,
            InboxMarks marks,
            TaskAccess access,
            ObjectMapper json) {
        this.submit = submit;
        this.claims = claims;
        this.opening = opening;
        this.drafts = drafts;
        this.tasks = tasks;
        this.engine = engine;
        this.marks = marks;
        this.access = access;
        this.json = json;
    }

    /** The task's page. Who has seen it has read it. */
    public OpenedTask open(String taskId) {
        OpenedTask opened = opening.open(taskId);
        if (opened.task().isOpen()) {
            marks.read(taskId, access.viewer().accountId());
        }
        return opened;
    }

    /** The task's form and the values it opens with. */
    public OpenedForm form(String taskId, @Nullable UUID draftId) {
        return opening.form(taskId, draftId);
    }

    /**
     * Sends answers.
     *
     * @param submissionId the same for every retry of one submission
     * @throws OporaException when somebody else was first, or the work refuses; the text is then kept as the person's draft
     */
    public SubmitResult submit(String taskId, UUID submissionId, Map<String, ? extends @Nullable Object> answers) {
        return submit(taskId, submissionId, answers, null);
    }

    /**
     * Sends answers from a page that saves a draft.
     *
     * @param from version of the person's draft that the page knows, 0 when it knows of none; when another window has saved
     *     another text since, nothing is sent and that draft is given back
     */
    public SubmitResult submit(
            String taskId, UUID submissionId, Map<String, ? extends @Nullable Object> answers, @Nullable Integer from) {
        try {
            SubmitResult result = submitWhileUnchanged(taskId, submissionId, answers, from);
            if (result.unsent() && result.newer() == null) {
                drafts.keep(taskId, text(answers));
            }
            return result;
        } catch (NotFoundException e) {
            throw e;
        } catch (OporaException e) {
            drafts.keep(taskId, text(answers));
            throw e;
        }
    }

    /** Takes the task; {@code from} is who the page said has it, null for nobody. */
    public void claim(String taskId, @Nullable UUID from) {
        claims.claim(taskId, from);
    }

    /** Gives the task back to its group. */
    public void release(String taskId) {
        claims.release(taskId);
    }

    /**
     * Only a lost race is tried again: on the state that the winner left. A failure that names no race is one, too, when the
     * task has ended meanwhile; the next try then says who was first.
     */
    private SubmitResult submitWhileUnchanged(
            String taskId, UUID submissionId, Map<String, ? extends @Nullable Object> answers, @Nullable Integer from) {
        for (int attempt = 1; ; attempt++) {
            try {
                return submit.once(taskId, submissionId, answers, from);
            } catch (OporaException e) {
                throw e;
            } catch (RuntimeException e) {
                if (attempt == MOST_TRIES || !isLostRace(taskId, e)) {
                    throw e;
                }
                LOG.info("task {} is tried again after {}", taskId, e.toString());
            }
        }
    }

    private boolean isLostRace(String taskId, RuntimeException failure) {
        return LostRace.isIn(failure)
                || engine.isLostRace(failure)
                || tasks.find(taskId).filter(InboxTask::isOpen).isEmpty();
    }

    private String text(Map<String, ? extends @Nullable Object> answers) {
        try {
            return json.writeValueAsString(answers);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("answers", e);
        }
    }
}
