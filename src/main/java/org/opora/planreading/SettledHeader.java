package org.opora.planreading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opora.schedule.PlanPeriod;

/** What the order's text says, with a person's corrections over it. */
final class SettledHeader {

    private final RecognisedPlan plan;
    private final Map<String, Decision> own;

    SettledHeader(RecognisedPlan plan, Map<String, Decision> own) {
        this.plan = plan;
        this.own = own;
    }

    PlanHeader header() {
        PlanHeader read = plan.header();
        LocalDate dated = read.date();
        PlanPeriod was = read.period();
        LocalDate start = day(text("periodStart", was == null ? "" : was.start().toString()));
        LocalDate end = day(text("periodEnd", was == null ? "" : was.end().toString()));
        PlanPeriod now = start == null || end == null || end.isBefore(start) ? was : new PlanPeriod(start, end);
        return new PlanHeader(
                text("number", read.number()).strip(),
                day(text("date", dated == null ? "" : dated.toString())),
                text("title", read.title()),
                now,
                text("municipality", read.municipality()),
                bodies(text("bodies", PlanHeader.shown(read.bodies()))),
                read.sections(),
                read.places());
    }

    String controller() {
        return text("controller", ControlReader.find(plan.sourceLines()));
    }

    private static Map<String, String> bodies(String lines) {
        Map<String, String> bodies = new LinkedHashMap<>();
        for (String line : lines.split("\\R")) {
            int at = line.indexOf(PlanHeader.BETWEEN);
            String name = (at < 0 ? line : line.substring(0, at)).strip();
            if (!name.isEmpty()) {
                bodies.put(
                        name,
                        at < 0
                                ? name
                                : line.substring(at + PlanHeader.BETWEEN.length())
                                        .strip());
            }
        }
        return bodies;
    }

    private String text(String field, String read) {
        Decision decision = own.get(field);
        return decision == null ? read : decision.value();
    }

    /** Null for what is no day. */
    static @Nullable LocalDate day(String text) {
        try {
            return text.isBlank() ? null : LocalDate.parse(text);
        } catch (DateTimeException noDay) {
            return null;
        }
    }
}
