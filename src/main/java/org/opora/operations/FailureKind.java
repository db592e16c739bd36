package org.opora.operations;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Why a step failed, as far as it can be told from what the program said; the first that fits counts. */
public enum FailureKind {
    SERVER_STOPPED("The server stopped \\d+ times"),
    GONE("NotFoundException|\\bnot-found \\["),
    REFUSED("OporaException: ([\\w.-]+) \\["),
    OVERTAKEN("OptimisticLocking|ENGINE-03005|was updated by another transaction|StaleObjectState"),
    UNKNOWN_NAME("Cannot resolve identifier '([^']+)'|Unknown property used in expression: ([^.]+)\\."),
    NO_RULE("DMN-\\d+|no rule|DecisionException|FEEL-\\d+"),
    NO_PROCESS("no processes? deployed with key '([^']+)'|no deployed process definition"),
    DATABASE_DOWN(
            "CannotGetJdbcConnection|Connection refused|JDBCConnectionException|connection has been closed|terminating connection"),
    DATABASE_REFUSED("DataIntegrityViolation|PSQLException|ConstraintViolation|duplicate key"),
    OUTSIDE("ConnectException|SocketTimeout|UnknownHost"),
    MISSING_VALUE("NullPointerException|NoSuchElementException|No value present"),
    PROGRAM("");

    private final Pattern pattern;

    FailureKind(String pattern) {
        this.pattern = Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
    }

    /** The kind of failure that the text of the program tells of. */
    static FailureKind of(String said) {
        String causes = causes(said);
        for (FailureKind kind : values()) {
            if (kind.pattern.matcher(causes).find()) {
                return kind;
            }
        }
        return PROGRAM;
    }

    /** What the text names: a value, a process; empty when it names nothing. */
    String named(String said) {
        Matcher matcher = pattern.matcher(causes(said));
        if (matcher.find()) {
            for (int group = 1; group <= matcher.groupCount(); group++) {
                String found = matcher.group(group);
                if (found != null) {
                    return found.replace("${", "").replace("}", "").strip();
                }
            }
        }
        return "";
    }

    // Where it happened says nothing about why: only the lines that name exceptions count.
    private static String causes(String said) {
        return said.lines().filter(line -> !line.startsWith("\tat ")).collect(Collectors.joining("\n"));
    }

    String messageKey() {
        return "operations.cause." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
