package org.opora.cycle;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opora.account.Role;
import org.opora.error.OporaException;
import org.opora.registry.Registry;
import org.opora.registry.School;
import org.opora.supportcase.CaseStatus;
import org.opora.supportcase.Categories;
import org.opora.supportcase.SupportCaseView;
import org.opora.supportcase.SupportCases;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which schools a coordinator may choose from when something changes in the year. */
@Service
@Transactional(readOnly = true)
public class YearSchools {

    private final CyclePages pages;
    private final SupportCases cases;
    private final YearParts parts;
    private final Registry registry;

    YearSchools(CyclePages pages, SupportCases cases, YearParts parts, Registry registry) {
        this.pages = pages;
        this.cases = cases;
        this.parts = parts;
        this.registry = registry;
    }

    /** A school by name. */
    public record Choice(UUID id, String name) {}

    /** Schools of the municipality that are not supported in the year: they have no case, or had left. */
    public List<Choice> notSupported(UUID cycleId) {
        CycleView cycle = pages.changeable(cycleId, Role.COORDINATOR);
        Set<UUID> supported = cases.ofCycle(cycleId).stream()
                .filter(known -> known.status() != CaseStatus.WITHDRAWN)
                .map(SupportCaseView::schoolId)
                .collect(Collectors.toSet());
        return registry.schools(cycle.municipalityId()).stream()
                .filter(school -> !supported.contains(school.id()))
                .map(school -> new Choice(school.id(), school.shortName()))
                .toList();
    }

    /** Schools whose case is open. */
    public List<Choice> supported(UUID cycleId) {
        pages.changeable(cycleId, Role.COORDINATOR);
        return named(withOpenCase(cycleId));
    }

    /** Schools that take part in anything of the year, be it only in its monitoring or in prevention, and so may leave it. */
    public List<Choice> mayLeave(UUID cycleId) {
        pages.changeable(cycleId, Role.COORDINATOR);
        Set<UUID> all = withOpenCase(cycleId);
        all.addAll(parts.open(cycleId));
        return named(all);
    }

    private Set<UUID> withOpenCase(UUID cycleId) {
        return cases.ofCycle(cycleId).stream()
                .filter(SupportCaseView::open)
                .map(SupportCaseView::schoolId)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private List<Choice> named(Set<UUID> ids) {
        Map<UUID, School> schools = registry.schools(ids);
        return schools.values().stream()
                .map(school -> new Choice(school.id(), school.shortName()))
                .sorted(Comparator.comparing(Choice::name))
                .toList();
    }

    /** The school's categories in the year, if it is supported. */
    public Optional<Categories> categoriesOf(UUID cycleId, @Nullable UUID schoolId) {
        pages.changeable(cycleId, Role.COORDINATOR);
        return Optional.ofNullable(schoolId)
                .flatMap(school -> cases.find(cycleId, school))
                .map(view -> new Categories(view.shnor(), view.shnsu(), view.risk()));
    }

    /** The school's case in the year. */
    public UUID caseOf(UUID cycleId, UUID schoolId) {
        pages.changeable(cycleId, Role.COORDINATOR);
        return cases.find(cycleId, schoolId)
                .map(SupportCaseView::caseId)
                .orElseThrow(() -> new OporaException("cycle.school-not-supported"));
    }

    /** Schools that may take over from a school that leaves: all others of the municipality. */
    public List<Choice> successors(UUID cycleId, @Nullable UUID leaving) {
        CycleView cycle = pages.changeable(cycleId, Role.COORDINATOR);
        return registry.schools(cycle.municipalityId()).stream()
                .filter(school -> !school.id().equals(leaving))
                .map(school -> new Choice(school.id(), school.shortName()))
                .toList();
    }
}
