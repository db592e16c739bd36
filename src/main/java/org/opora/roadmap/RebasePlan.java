package org.opora.roadmap;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.account.Access;
import org.opora.account.Role;
import org.opora.error.NotFoundException;
import org.opora.error.OporaException;
import org.opora.schedule.ScheduleReader;
import org.opora.schedule.TitlePeriod;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a plan to another year: month and day stay, the years that its dates and its title name move with it. */
@Service
public class RebasePlan {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private final OpenRoadmap openRoadmap;
    private final RoadmapRepository roadmaps;
    private final RoadmapRowRepository rows;
    private final MeasureRepository measures;
    private final RowOrigins origins;
    private final BundledPlans bundled;
    private final Access access;

    RebasePlan(
            OpenRoadmap openRoadmap,
            RoadmapRepository roadmaps,
            RoadmapRowRepository rows,
            MeasureRepository measures,
            RowOrigins origins,
            BundledPlans bundled,
            Access access) {
        this.openRoadmap = openRoadmap;
        this.roadmaps = roadmaps;
        this.rows = rows;
        this.measures = measures;
        this.origins = origins;
        this.bundled = bundled;
        this.access = access;
    }

    /** A bundled plan taken into work. @param order number and date of the order that approves it already, or null */
    @Transactional
    public UUID fromBundled(String name, UUID municipalityId, int year, @Nullable GivenOrder order) {
        requireYear(year);
        BundledPlan plan = bundled.byName(name);
        int years = year - plan.start().getYear();
        return openRoadmap.open(new NewRoadmap(
                municipalityId,
                TitlePeriod.moved(plan.title(), years),
                plan.name(),
                plan.start().plusYears(years),
                plan.end().plusYears(years),
                order == null ? null : order.number(),
                order == null ? null : order.date(),
                plan.controller(),
                plan.rows().stream().map(row -> moved(row, years, null)).toList(),
                null,
                PlanHeading.own(plan.columns())));
    }

    /**
     * The next plan after one that runs or has ended; unfinished rows come as the continuation of their own.
     *
     * @throws OporaException when the year is not later, or a rule of {@link OpeningRules} speaks against it
     */
    @Transactional
    public UUID rollOver(UUID roadmapId, int year, RowsCarried carried) {
        UUID next = openRoadmap.open(next(mine(roadmapId), year, carried));
        origins.remember(
                next,
                carriedRows(roadmapId, carried).stream().map(RoadmapRow::id).toList());
        return next;
    }

    /** What {@link #rollOver} would open. */
    @Transactional(readOnly = true)
    public NewRoadmap preview(UUID roadmapId, int year, RowsCarried carried) {
        return next(mine(roadmapId), year, carried);
    }

    private Roadmap mine(UUID roadmapId) {
        Roadmap earlier = roadmaps.findById(roadmapId).orElseThrow(NotFoundException::new);
        access.requireMunicipality(earlier.municipalityId(), Role.COORDINATOR);
        return earlier;
    }

    /** The rows of the earlier plan that go into the next one, in order. */
    List<RoadmapRow> carriedRows(UUID roadmapId, RowsCarried carried) {
        Set<UUID> unfinished = unfinished(roadmapId);
        return rows.inOrder(roadmapId).stream()
                .filter(row -> row.state() != RowState.CANCELLED)
                .filter(row -> carried == RowsCarried.ALL || unfinished.contains(row.id()))
                .toList();
    }

    private NewRoadmap next(Roadmap earlier, int year, RowsCarried carried) {
        requireYear(year);
        int years = year - earlier.start().getYear();
        if (years <= 0) {
            throw new OporaException("roadmap.yearNotLater");
        }
        Set<UUID> unfinished = unfinished(earlier.id());
        List<PlanRow> moved = carriedRows(earlier.id(), carried).stream()
                .map(row -> moved(row.asPlanRow(), years, unfinished.contains(row.id()) ? row.id() : null))
                .toList();
        return new NewRoadmap(
                earlier.municipalityId(),
                TitlePeriod.moved(earlier.title(), years),
                earlier.template(),
                earlier.start().plusYears(years),
                earlier.end().plusYears(years),
                null,
                null,
                earlier.controller(),
                moved,
                earlier.id(),
                earlier.columns());
    }

    private Set<UUID> unfinished(UUID roadmapId) {
        Set<UUID> open = new HashSet<>();
        measures.findByRoadmapId(roadmapId).stream()
                .filter(Measure::unfinished)
                .forEach(measure -> open.add(measure.rowId()));
        return open;
    }

    static PlanRow moved(PlanRow row, int years, @Nullable UUID unfinished) {
        return row.moved(dates(row.schedule(), years), dates(row.schoolSchedule(), years), unfinished);
    }

    private static String dates(String raw, int years) {
        return raw.isBlank() || years == 0 || raw.chars().noneMatch(Character::isDigit)
                ? raw
                : ScheduleReader.moved(raw, years);
    }

    static void requireYear(int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new OporaException("roadmap.yearOutside");
        }
    }

    /** An order that approves the plan already. */
    public record GivenOrder(String number, LocalDate date) {}
}
