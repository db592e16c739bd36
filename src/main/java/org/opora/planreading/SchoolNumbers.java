package org.opora.planreading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Schools that are called by their numbers, each with the words before the first: in a cell of executors («МОУ СОШ № 3, № 5 и
 * № 7»), and in a sentence («Посещение гимназии №1, школ № 2, 4»).
 */
final class SchoolNumbers {

    private static final Pattern NAMED = Pattern.compile("^(.*\\p{L}.*?)\\s*№+\\s*\\d+[\\p{L}]?$");
    private static final Pattern NUMBER = Pattern.compile("^(?:№+\\s*)?(\\d{1,4}\\p{L}?)$");
    private static final Pattern LAST = Pattern.compile("^(.*№+\\s*\\d+\\p{L}?)\\s+и\\s+(?:№+\\s*)?(\\d{1,4}\\p{L}?)$");
    private static final Pattern AND = Pattern.compile("^((?:№+\\s*)?\\d{1,4})\\s+и\\s+(?:№+\\s*)?(\\d{1,4})$");

    private static final Pattern KIND = Pattern.compile(
            "(?iu)(?<!\\p{L})((?:м[абк]?оу\\s+)?[«\"]?(?:сош|оош|нош|школ(?:а|у|ы|е|ой|ам|ами|ах)?|гимнази[яиюей]+|лице[йяюемиоа]+))[»\"]?\\s*№\\s*(\\d{1,4})");
    private static final Pattern NEXT = Pattern.compile("\\G[»\"]?\\s*(?:,|и)\\s*№?\\s*(\\d{1,4})(?![\\d.])");

    private SchoolNumbers() {}

    /** Those that a sentence names beside the kind of school. */
    static List<String> in(String text) {
        List<String> schools = new ArrayList<>();
        Matcher first = KIND.matcher(text);
        while (first.find()) {
            String kind = first.group(1).replace("«", "").replace("\"", "").strip();
            schools.add(kind + " № " + first.group(2));
            Matcher next = NEXT.matcher(text);
            int at = first.end();
            while (next.find(at) && next.start() == at) {
                schools.add(kind + " № " + next.group(1));
                at = next.end();
            }
        }
        return schools.stream().distinct().toList();
    }

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
