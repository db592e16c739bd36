package org.opora.roadmap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.opora.calendar.WorkingCalendar;
import org.opora.error.NotFoundException;
import org.opora.registry.LocalToday;
import org.opora.schedule.PlanPeriod;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows a plan in another year before it is opened: the very rows and dates that opening it would give. */
@Service
@Transactional(readOnly = true)
public class PreviewRollOver {

    /** Rows of a page. */
    public static final int PAGE = 25;

    private final RebasePlan rebasePlan;
    private final RoadmapRepository roadmaps;
    private final ReadRowDates dates;
    private final WorkingCalendar calendar;
    private final LocalToday today;

    PreviewRollOver(
            RebasePlan rebasePlan,
            RoadmapRepository roadmaps,
            ReadRowDates dates,
            WorkingCalendar calendar,
            LocalToday today) {
        this.rebasePlan = rebasePlan;
        this.roadmaps = roadmaps;
        this.dates = dates;
        this.calendar = calendar;
        this.today = today;
    }

    /** The plan in that year; refused for the same reasons as opening it, and for people who may not open it. */
    public RolledPlan of(UUID roadmapId, int year, RowsCarried carried, int page) {
        NewRoadmap plan = rebasePlan.preview(roadmapId, year, carried);
        List<RolledPlan.Line> all = lines(plan, rebasePlan.carriedRows(roadmapId, carried));
        List<RolledPlan.Day> days =
                all.stream().flatMap(line -> line.days().stream()).toList();
        return new RolledPlan(
                roadmaps.findById(roadmapId).orElseThrow(NotFoundException::new),
                plan.title(),
                plan.start(),
                plan.end(),
                all.size(),
                (int) all.stream().filter(RolledPlan.Line::unfinished).count(),
                (int) days.stream().filter(RolledPlan.Day::past).count(),
                (int) days.stream().filter(RolledPlan.Day::dayOff).count(),
                (int) all.stream().filter(RolledPlan.Line::namesYear).count(),
                all.stream().skip((long) page * PAGE).limit(PAGE + 1).toList());
    }

    private List<RolledPlan.Line> lines(NewRoadmap plan, List<RoadmapRow> earlier) {
        PlanPeriod period = new PlanPeriod(plan.start(), plan.end());
        LocalDate day = today.in(plan.municipalityId());
        List<RolledPlan.Line> lines = new ArrayList<>();
        for (int i = 0; i < earlier.size(); i++) {
            lines.add(line(plan.rows().get(i), earlier.get(i).scheduleRaw(), period, day));
        }
        return lines;
    }

    private RolledPlan.Line line(PlanRow row, String was, PlanPeriod period, LocalDate day) {
        boolean schoolsOnly = row.executorRole() == ExecutorRole.SCHOOLS;
        return new RolledPlan.Line(
                row.number(),
                row.section(),
                row.activity(),
                row.carriedFrom() != null,
                row.namesYear(),
                was,
                row.schedule(),
                dates.measures(dates.read(row, period), schoolsOnly).stream()
                        .map(one -> day(one, day))
                        .toList());
    }

    private RolledPlan.Day day(MeasureDates dates, LocalDate day) {
        LocalDate due = dates.due();
        return new RolledPlan.Day(
                dates.start(),
                due,
                dates.unnamed(),
                due != null && !calendar.isWorking(due),
                due != null && due.isBefore(day));
    }
}
