package org.opora.inbox;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import org.opora.registry.MunicipalityDetails;

/**
 * The day it is where a task belongs, in SQL. The zones of the country never span more than two days, so a row is asked only on
 * which of the two it stands; reckoning with its zone for each row would cost more than all the rest of a list.
 */
final class LocalDays {

    /** Today, the end of this week and of this month. */
    static final String TODAY = day("today");

    static final String WEEKEND = day("weekend");
    static final String MONTHEND = day("monthend");

    private LocalDays() {}

    /** Puts the parameters that the days are written with. */
    static void put(Map<String, Object> params, Clock clock) {
        LocalDate first = MunicipalityDetails.ZONES.stream()
                .map(zone -> today(zone, clock))
                .min(LocalDate::compareTo)
                .orElseThrow();
        List<String> ahead = MunicipalityDetails.ZONES.stream()
                .filter(zone -> today(zone, clock).isAfter(first))
                .toList();
        params.put("ahead", ahead.isEmpty() ? List.of("") : ahead);
        put(params, "", first);
        put(params, "Ahead", first.plusDays(1));
    }

    private static void put(Map<String, Object> params, String which, LocalDate today) {
        params.put("today" + which, today);
        params.put("weekend" + which, today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)));
        params.put("monthend" + which, today.with(TemporalAdjusters.lastDayOfMonth()));
    }

    private static LocalDate today(String zone, Clock clock) {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of(zone));
    }

    private static String day(String name) {
        return "case when t.zone in (:ahead) then cast(:" + name + "Ahead as date) else cast(:" + name
                + " as date) end";
    }
}
