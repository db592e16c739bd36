package org.opora.engine;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The little language that a diagram may use: a literal, a variable, or a comparison of variables with literals. */
final class SafeExpressions {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{\\s*([A-Za-z_][A-Za-z0-9_]*)\\s*}");
    private static final Pattern CONSTANT =
            Pattern.compile("\\$\\{\\s*(true|false|null|-?\\d+(\\.\\d+)?|'[^'\\\\]*')\\s*}");
    private static final Pattern TOKEN = Pattern.compile(
            "\\s*(?:(?<string>'[^'\\\\]*'|\"[^\"\\\\]*\")|(?<number>-?\\d+(?:\\.\\d+)?)|(?<op>==|!=|<=|>=|&&|\\|\\||[<>!()])|(?<word>[A-Za-z_][A-Za-z0-9_]*))");
    private static final Set<String> COMPARISONS =
            Set.of("==", "!=", "<", ">", "<=", ">=", "eq", "ne", "lt", "gt", "le", "ge");
    private static final Set<String> CONSTANTS = Set.of("true", "false", "null");
    private static final Set<String> WORDS =
            Set.of("and", "or", "not", "empty", "eq", "ne", "lt", "gt", "le", "ge", "div", "mod", "instanceof");
    /** Names under which the engine hands out its own objects. */
    private static final Set<String> RESERVED =
            Set.of("execution", "task", "externalTask", "caseExecution", "authenticatedUserId");

    private SafeExpressions() {}

    static boolean isLiteral(String text) {
        return !text.contains("${") && !text.contains("#{");
    }

    static boolean isVariable(String text) {
        Matcher matcher = VARIABLE.matcher(text.trim());
        return matcher.matches() && isVariableName(matcher.group(1));
    }

    static boolean isLiteralOrVariable(String text) {
        return isLiteral(text) || isVariable(text);
    }

    /** A constant of a type other than text, as in {@code ${true}}. */
    static boolean isConstant(String text) {
        return CONSTANT.matcher(text.trim()).matches();
    }

    /** The name in {@code ${name}}, or an empty string when the text is anything else. */
    static String nameIn(String text) {
        Matcher matcher = VARIABLE.matcher(text.trim());
        return matcher.matches() ? matcher.group(1) : "";
    }

    static boolean isCondition(String text) {
        String trimmed = text.trim();
        if (!trimmed.startsWith("${") || !trimmed.endsWith("}")) {
            return false;
        }
        return new Condition(trimmed.substring(2, trimmed.length() - 1)).isValid();
    }

    private static boolean isVariableName(String word) {
        return !WORDS.contains(word)
                && !CONSTANTS.contains(word)
                && !RESERVED.contains(word)
                && !word.endsWith("Delegate");
    }

    /** Recursive descent over: or := and ('or' and)*; and := not ('and' not)*; not := '!' not | '(' or ')' | variable [operator literal]. */
    private static final class Condition {

        private final Matcher matcher;
        private final int length;
        private int from;
        private String token = "";
        private boolean word;
        private boolean literal;
        private boolean ok = true;

        Condition(String text) {
            this.matcher = TOKEN.matcher(text);
            this.length = text.stripTrailing().length();
            advance();
        }

        boolean isValid() {
            or();
            return ok && token.isEmpty();
        }

        private void advance() {
            if (from >= length) {
                token = "";
                word = false;
                literal = false;
                return;
            }
            matcher.region(from, length);
            if (!matcher.lookingAt()) {
                ok = false;
                token = "";
                return;
            }
            from = matcher.end();
            token = matcher.group().trim();
            word = matcher.group("word") != null && !WORDS.contains(token) && !CONSTANTS.contains(token);
            literal = matcher.group("string") != null || matcher.group("number") != null || CONSTANTS.contains(token);
        }

        private void or() {
            and();
            while (ok && (token.equals("or") || token.equals("||"))) {
                advance();
                and();
            }
        }

        private void and() {
            not();
            while (ok && (token.equals("and") || token.equals("&&"))) {
                advance();
                not();
            }
        }

        private void not() {
            if (token.equals("!") || token.equals("not") || token.equals("empty")) {
                advance();
                not();
            } else if (token.equals("(")) {
                advance();
                or();
                expect(token.equals(")"));
            } else {
                comparison();
            }
        }

        private void comparison() {
            boolean variable = word && isVariableName(token);
            expect(variable);
            if (ok && COMPARISONS.contains(token)) {
                advance();
                expect(literal);
            }
        }

        private void expect(boolean fulfilled) {
            if (!fulfilled) {
                ok = false;
            } else {
                advance();
            }
        }
    }
}
