package org.opora;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Work that real threads begin in the same moment. */
public final class AtOnce {

    private AtOnce() {}

    /** What came of each, in the order given. */
    public static List<String> run(List<Callable<String>> work) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(work.size());
        CyclicBarrier start = new CyclicBarrier(work.size());
        try {
            List<Future<String>> begun = new ArrayList<>();
            for (Callable<String> one : work) {
                begun.add(threads.submit(() -> {
                    start.await();
                    return one.call();
                }));
            }
            List<String> outcomes = new ArrayList<>();
            for (Future<String> outcome : begun) {
                outcomes.add(outcome.get());
            }
            return outcomes;
        } finally {
            threads.shutdownNow();
        }
    }
}
