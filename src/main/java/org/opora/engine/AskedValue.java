package org.opora.engine;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.calendar.DueDateBusinessCalendar;

/**
 * A place of a diagram where the engine reads a value when an instance gets there: a condition, a date, an assignee. What it
 * cannot read there stops the instance, so it is judged before.
 *
 * @param element id of the element
 * @param sort what the value has to be
 * @param text as drawn: a literal, a variable or a condition
 */
public record AskedValue(String element, Sort sort, String text) {

    private static final Pattern STRING = Pattern.compile("'[^']*'|\"[^\"]*\"");
    private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Set<String> KEYWORDS =
            Set.of("and", "or", "not", "empty", "eq", "ne", "lt", "gt", "le", "ge", "true", "false", "null");

    /** What the engine makes of a value. */
    public enum Sort {
        ANY,
        DATE,
        NUMBER,
        PERSON
    }

    /** The variables that are asked for; none in a literal. */
    public Set<String> variables() {
        Set<String> variables = new LinkedHashSet<>();
        if (!isLiteral()) {
            Matcher words = WORD.matcher(STRING.matcher(text).replaceAll(" "));
            while (words.find()) {
                if (!KEYWORDS.contains(words.group())) {
                    variables.add(words.group());
                }
            }
        }
        return variables;
    }

    /** Whether nothing has to be asked. */
    public boolean isLiteral() {
        return SafeExpressions.isLiteral(text);
    }

    /** Whether a literal can be read as what it has to be. */
    public boolean isReadable() {
        return switch (sort) {
            case ANY -> true;
            case DATE -> isMoment(text);
            case NUMBER -> text.matches("-?\\d{1,9}");
            case PERSON -> isPerson(text);
        };
    }

    /** As the engine itself reads it: a date, a date with time, or a period from now. */
    private static boolean isMoment(String text) {
        try {
            new DueDateBusinessCalendar().resolveDuedate(text);
            return true;
        } catch (ProcessEngineException e) {
            return false;
        }
    }

    private static boolean isPerson(String text) {
        try {
            return UUID.fromString(text).toString().equalsIgnoreCase(text);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
