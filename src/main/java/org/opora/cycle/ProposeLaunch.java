package org.opora.cycle;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opora.account.Access;
import org.opora.account.Role;
import org.opora.bpmn.Stage;
import org.opora.calendar.DeadlineKind;
import org.opora.calendar.Deadlines;
import org.opora.calendar.WorkingCalendar;
import org.opora.error.NotFoundException;
import org.opora.registry.Municipality;
import org.opora.registry.Registry;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** First values of the launch wizard: the next year without a cycle, the stages of the last one, the deadlines. */
@Service
@Transactional(readOnly = true)
public class ProposeLaunch {

    /** The list is due in May, before the exams of the running school year: the one before it has all its results. */
    private static final int YEARS_BACK_TO_RESULTS = 2;

    private final CycleRepository cycles;
    private final Registry registry;
    private final Deadlines deadlines;
    private final WorkingCalendar calendar;
    private final Access access;
    private final Clock clock;

    ProposeLaunch(
            CycleRepository cycles,
            Registry registry,
            Deadlines deadlines,
            WorkingCalendar calendar,
            Access access,
            Clock clock) {
        this.cycles = cycles;
        this.registry = registry;
        this.deadlines = deadlines;
        this.calendar = calendar;
        this.access = access;
        this.clock = clock;
    }

    /** A choice among the person's municipalities. */
    public record Choice(UUID id, String name) {}

    /** A deadline of the year; before the day of opening it asks for a confirmation, not for haste. */
    public record DeadlinePreview(DeadlineKind kind, LocalDate due, boolean past, boolean dayOff) {}

    /** Why the year that was asked for cannot be opened. */
    public enum Obstacle {
        OUT_OF_RANGE,
        ALREADY_OPENED
    }

    /**
     * What the wizard opens with.
     *
     * @param calendarKnown whether the transferred days of the year have been entered
     * @param obstacle null when the year may be opened
     * @param unfinished years before it that still run: they have no outcomes yet
     */
    public record Proposal(
            List<Choice> municipalities,
            UUID municipalityId,
            int year,
            LocalDate startsOn,
            LocalDate endsOn,
            int resultsYear,
            ListSource listSource,
            Set<Stage> stages,
            List<DeadlinePreview> deadlines,
            boolean calendarKnown,
            @Nullable Obstacle obstacle,
            List<Integer> unfinished) {

        /** Whether the form may be sent. */
        public boolean possible() {
            return obstacle == null;
        }
    }

    /** @param year null for the next year that is not opened yet */
    public Proposal propose(@Nullable UUID municipalityId, @Nullable Integer year) {
        access.requireAny(Role.COORDINATOR);
        List<Choice> own = access.viewer().municipalityIds(Role.COORDINATOR).stream()
                .map(registry::municipality)
                .map(one -> new Choice(one.id(), one.name()))
                .sorted((a, b) -> a.name().compareTo(b.name()))
                .toList();
        if (own.isEmpty()) {
            throw new NotFoundException();
        }
        UUID chosen = municipalityId == null ? own.get(0).id() : municipalityId;
        access.requireMunicipality(chosen, Role.COORDINATOR);
        Municipality municipality = registry.municipality(chosen);
        LocalDate today = LocalDate.now(clock.withZone(municipality.zone()));
        List<CycleView> known = cycles.ofMunicipalities(List.of(chosen)).stream()
                .map(Cycle::view)
                .toList();
        int opened = year == null
                ? freeYear(known, today.getYear())
                : Math.max(LaunchRules.earliest(today), Math.min(year, LaunchRules.latest(today)));
        CycleView last = known.stream()
                .filter(cycle -> cycle.status() != CycleStatus.CANCELLED)
                .findFirst()
                .orElse(null);
        return new Proposal(
                own,
                chosen,
                opened,
                LocalDate.of(opened, 1, 1),
                lastDay(chosen, opened),
                opened - YEARS_BACK_TO_RESULTS,
                last == null ? ListSource.BOTH : last.listSource(),
                last == null ? EnumSet.allOf(Stage.class) : stagesOf(last),
                preview(chosen, opened, today),
                calendar.knowsTransfersOf(opened),
                obstacle(known, year, opened),
                known.stream()
                        .filter(cycle -> cycle.running() && cycle.year() < opened)
                        .map(CycleView::year)
                        .sorted()
                        .toList());
    }

    private static @Nullable Obstacle obstacle(List<CycleView> known, @Nullable Integer asked, int shown) {
        if (asked != null && asked != shown) {
            return Obstacle.OUT_OF_RANGE;
        }
        return taken(known).contains(shown) ? Obstacle.ALREADY_OPENED : null;
    }

    /** The end of the month of the last deadline: the annual information is due in the January after the year. */
    private LocalDate lastDay(UUID municipalityId, int year) {
        return deadlines.allOf(municipalityId, year).values().stream()
                .max(Comparator.naturalOrder())
                .filter(due -> due.getYear() > year)
                .map(due -> due.with(TemporalAdjusters.lastDayOfMonth()))
                .orElse(LocalDate.of(year, 12, 31));
    }

    private static Set<Stage> stagesOf(CycleView last) {
        return Arrays.stream(Stage.values())
                .filter(stage -> last.planOf(stage)
                        .map(plan -> plan.enabled() || plan.doneOn() != null)
                        .orElse(false))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Stage.class)));
    }

    private static int freeYear(List<CycleView> known, int thisYear) {
        return taken(known).contains(thisYear) ? thisYear + 1 : thisYear;
    }

    private static Set<Integer> taken(List<CycleView> known) {
        return known.stream()
                .filter(cycle -> cycle.status() != CycleStatus.CANCELLED)
                .map(CycleView::year)
                .collect(Collectors.toSet());
    }

    private List<DeadlinePreview> preview(UUID municipalityId, int year, LocalDate today) {
        Map<DeadlineKind, LocalDate> all = deadlines.allOf(municipalityId, year);
        List<DeadlinePreview> lines = new ArrayList<>();
        all.forEach((kind, due) ->
                lines.add(new DeadlinePreview(kind, due, due.isBefore(today), !calendar.isWorking(due))));
        lines.sort((a, b) -> a.due().compareTo(b.due()));
        return lines;
    }
}
