package org.opora.form;

import java.util.regex.Pattern;

/**
 * Matches a pattern of a form within a bounded number of steps: a pattern that backtracks without end would otherwise hold a
 * thread for hours with one short answer. Out of steps counts as no match.
 */
final class PatientPattern {

    private static final int MOST_STEPS = 500_000;

    private PatientPattern() {}

    static boolean finds(String pattern, String text) {
        try {
            return Pattern.compile(pattern).matcher(new Counted(text)).find();
        } catch (OutOfSteps | StackOverflowError e) {
            return false;
        }
    }

    private static final class OutOfSteps extends RuntimeException {
        OutOfSteps() {
            super(null, null, false, false);
        }
    }

    private static final class Counted implements CharSequence {

        private final String text;
        private int steps;

        Counted(String text) {
            this.text = text;
        }

        @Override
        public char charAt(int index) {
            if (++steps > MOST_STEPS) {
                throw new OutOfSteps();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
