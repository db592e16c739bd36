package org.opora.calendar;

import java.time.MonthDay;
import java.util.Arrays;
import java.util.List;

/**
 * The dated steps of the year with their default days: those of the roadmap of Рыбинский муниципальный район for 2023,
 * moved to the launched year. A coordinator changes them per municipality and year; no default precedes that of an earlier
 * step on the same path, as a test reads it off the diagrams.
 */
public enum DeadlineKind {
    CRITERIA("support-cycle", 0, 4, 20, 10),
    REGIONAL_LIST("support-cycle", 0, 4, 25, 20),
    INITIAL_MONITORING("monitoring", 0, 5, 10, 30),
    SCHOOL_LIST("support-cycle", 0, 5, 10, 40),
    AGREEMENT("support-cycle", 0, 5, 19, 65),
    SEMINAR("support-cycle", 0, 5, 31, 80),
    PLAN_ORDER("order", 0, 5, 19, 65),
    INTERVIEW("school-support", 0, 5, 16, 60),
    RISK_ZONE_INTERVIEW("school-support", 0, 5, 15, 60),
    INTERVIEW_MINUTES("school-support", 0, 5, 19, 65),
    RESPONSIBLE("school-support", 0, 5, 19, 65),
    CURATOR("school-support", 0, 5, 19, 65),
    RISK_PROFILE("school-support", 0, 5, 24, 70),
    PROGRAMME("school-support", 0, 5, 31, 80),
    PLACEMENT("school-support", 0, 5, 31, 80),
    DEFICIT_ROADMAP("school-support", 0, 5, 31, 80),
    DEFICIT_ROADMAP_CHECK("school-support", 0, 6, 5, 85),
    MUNICIPAL_EXPERTISE("programme-review", 0, 6, 10, 90),
    REGIONAL_EXPERTISE("school-support", 0, 6, 23, 100),
    INTERIM_MONITORING("monitoring", 0, 6, 20, 100),
    INTERIM_PROGRESS("school-support", 0, 6, 30, 105),
    INTERIM_CORRECTION("school-support", 0, 8, 31, 110),
    REVISION("school-support", 0, 8, 25, 110),
    APPROVAL("school-support", 0, 8, 31, 120),
    PUBLICATION("publication-control", 0, 9, 14, 130),
    PUBLICATION_CHECK("publication-control", 0, 9, 30, 135),
    RECOMMENDATIONS("support-cycle", 0, 8, 31, 120),
    REPEAT_MONITORING("monitoring", 0, 11, 15, 150),
    REPEAT_PROGRESS("school-support", 0, 11, 15, 150),
    CORRECTION("school-support", 0, 11, 30, 160),
    SCHOOL_REPORT("school-support", 0, 12, 13, 170),
    SCHOOL_REPORT_CHECK("school-support", 0, 12, 15, 180),
    SESSION("support-cycle", 0, 12, 20, 190),
    ANNUAL_INFORMATION("support-cycle", 1, 1, 25, 200),
    PREVENTION_ANALYSIS("prevention", 0, 5, 15, 1),
    PREVENTION_SCHOOL_ANALYSIS("school-prevention", 0, 5, 15, 1),
    PREVENTION_RECOMMENDATIONS("prevention", 0, 5, 30, 2),
    PREVENTION_PLACEMENT("school-prevention", 0, 8, 25, 3),
    PREVENTION_CONTROL("prevention", 0, 9, 30, 4),
    PREVENTION_REPEAT_ANALYSIS("prevention", 0, 11, 15, 5),
    PREVENTION_REPEAT_SCHOOL_ANALYSIS("school-prevention", 0, 11, 30, 6),
    PREVENTION_ROADMAP_CHANGE("prevention", 0, 11, 30, 6);

    private final String processKey;
    private final int yearOffset;
    private final MonthDay day;
    private final int path;

    DeadlineKind(String processKey, int yearOffset, int month, int day, int path) {
        this.processKey = processKey;
        this.yearOffset = yearOffset;
        this.day = MonthDay.of(month, day);
        this.path = path;
    }

    /** Name of the process variable: {@code SCHOOL_LIST} → {@code schoolListDue}. */
    public String variable() {
        String[] words = name().toLowerCase(java.util.Locale.ROOT).split("_");
        String camel = Arrays.stream(words)
                .skip(1)
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .reduce(words[0], String::concat);
        return camel + "Due";
    }

    /** Key of the process that waits for it. */
    public String processKey() {
        return processKey;
    }

    public MonthDay defaultDay() {
        return day;
    }

    /** 1 for the annual information, which is due in January after the year. */
    public int yearOffset() {
        return yearOffset;
    }

    /** Place on the path of the year: a smaller number comes earlier or at the same time. Tens of prevention stand apart. */
    public int path() {
        return path;
    }

    public boolean onPreventionPath() {
        return name().startsWith("PREVENTION");
    }

    public static List<DeadlineKind> of(String processKey) {
        return Arrays.stream(values())
                .filter(kind -> kind.processKey.equals(processKey))
                .toList();
    }
}
