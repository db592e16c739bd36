package org.opora.planreading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Schools that a sentence calls by their numbers: «МОУ СОШ № 3 и № 5», «гимназии №1», «школы № 2, 4». */
final class NumberedSchools {

    private static final Pattern KIND = Pattern.compile(
            "(?iu)(?<!\\p{L})((?:м[абк]?оу\\s+)?[«\"]?(?:сош|оош|нош|школ(?:а|у|ы|е|ой|ам|ами|ах)?|гимнази[яиюей]+|лице[йяюемиоа]+))[»\"]?\\s*№\\s*(\\d{1,4})");
    private static final Pattern NEXT = Pattern.compile("\\G[»\"]?\\s*(?:,|и)\\s*№?\\s*(\\d{1,4})(?![\\d.])");

    private NumberedSchools() {}

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
}
