package org.opora.inbox;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opora.error.NotFoundException;
import org.opora.error.OporaException;
import org.springframework.stereotype.Service;

/** Takes many tasks at once, each in a transaction of its own: one refusal holds up no other. */
@Service
public class ClaimTasks {

    private static final int MOST = InboxQuery.PAGE;

    private final InboxTasks tasks;
    private final ClaimTask claims;
    private final TaskAccess access;

    ClaimTasks(InboxTasks tasks, ClaimTask claims, TaskAccess access) {
        this.tasks = tasks;
        this.claims = claims;
        this.access = access;
    }

    /** @param refusal why the task was not taken; null when it was */
    public record Result(InboxTask task, @Nullable OporaException refusal) {}

    /** Ids of tasks that the person may not see are passed over without a word. */
    public List<Result> claim(List<String> taskIds) {
        List<Result> results = new ArrayList<>();
        for (String id : taskIds.stream().distinct().limit(MOST).toList()) {
            tasks.find(id)
                    .filter(task -> access.sees(access.viewer(), task))
                    .ifPresent(task -> results.add(claim(task)));
        }
        return results;
    }

    private Result claim(InboxTask task) {
        try {
            claims.claim(task.id(), null);
            return new Result(task, null);
        } catch (NotFoundException e) {
            return new Result(task, new OporaException("task.gone", ""));
        } catch (OporaException e) {
            return new Result(task, e);
        }
    }
}
