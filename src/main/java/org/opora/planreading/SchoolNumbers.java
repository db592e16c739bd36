package org.opora.planreading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** «МОУ СОШ № 3, № 5 и № 7»: three schools, each with the words before the first number. */
final class SchoolNumbers {

    private static final Pattern NAMED = Pattern.compile("^(.*\\p{L}.*?)\\s*№+\\s*\\d+[\\p{L}]?$");
    private static final Pattern NUMBER = Pattern.compile("^(?:№+\\s*)?(\\d{1,4}\\p{L}?)$");
    private static final Pattern LAST = Pattern.compile("^(.*№+\\s*\\d+\\p{L}?)\\s+и\\s+(?:№+\\s*)?(\\d{1,4}\\p{L}?)$");
    private static final Pattern AND = Pattern.compile("^((?:№+\\s*)?\\d{1,4})\\s+и\\s+(?:№+\\s*)?(\\d{1,4})$");

    private SchoolNumbers() {}

    /** The parts of a cell with each number as a school of its own. */
    static List<String> each(List<String> parts) {
        List<String> all = new ArrayList<>();
        String words = "";
        for (String part : apart(parts)) {
            Matcher named = NAMED.matcher(part);
            Matcher number = NUMBER.matcher(part);
            if (named.matches()) {
                words = named.group(1).strip();
                all.add(part.replace("№№", "№"));
            } else if (number.matches() && !words.isEmpty()) {
                all.add(words + " № " + number.group(1));
            } else {
                words = "";
                all.add(part);
            }
        }
        return all;
    }

    private static List<String> apart(List<String> parts) {
        List<String> apart = new ArrayList<>();
        for (String part : parts) {
            Matcher last = LAST.matcher(part);
            Matcher numbers = AND.matcher(part);
            if (last.matches()) {
                apart.add(last.group(1));
                apart.add(last.group(2));
            } else if (numbers.matches()) {
                apart.add(numbers.group(1));
                apart.add(numbers.group(2));
            } else {
                apart.add(part);
            }
        }
        return apart;
    }
}
