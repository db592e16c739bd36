package org.opora.cycle;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.opora.account.Access;
import org.opora.account.People;
import org.opora.account.Role;
import org.opora.engine.LaunchProgress;
import org.opora.engine.Launcher;
import org.opora.order.Orders;
import org.opora.registry.Municipality;
import org.opora.registry.Registry;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the pages of a year show, within the person's scope. */
@Service
@Transactional(readOnly = true)
public class CyclePages {

    private static final Role[] READERS = {Role.COORDINATOR, Role.HEAD, Role.CONTROLLER, Role.METHODIST, Role.OPERATOR};

    private static final int PAGE = 25;

    private final Cycles cycles;
    private final CycleCounts counts;
    private final Boards boards;
    private final OpenEarly openEarly;
    private final Orders orders;
    private final Launcher launcher;
    private final Registry registry;
    private final People people;
    private final YearDuties duties;
    private final ClosedYears closedYears;
    private final Access access;
    private final Clock clock;

    CyclePages(
            Cycles cycles,
            CycleCounts counts,
            Boards boards,
            OpenEarly openEarly,
            Orders orders,
            Launcher launcher,
            Registry registry,
            People people,
            YearDuties duties,
            ClosedYears closedYears,
            Access access,
            Clock clock) {
        this.cycles = cycles;
        this.counts = counts;
        this.boards = boards;
        this.openEarly = openEarly;
        this.orders = orders;
        this.launcher = launcher;
        this.registry = registry;
        this.people = people;
        this.duties = duties;
        this.closedYears = closedYears;
        this.access = access;
        this.clock = clock;
    }

    /** The years of the person's municipalities, newest first. */
    public List<CycleLine> list() {
        access.requireAny(READERS);
        return counts.lines(cycles.ofMunicipalities(access.viewer().municipalityIds(READERS)));
    }

    /** Whether the person may open a year anywhere. */
    public boolean mayLaunch() {
        return access.viewer().has(Role.COORDINATOR);
    }

    /** One year, if the person may see it. */
    public CyclePage page(UUID cycleId) {
        CycleView cycle = readable(cycleId);
        Municipality municipality = registry.municipality(cycle.municipalityId());
        return new CyclePage(
                cycle,
                municipality.name(),
                people.nameOf(cycle.openedBy()),
                cycle.running() && access.mayMunicipality(municipality.id(), Role.COORDINATOR),
                cycle.running() && access.mayMunicipality(municipality.id(), Role.HEAD),
                boards.of(cycle, today(municipality.zone())),
                waits(cycle, municipality.zone()),
                orders.ofCycle(cycleId),
                launcher.progress(cycle.key()),
                duties.of(cycleId, today(municipality.zone())));
    }

    /** What the year left unfinished, page by page; nothing while it runs. */
    public Page<Remainder> unfinished(UUID cycleId, int page) {
        return paged(closedYears.of(readable(cycleId).id()), page);
    }

    /** What the newest closed year before the given one left of each school, for those who open the next. */
    public Page<Remainder> lastYear(UUID municipalityId, int year, int page) {
        access.requireMunicipality(municipalityId, Role.COORDINATOR);
        return paged(closedYears.before(municipalityId, year), page);
    }

    /** Which year that is; empty before the first has closed. */
    public Optional<Integer> lastYear(UUID municipalityId, int year) {
        access.requireMunicipality(municipalityId, Role.COORDINATOR);
        return closedYears.yearBefore(municipalityId, year);
    }

    private static Page<Remainder> paged(List<Remainder> all, int page) {
        int number = Math.max(0, Math.min(page, (all.size() - 1) / PAGE));
        List<Remainder> shown =
                all.stream().skip((long) number * PAGE).limit(PAGE).toList();
        return new PageImpl<>(shown, PageRequest.of(number, PAGE), all.size());
    }

    /** The year, if the person may see it. */
    public CycleView readable(UUID cycleId) {
        CycleView cycle = cycles.cycle(cycleId);
        access.requireMunicipality(cycle.municipalityId(), READERS);
        return cycle;
    }

    /** The year, if the person may change it. */
    public CycleView changeable(UUID cycleId, Role role) {
        CycleView cycle = cycles.cycle(cycleId);
        access.requireMunicipality(cycle.municipalityId(), role);
        return cycle;
    }

    /** How far the launch of the schools' work has come. */
    public LaunchProgress progress(UUID cycleId) {
        return launcher.progress(readable(cycleId).key());
    }

    /** Places where the year waits for a day, earliest first. */
    public List<WaitGroup> waits(UUID cycleId) {
        CycleView cycle = readable(cycleId);
        return waits(cycle, registry.municipality(cycle.municipalityId()).zone());
    }

    private List<WaitGroup> waits(CycleView cycle, ZoneId zone) {
        if (!cycle.running()) {
            return List.of();
        }
        Map<String, List<Wait>> places = new LinkedHashMap<>();
        for (Wait wait : openEarly.waits(cycle.id())) {
            places.computeIfAbsent(wait.activity() + wait.until(), place -> new ArrayList<>())
                    .add(wait);
        }
        return places.values().stream().map(waits -> group(waits, zone)).toList();
    }

    private WaitGroup group(List<Wait> waits, ZoneId zone) {
        Wait first = waits.get(0);
        List<UUID> ids = new ArrayList<>();
        waits.forEach(wait -> {
            if (wait.schoolId() != null) {
                ids.add(wait.schoolId());
            }
        });
        List<WaitGroup.WaitingSchool> schools = registry.schools(ids).values().stream()
                .map(school -> new WaitGroup.WaitingSchool(school.id(), school.shortName()))
                .sorted((a, b) -> a.name().compareTo(b.name()))
                .toList();
        return new WaitGroup(first.activity(), first.name(), LocalDate.ofInstant(first.until(), zone), schools);
    }

    private LocalDate today(ZoneId zone) {
        return LocalDate.now(clock.withZone(zone));
    }
}
