package org.opora.bench;

import java.util.Locale;

/** What is to be reached, and what of it was not; counted for the last line. */
final class Targets {

    /** Of a query of the list, in milliseconds, at the 95th percentile. */
    static final double QUERY = 50;
    /** Of a page with its template, likewise. */
    static final double PAGE = 150;

    private static final int STATEMENTS = 5;
    private static final double FASTER = 20;
    private static final double WRITING = 0.25;

    private int asked;
    private int missed;

    /** The word of a measured query; empty when it is within its limits. */
    String of(Times took, double limit, int statements) {
        String time = took.p95() > limit ? word("p95 over %.0f ms", limit) : "";
        return verdict(time + (statements > STATEMENTS ? word("over %d statements", STATEMENTS) : ""));
    }

    /** Of a comparison with the engine's query under conditions on process variables. */
    String faster(double times) {
        return verdict(times < FASTER ? word("under %.0f times", FASTER) : "");
    }

    /** Of what the projection costs beside the engine's own time. */
    String writing(double part) {
        return verdict(part > WRITING ? word("over %.0f %%", WRITING * 100) : "");
    }

    /** How many measured lines missed a limit. */
    @Override
    public String toString() {
        return missed + " of " + asked + " lines MISSED a limit";
    }

    private String verdict(String word) {
        asked++;
        missed += word.isEmpty() ? 0 : 1;
        return word;
    }

    private static String word(String limit, Object value) {
        return String.format(Locale.ROOT, "  MISSED: " + limit, value);
    }
}
