package org.opora.supportcase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.opora.journal.Journal;
import org.opora.registry.Registry;
import org.opora.registry.School;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens the cases of the approved list and asks the launcher for one instance per school. Schools on neither track get no
 * case; a school that already has one (admitted before the list) is left as it is.
 */
@Service
public class OpenCases {

    private final SupportCaseRepository cases;
    private final TrackPolicy policy;
    private final SupportCaseProcess process;
    private final Registry registry;
    private final ApplicationEventPublisher events;
    private final Journal journal;
    private final Clock clock;

    OpenCases(
            SupportCaseRepository cases,
            TrackPolicy policy,
            SupportCaseProcess process,
            Registry registry,
            ApplicationEventPublisher events,
            Journal journal,
            Clock clock) {
        this.cases = cases;
        this.policy = policy;
        this.process = process;
        this.registry = registry;
        this.events = events;
        this.journal = journal;
        this.clock = clock;
    }

    /** @return how many cases were opened */
    @Transactional
    public int openAll(CycleFacts cycle) {
        Set<UUID> known = cases.findByCycleIdOrderByCaseKey(cycle.cycleId()).stream()
                .map(SupportCase::schoolId)
                .collect(Collectors.toSet());
        List<ListedSchool> listed = policy.approvedList(cycle.cycleId()).stream()
                .filter(school -> school.tracks().any() && !known.contains(school.schoolId()))
                .toList();
        Map<UUID, School> schools =
                registry.schools(listed.stream().map(ListedSchool::schoolId).toList());
        List<SupportCase> opened = new ArrayList<>();
        for (ListedSchool school : listed) {
            School registered = schools.get(school.schoolId());
            if (registered != null && !registered.archived()) {
                opened.add(newCase(cycle, school, registered, "LIST"));
            }
        }
        cases.saveAllAndFlush(opened);
        events.publishEvent(new CategoriesChanged(cycle.municipalityId(), cycle.cycleId(), null));
        process.launch(cycle, opened);
        journal.record(Journal.entry("supportcase.opened-all")
                .municipality(cycle.municipalityId())
                .cycle(cycle.cycleId())
                .detail("count", opened.size()));
        return opened.size();
    }

    /**
     * Opens the case of one school outside the list, without starting its instance; an existing case is returned. That of a
     * school that had left is opened again.
     */
    @Transactional
    public UUID openOne(UUID cycleId, String cycleKey, ListedSchool school, String basis) {
        return cases.findByCycleIdAndSchoolId(cycleId, school.schoolId())
                .map(known -> known.status() == CaseStatus.WITHDRAWN ? again(known, school, basis) : known.id())
                .orElseGet(() -> {
                    School registered = registry.school(school.schoolId());
                    CaseScope scope = new CaseScope(cycleId, cycleKey, registered.municipalityId(), registered.slug());
                    SupportCase opened =
                            cases.saveAndFlush(new SupportCase(UUID.randomUUID(), scope, school, today(), basis));
                    events.publishEvent(new CategoriesChanged(registered.municipalityId(), cycleId, school.schoolId()));
                    return opened.id();
                });
    }

    private UUID again(SupportCase left, ListedSchool school, String basis) {
        left.readmit(school, basis);
        cases.flush();
        events.publishEvent(new CaseReopened(left.id()));
        events.publishEvent(new CategoriesChanged(left.municipalityId(), left.cycleId(), left.schoolId()));
        return left.id();
    }

    private SupportCase newCase(CycleFacts cycle, ListedSchool school, School registered, String basis) {
        CaseScope scope = new CaseScope(cycle.cycleId(), cycle.cycleKey(), cycle.municipalityId(), registered.slug());
        return new SupportCase(UUID.randomUUID(), scope, school, today(), basis);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
