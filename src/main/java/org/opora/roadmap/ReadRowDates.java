package org.opora.roadmap;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.opora.schedule.Occurrence;
import org.opora.schedule.PlanPeriod;
import org.opora.schedule.Schedule;
import org.opora.schedule.ScheduleKind;
import org.opora.schedule.ScheduleReader;
import org.springframework.stereotype.Component;

/**
 * Turns the two cells of dates of a row into measures. Where both halves have equally many dates they are paired in order;
 * otherwise each date of the half with fewer stands beside the nearest of the other, and the rest of those are measures of that
 * half alone. A school half without dates of its own follows the municipal one. No date is lost, none is invented: what cannot
 * be computed stays open for a person.
 */
@Component
class ReadRowDates {

    RowSchedules read(PlanRow row, PlanPeriod period) {
        return new RowSchedules(schedule(row.schedule(), period), schedule(row.schoolSchedule(), period));
    }

    Schedule schedule(String raw, PlanPeriod period) {
        return ScheduleReader.read(raw, period);
    }

    /** One entry per measure; a half on demand has none until somebody asks. */
    List<MeasureDates> measures(RowSchedules schedules, boolean schoolsOnly) {
        List<Occurrence> school = named(schedules.school());
        List<Occurrence> own = schedules.municipal().occurrences();
        boolean asked = schedules.municipal().kind() == ScheduleKind.ON_DEMAND;
        if (own.isEmpty()) {
            MeasureHalf half = asked ? MeasureHalf.SCHOOLS : MeasureHalf.BOTH;
            return asked && school.isEmpty() ? List.of() : ofSchools(orUnnamed(school), half);
        }
        if (school.isEmpty()) {
            boolean schoolsAsked = schedules.school().kind() == ScheduleKind.ON_DEMAND && !schoolsOnly;
            return own.stream()
                    .map(one -> schoolsAsked ? ofMunicipality(one) : paired(one, Occurrence.UNNAMED, schoolsOnly))
                    .toList();
        }
        return aligned(own, school, schoolsOnly);
    }

    private static List<Occurrence> orUnnamed(List<Occurrence> school) {
        return school.isEmpty() ? List.of(Occurrence.UNNAMED) : school;
    }

    private static List<MeasureDates> ofSchools(List<Occurrence> school, MeasureHalf half) {
        return school.stream().map(one -> alone(one, half)).toList();
    }

    private static List<MeasureDates> aligned(List<Occurrence> own, List<Occurrence> school, boolean schoolsOnly) {
        boolean more = own.size() >= school.size();
        List<Occurrence> longer = more ? own : school;
        List<Occurrence> shorter = more ? school : own;
        List<MeasureDates> dates = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < longer.size(); i++) {
            boolean pairs = next < shorter.size() && place(longer, shorter, next, i) == i;
            if (pairs) {
                Occurrence beside = shorter.get(next++);
                dates.add(
                        more ? paired(longer.get(i), beside, schoolsOnly) : paired(beside, longer.get(i), schoolsOnly));
            } else if (more) {
                dates.add(
                        schoolsOnly ? paired(longer.get(i), Occurrence.UNNAMED, true) : ofMunicipality(longer.get(i)));
            } else {
                dates.add(alone(longer.get(i), MeasureHalf.SCHOOLS));
            }
        }
        return dates;
    }

    /** Beside which of the longer list, from there on, a date of the shorter one stands: the rest must still find a place. */
    private static int place(List<Occurrence> longer, List<Occurrence> shorter, int which, int from) {
        int last = longer.size() - (shorter.size() - which);
        int best = from;
        for (int i = from + 1; i <= last; i++) {
            if (apart(shorter.get(which), longer.get(i)) < apart(shorter.get(which), longer.get(best))) {
                best = i;
            }
        }
        return best;
    }

    /** Days between them; none where one falls into the other. */
    private static long apart(Occurrence one, Occurrence other) {
        if (one.unnamed() || other.unnamed()) {
            return 0;
        }
        long before = ChronoUnit.DAYS.between(last(one), first(other));
        long after = ChronoUnit.DAYS.between(last(other), first(one));
        return Math.max(0, Math.max(before, after));
    }

    private static LocalDate first(Occurrence one) {
        LocalDate start = one.start();
        return start != null ? start : Objects.requireNonNull(one.due());
    }

    private static LocalDate last(Occurrence one) {
        LocalDate due = one.due();
        return due != null ? due : Objects.requireNonNull(one.start());
    }

    private static MeasureDates paired(Occurrence municipal, Occurrence ofSchools, boolean schoolsOnly) {
        boolean takeSchools = municipal.unnamed() && schoolsOnly && !ofSchools.unnamed();
        Occurrence lead = takeSchools ? ofSchools : municipal;
        return new MeasureDates(
                lead.start(), lead.due(), ofSchools.start(), ofSchools.due(), lead.unnamed(), MeasureHalf.BOTH);
    }

    private static MeasureDates ofMunicipality(Occurrence one) {
        return new MeasureDates(one.start(), one.due(), null, null, one.unnamed(), MeasureHalf.MUNICIPALITY);
    }

    private static MeasureDates alone(Occurrence school, MeasureHalf half) {
        return new MeasureDates(school.start(), school.due(), school.start(), school.due(), school.unnamed(), half);
    }

    private static List<Occurrence> named(Schedule schedule) {
        return schedule.occurrences().stream()
                .filter(occurrence -> !occurrence.unnamed())
                .toList();
    }
}
