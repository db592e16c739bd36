package org.opora.bench;

import java.util.Arrays;
import java.util.Locale;

/** Times of the same work done many times, in milliseconds. */
record Times(double p50, double p95, double p99) {

    /** Does the work some times to warm up, then measures. */
    static Times of(int times, Runnable work) {
        for (int i = 0; i < Math.max(5, times / 10); i++) {
            work.run();
        }
        double[] took = new double[times];
        for (int i = 0; i < times; i++) {
            long begun = System.nanoTime();
            work.run();
            took[i] = (System.nanoTime() - begun) / 1e6;
        }
        Arrays.sort(took);
        return new Times(at(took, 0.50), at(took, 0.95), at(took, 0.99));
    }

    private static double at(double[] sorted, double part) {
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%8.1f %8.1f %8.1f", p50, p95, p99);
    }
}
