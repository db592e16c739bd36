package org.opora.inbox;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.account.Viewer;

/** What the inbox asks of the engine. Each command is given as the person, in the task's municipality. */
public interface TaskEngine {

    /** The variables that the task sees. */
    Map<String, @Nullable Object> variables(InboxTask task, Viewer viewer);

    /** @param to null gives the task back to its group */
    void assign(InboxTask task, @Nullable UUID to, Viewer by);

    /** @param until null takes the day away */
    void putOff(InboxTask task, @Nullable Instant until, Viewer by);

    /** Gives a task back to its group as the system, when its holder may no longer have it. */
    void giveBack(InboxTask task);

    /** Moves the task's due date, and with it a timer that ends the task at that moment. */
    void due(InboxTask task, @Nullable Instant due, Viewer by);

    void priority(InboxTask task, int priority, Viewer by);

    void complete(InboxTask task, Map<String, ? extends @Nullable Object> facts, Viewer by);

    /** Whether the engine failed because somebody else changed the same instance at the same time. */
    boolean isLostRace(Throwable failure);

    /** The diagram that the task's instance runs on; empty when it is gone. */
    Optional<String> diagram(InboxTask task, Viewer viewer);

    /** Open tasks as the engine has them, by id, page by page; given as the system. */
    List<InboxTask> openTasks(int first, int most);
}
