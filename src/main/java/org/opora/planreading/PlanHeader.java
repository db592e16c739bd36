package org.opora.planreading;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opora.schedule.PlanPeriod;

/**
 * What the text around the table says of the order and the plan, offered for correction.
 *
 * @param number as printed without «№», empty when not found
 * @param title of the order or the plan
 * @param period found or given with the file; null when neither
 * @param municipality empty when not found
 * @param bodies the bodies that the text and the table name: abbreviation → full name (equal when the text does not explain it)
 * @param places field → the words of the document it was found in
 */
public record PlanHeader(
        String number,
        @Nullable LocalDate date,
        String title,
        @Nullable PlanPeriod period,
        String municipality,
        Map<String, String> bodies,
        List<String> sections,
        Map<String, String> places) {

    /** Stands between the abbreviation and the full name of a body. */
    static final String BETWEEN = " — ";

    /** One body a line: «УО — Управление образования». */
    public static String shown(Map<String, String> bodies) {
        return bodies.entrySet().stream()
                .map(body -> body.getKey().equals(body.getValue())
                        ? body.getKey()
                        : body.getKey() + BETWEEN + body.getValue())
                .collect(Collectors.joining("\n"));
    }
}
