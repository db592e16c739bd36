package org.opora.plansource;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers of pages, as they stand alone in a line: «3», «- 3 -», «стр. 3», «Страница 3 из 12», «3/12». */
final class PageMarks {

    private static final int LONGEST = 30;
    private static final Pattern NUMBER = Pattern.compile(
            "(?iu)[-–—\\s]*(?:стр(?:аница|\\.)?|лист|с\\.)?\\s*(\\d{1,3})(?:\\s*(?:из|/)\\s*\\d{1,3})?[-–—\\s]*");

    private PageMarks() {}

    /** The number of the page, or 0 when the words are something else. */
    static int number(String text) {
        Matcher matcher = NUMBER.matcher(text.length() > LONGEST ? "" : text.strip());
        return matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
    }
}
