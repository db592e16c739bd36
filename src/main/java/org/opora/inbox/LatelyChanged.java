package org.opora.inbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The last changes that this node has heard of. A list begins to listen a moment after it was drawn, perhaps on another node; what
 * happened in between is told then.
 */
final class LatelyChanged {

    /** Clocks of nodes differ; what is told twice is only looked at twice. */
    private static final Duration SLACK = Duration.ofSeconds(5);

    private static final int MOST = 1000;

    private final Deque<Heard> last = new ArrayDeque<>();

    private record Heard(Instant at, InboxChange change) {}

    synchronized void add(Instant at, List<InboxChange> changes) {
        changes.forEach(change -> last.addLast(new Heard(at, change)));
        while (last.size() > MOST) {
            last.removeFirst();
        }
    }

    /** What was heard since then; null when more may have been than is remembered. */
    synchronized @Nullable List<InboxChange> since(Instant drawn) {
        Instant begin = drawn.minus(SLACK);
        Heard oldest = last.peekFirst();
        if (last.size() == MOST && oldest != null && oldest.at().isAfter(begin)) {
            return null;
        }
        return last.stream()
                .filter(heard -> !heard.at().isBefore(begin))
                .map(Heard::change)
                .toList();
    }
}
