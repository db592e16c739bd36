package org.opora.home;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.opora.account.Access;
import org.opora.account.Role;
import org.opora.cycle.ClosedYears;
import org.opora.cycle.Cycles;
import org.opora.cycle.UnfinishedWork;
import org.opora.error.NotFoundException;
import org.opora.inbox.InboxTask;
import org.opora.inbox.OpenTasks;
import org.opora.journal.JournalLine;
import org.opora.journal.JournalReader;
import org.opora.monitoring.Indices;
import org.opora.monitoring.ResultView;
import org.opora.monitoring.Results;
import org.opora.programme.Programmes;
import org.opora.registry.Registry;
import org.opora.registry.School;
import org.opora.supportcase.SupportCases;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers a school's card for whoever may see the school. */
@Service
public class OpenSchoolCard {

    private static final Role[] AUTHORITY = {Role.COORDINATOR, Role.HEAD, Role.CONTROLLER, Role.METHODIST, Role.ADMIN};
    private static final int JOURNAL = 20;
    private static final int SMALL = 10;

    private final Registry registry;
    private final SupportCases cases;
    private final Cycles cycles;
    private final ClosedYears closedYears;
    private final Results results;
    private final Indices indices;
    private final Programmes programmes;
    private final OpenTasks tasks;
    private final JournalReader journal;
    private final Access access;

    OpenSchoolCard(
            Registry registry,
            SupportCases cases,
            Cycles cycles,
            ClosedYears closedYears,
            Results results,
            Indices indices,
            Programmes programmes,
            OpenTasks tasks,
            JournalReader journal,
            Access access) {
        this.registry = registry;
        this.cases = cases;
        this.cycles = cycles;
        this.closedYears = closedYears;
        this.results = results;
        this.indices = indices;
        this.programmes = programmes;
        this.tasks = tasks;
        this.journal = journal;
        this.access = access;
    }

    /** @throws NotFoundException when there is no such school for the person */
    @Transactional(readOnly = true)
    public SchoolCard open(UUID schoolId) {
        School school = registry.school(schoolId);
        UUID municipality = school.municipalityId();
        boolean authority = access.mayMunicipality(municipality, AUTHORITY);
        boolean own = access.maySchool(municipality, schoolId, Role.DIRECTOR, Role.STAFF);
        if (!authority && !own) {
            access.requireMunicipality(municipality, Role.OPERATOR);
        }
        boolean inside = authority || own;
        List<ResultView> shown = results.ofSchool(schoolId).stream()
                .filter(result -> inside || result.participants() >= SMALL)
                .toList();
        List<InboxTask> open = inside ? tasksOf(schoolId, authority) : List.of();
        return new SchoolCard(
                school,
                registry.municipality(municipality),
                yearsOf(schoolId),
                shown,
                SchoolCharts.failed(shown),
                SchoolCharts.indices(indices.ofSchool(schoolId)),
                inside ? programmes.ofSchool(schoolId) : List.of(),
                open,
                tasks.openFor(access.viewer(), open),
                inside ? journalOf(schoolId) : List.of(),
                access.mayMunicipality(municipality, Role.COORDINATOR, Role.ADMIN));
    }

    private List<SupportedYear> yearsOf(UUID schoolId) {
        Map<UUID, List<UnfinishedWork>> unfinished = closedYears.ofSchool(schoolId);
        return cases.ofSchool(schoolId).stream()
                .map(one -> new SupportedYear(
                        cycles.cycle(one.cycleId()),
                        one,
                        Objects.requireNonNullElse(unfinished.get(one.cycleId()), List.of())))
                .toList();
    }

    /** The school sees what it has to do itself; the authority sees all open tasks about it. */
    private List<InboxTask> tasksOf(UUID schoolId, boolean authority) {
        return tasks.ofSchool(schoolId).stream()
                .filter(task -> authority || Role.DIRECTOR.group().equals(task.role()))
                .toList();
    }

    private List<JournalLine> journalOf(UUID schoolId) {
        return journal.ofSchool(schoolId, JOURNAL);
    }
}
