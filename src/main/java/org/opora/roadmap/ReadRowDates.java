package org.opora.roadmap;

import java.util.ArrayList;
import java.util.List;
import org.opora.schedule.Occurrence;
import org.opora.schedule.PlanPeriod;
import org.opora.schedule.Schedule;
import org.opora.schedule.ScheduleKind;
import org.opora.schedule.ScheduleReader;
import org.springframework.stereotype.Component;

/**
 * Turns the two cells of dates of a row into measures. The halves are paired in order; the half with fewer dates stays with its
 * last one, and a school half without dates of its own follows the municipal one: no date of either is lost. What cannot be computed stays open for a person: a date is never invented.
 */
@Component
class ReadRowDates {

    RowSchedules read(PlanRow row, PlanPeriod period) {
        return new RowSchedules(schedule(row.schedule(), period), schedule(row.schoolSchedule(), period));
    }

    Schedule schedule(String raw, PlanPeriod period) {
        return ScheduleReader.read(raw, period);
    }

    /** One entry per measure; none for a row on demand. */
    List<MeasureDates> measures(RowSchedules schedules, boolean schoolsOnly) {
        List<Occurrence> school = named(schedules.school());
        boolean asked = schedules.municipal().kind() == ScheduleKind.ON_DEMAND;
        List<Occurrence> own = schedules.municipal().occurrences();
        boolean schoolDatesLead = own.isEmpty() && !school.isEmpty();
        if (asked && !schoolDatesLead) {
            return List.of();
        }
        int count = Math.max(1, Math.max(own.size(), school.size()));
        List<MeasureDates> dates = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Occurrence municipal = own.isEmpty() ? Occurrence.UNNAMED : own.get(Math.min(i, own.size() - 1));
            Occurrence ofSchools = i < school.size() ? school.get(i) : Occurrence.UNNAMED;
            dates.add(paired(municipal, ofSchools, schoolsOnly || schoolDatesLead));
        }
        return dates;
    }

    private static MeasureDates paired(Occurrence municipal, Occurrence ofSchools, boolean schoolsLead) {
        boolean takeSchools = municipal.unnamed() && schoolsLead && !ofSchools.unnamed();
        Occurrence lead = takeSchools ? ofSchools : municipal;
        return new MeasureDates(lead.start(), lead.due(), ofSchools.start(), ofSchools.due(), lead.unnamed());
    }

    private static List<Occurrence> named(Schedule schedule) {
        return schedule.occurrences().stream()
                .filter(occurrence -> !occurrence.unnamed())
                .toList();
    }
}
