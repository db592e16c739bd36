package org.opora.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.opora.account.Role;

/**
 * One line of {@code access-rules.txt}: a route, what its ids name, who reaches it, and the values its form needs.
 *
 * @param subjects name of a path variable, or of a parameter when it starts with {@code ?}, to the kind of object it names
 * @param reach role to how far it reaches
 */
record AccessRule(
        String method,
        String pattern,
        Map<String, String> subjects,
        boolean everybody,
        Map<Role, Reach> reach,
        Map<String, String> form) {

    /** How far a role reaches on a route. */
    enum Reach {
        /** The objects of the own school, or those given to the person. */
        OWN,
        /** All objects of the own municipality. */
        MUNICIPALITY,
        /** Every object there is. */
        ANY;

        boolean covers(Whose whose) {
            return switch (whose) {
                case OWN -> true;
                case OTHER_SCHOOL -> this != OWN;
                case OTHER_MUNICIPALITY -> this == ANY;
                case RANDOM -> false;
            };
        }
    }

    /** Whose object a request names. */
    enum Whose {
        OWN,
        OTHER_SCHOOL,
        OTHER_MUNICIPALITY,
        RANDOM
    }

    String route() {
        return method + " " + pattern;
    }

    /** Whether somebody with the role must get through. */
    boolean allows(Role role, Whose whose) {
        Reach held = reach.get(role);
        return everybody || (held != null && (subjects.isEmpty() || held.covers(whose)));
    }

    static List<AccessRule> readAll() {
        try (InputStream file = Objects.requireNonNull(AccessRule.class.getResourceAsStream("/access-rules.txt"))) {
            List<AccessRule> rules = new ArrayList<>();
            for (String line : new String(file.readAllBytes(), StandardCharsets.UTF_8).split("\\R")) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    rules.add(parse(line));
                }
            }
            return rules;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static AccessRule parse(String line) {
        String[] parts = Arrays.stream(line.split("\\|", -1)).map(String::strip).toArray(String[]::new);
        if (parts.length < 3) {
            throw new IllegalArgumentException("route | subjects | who [| form] expected: " + line);
        }
        String[] route = parts[0].split("\\s+");
        Map<Role, Reach> reach = new LinkedHashMap<>();
        boolean everybody = false;
        for (String word : parts[2].split("\\s+")) {
            String[] who = word.split(":");
            switch (who[0]) {
                case "EVERYBODY" -> everybody = true;
                case "SIGNED-IN" -> Arrays.stream(Role.values()).forEach(role -> reach.put(role, Reach.ANY));
                case "NOBODY" -> {}
                default ->
                    reach.put(Role.valueOf(who[0]), who.length > 1 ? Reach.valueOf(who[1].toUpperCase()) : Reach.ANY);
            }
        }
        return new AccessRule(
                route[0], route[1], pairs(parts[1]), everybody, reach, parts.length > 3 ? pairs(parts[3]) : Map.of());
    }

    private static Map<String, String> pairs(String text) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String pair : text.split("\\s+")) {
            if (pair.contains("=")) {
                pairs.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
            }
        }
        return pairs;
    }
}
