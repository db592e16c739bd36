package org.opora.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Several people at work on the same day. The first start has to be short, and a machine has more than one core. */
final class DemoHands {

    private static final int HANDS = 2;

    private DemoHands() {}

    /**
     * Does the work of different owners at once and that of one owner in its order.
     *
     * @param owner whose it is; what is nobody's is begun when all before it is done, and ended before what comes after it
     */
    static <T> void work(List<T> items, Function<T, @Nullable Object> owner, Consumer<T> work) {
        ExecutorService hands = Executors.newFixedThreadPool(HANDS);
        try {
            Map<Object, List<T>> apart = new LinkedHashMap<>();
            for (T item : items) {
                Object key = owner.apply(item);
                if (key == null) {
                    finish(hands, apart, work);
                    work.accept(item);
                } else {
                    apart.computeIfAbsent(key, none -> new ArrayList<>()).add(item);
                }
            }
            finish(hands, apart, work);
        } finally {
            hands.shutdown();
        }
    }

    private static <T> void finish(ExecutorService hands, Map<Object, List<T>> apart, Consumer<T> work) {
        List<Callable<Boolean>> ways = new ArrayList<>();
        for (List<T> items : apart.values()) {
            ways.add(() -> {
                items.forEach(work);
                return true;
            });
        }
        apart.clear();
        try {
            for (Future<Boolean> way : hands.invokeAll(ways)) {
                way.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (CancellationException) new CancellationException("the start was broken off").initCause(e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e);
        }
    }
}
