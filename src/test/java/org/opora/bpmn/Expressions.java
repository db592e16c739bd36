package org.opora.bpmn;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The variables that an expression of a diagram asks for. */
final class Expressions {

    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{([^}]*)}");
    private static final Pattern TEXT = Pattern.compile("'[^']*'|\"[^\"]*\"");
    private static final Pattern WORD = Pattern.compile("[A-Za-z_]\\w*");
    private static final Set<String> KEYWORDS =
            Set.of("and", "or", "not", "empty", "eq", "ne", "lt", "gt", "le", "ge", "true", "false", "null");

    private Expressions() {}

    static Set<String> variables(String text) {
        Set<String> variables = new TreeSet<>();
        Matcher expression = EXPRESSION.matcher(text == null ? "" : text);
        while (expression.find()) {
            Matcher word = WORD.matcher(TEXT.matcher(expression.group(1)).replaceAll(""));
            while (word.find()) {
                if (!KEYWORDS.contains(word.group())) {
                    variables.add(word.group());
                }
            }
        }
        return variables;
    }
}
