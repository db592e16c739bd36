package org.opora.inbox.web;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Deque;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.opora.account.Access;
import org.opora.account.Viewer;
import org.opora.inbox.InboxNews;
import org.opora.inbox.InboxNews.News;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells an open list that tasks have changed, as server-sent events. An event names ids only; what the person may see of
 * them the list asks for itself, with the rights of that moment. A stream ends after five minutes and the browser comes
 * again, so that an ended session or role ends the news, too.
 */
@Controller
class LiveController implements SmartLifecycle {

    private static final long LONGEST_MILLIS = 300_000;
    private static final long AGAIN_MILLIS = 5000;
    private static final int MOST_STREAMS = 8;
    private static final int SENDERS = 2;

    private final Map<UUID, Deque<Stream>> streams = new ConcurrentHashMap<>();
    private final InboxNews news;
    private final Access access;
    private final Clock clock;
    private volatile @Nullable ExecutorService senders;

    LiveController(InboxNews news, Access access, Clock clock) {
        this.news = news;
        this.access = access;
        this.clock = clock;
    }

    /**
     * @param watching whether the list is that of others' tasks
     * @param since when the list was read; nothing for what happens from now on
     */
    @GetMapping(path = "/inbox/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter live(
            @RequestParam(defaultValue = "false") boolean watching,
            @RequestParam(required = false) @Nullable Instant since)
            throws IOException {
        Viewer viewer = access.viewer();
        Stream stream = new Stream(viewer.accountId());
        Deque<Stream> own = streams.computeIfAbsent(viewer.accountId(), person -> new ConcurrentLinkedDeque<>());
        own.add(stream);
        while (own.size() > MOST_STREAMS) {
            own.getFirst().end();
        }
        stream.unlisten = news.listen(viewer, watching, since == null ? clock.instant() : since, stream::tell);
        stream.emitter.send(SseEmitter.event().reconnectTime(AGAIN_MILLIS).comment("opora"));
        return stream.emitter;
    }

    @Override
    public void start() {
        senders = Executors.newFixedThreadPool(SENDERS, work -> {
            Thread thread = new Thread(work, "inbox-live");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Open streams would keep the web server from stopping. */
    @Override
    public void stop() {
        streams.values().forEach(own -> own.forEach(Stream::end));
        ExecutorService running = senders;
        senders = null;
        if (running != null) {
            running.shutdownNow();
        }
    }

    @Override
    public boolean isRunning() {
        return senders != null;
    }

    @Override
    public int getPhase() {
        return DEFAULT_PHASE;
    }

    /** One open list. News that come while the last are still on their way are joined. */
    private final class Stream {

        private final UUID person;
        private final SseEmitter emitter = new SseEmitter(LONGEST_MILLIS);
        private final AtomicReference<@Nullable News> waiting = new AtomicReference<>();
        private volatile @Nullable Runnable unlisten;

        Stream(UUID person) {
            this.person = person;
            emitter.onCompletion(this::forget);
            emitter.onTimeout(emitter::complete);
            emitter.onError(failure -> forget());
        }

        void tell(News told) {
            ExecutorService running = senders;
            if (waiting.getAndUpdate(before -> joined(before, told)) == null && running != null) {
                try {
                    running.execute(this::send);
                } catch (RejectedExecutionException e) {
                    end();
                }
            }
        }

        private void send() {
            News told = waiting.getAndSet(null);
            if (told == null) {
                return;
            }
            try {
                emitter.send(
                        told.quiet()
                                ? SseEmitter.event().comment("")
                                : SseEmitter.event().name("tasks").data(String.join(",", told.tasks())));
            } catch (IOException | IllegalStateException e) {
                forget();
            }
        }

        void end() {
            forget();
            emitter.complete();
        }

        private void forget() {
            Runnable ending = unlisten;
            if (ending != null) {
                ending.run();
            }
            streams.computeIfPresent(person, (id, own) -> {
                own.remove(this);
                return own.isEmpty() ? null : own;
            });
        }
    }

    private static News joined(@Nullable News before, News told) {
        if (before == null) {
            return told;
        }
        java.util.Set<String> tasks = new java.util.LinkedHashSet<>(before.tasks());
        tasks.addAll(told.tasks());
        return new News(java.util.List.copyOf(tasks), before.missed() || told.missed());
    }
}
