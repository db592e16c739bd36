package org.opora.planreading;

/** A line that opens a section of the plan, and the track that it names. */
final class SectionTitle {

    private static final int LONGEST = 300;
    private static final String TRACK = "трек ";

    private SectionTitle() {}

    /** A section is a line of its own that begins with a capital letter or a Roman number. */
    static boolean looksLike(String text) {
        char first = text.charAt(0);
        boolean numbered = Character.isDigit(first)
                && text.length() > 3
                && text.indexOf('.') > 0
                && text.indexOf('.') < 4
                && !Character.isDigit(text.charAt(text.indexOf('.') + 1 < text.length() ? text.indexOf('.') + 1 : 0));
        return (Character.isUpperCase(first) || first == '«' || numbered) && text.length() < LONGEST;
    }

    /** «Трек 1»; empty when it names none. */
    static String track(String text) {
        boolean named = Words.plain(text).startsWith(TRACK) && text.length() > TRACK.length();
        return named ? "Трек " + digits(text.substring(TRACK.length())) : "";
    }

    private static String digits(String text) {
        int end = 0;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return text.substring(0, end);
    }
}
