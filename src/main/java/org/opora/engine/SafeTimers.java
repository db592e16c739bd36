package org.opora.engine;

import java.util.regex.Pattern;

/** Literal times of a diagram: never shorter than a minute, so that no timer can spin. */
final class SafeTimers {

    private static final String DURATION = "P(?=.)(?:\\d+Y)?(?:\\d+M)?(?:\\d+W)?(?:\\d+D)?(?:T(?:\\d+H)?(?:\\d+M)?)?";
    private static final Pattern WITH_A_MINUTE = Pattern.compile(".*[1-9]\\d*[YMWDH].*");
    private static final Pattern PLAIN = Pattern.compile(DURATION);
    private static final Pattern CYCLE = Pattern.compile("R(\\d{1,2})/(" + DURATION + ")");

    private SafeTimers() {}

    static boolean isDuration(String text) {
        return SafeExpressions.isVariable(text)
                || PLAIN.matcher(text).matches() && WITH_A_MINUTE.matcher(text).matches();
    }

    /** A bounded number of repetitions. */
    static boolean isCycle(String text) {
        return CYCLE.matcher(text).matches() && WITH_A_MINUTE.matcher(text).matches();
    }
}
