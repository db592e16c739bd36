package org.opora.classification;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.opora.account.Access;
import org.opora.account.Role;
import org.opora.error.NotFoundException;
import org.opora.error.OporaException;
import org.opora.monitoring.ResultYear;
import org.opora.monitoring.Results;
import org.opora.monitoring.SchoolYear;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** «Что, если»: who would change category under other thresholds, on the same results. Nothing is stored. */
@Service
@Transactional(readOnly = true)
public class TryThresholds {

    private static final Role[] READERS = {Role.COORDINATOR, Role.HEAD, Role.CONTROLLER, Role.METHODIST};

    private final SchoolLists lists;
    private final ClassificationRepository classifications;
    private final ComputeCategories computeCategories;
    private final SetParameters setParameters;
    private final Results results;
    private final Access access;

    TryThresholds(
            SchoolLists lists,
            ClassificationRepository classifications,
            ComputeCategories computeCategories,
            SetParameters setParameters,
            Results results,
            Access access) {
        this.lists = lists;
        this.classifications = classifications;
        this.computeCategories = computeCategories;
        this.setParameters = setParameters;
        this.results = results;
        this.access = access;
    }

    /** The parameters in force for the list, from which a trial starts. */
    public Parameters inForce(UUID cycleId) {
        SchoolList list = allowed(cycleId);
        return setParameters.inForce(list.municipalityId(), list.year());
    }

    /** @throws OporaException when there are no results to compute on */
    public WhatIf compare(UUID cycleId, Parameters tried) {
        SchoolList list = allowed(cycleId);
        ResultYear year = results.ofYear(list.municipalityId(), list.resultsYear())
                .orElseThrow(() ->
                        new OporaException("classification.no-results", new SchoolYear(list.resultsYear()).label()));
        Parameters inForce = setParameters.inForce(list.municipalityId(), list.year());
        List<ComputedSchool> before = computeCategories.of(list.municipalityId(), year, inForce);
        Map<UUID, ComputedSchool> after = computeCategories.of(list.municipalityId(), year, tried).stream()
                .collect(Collectors.toMap(computed -> computed.school().id(), Function.identity()));
        Map<UUID, Set<SchoolCategory>> decided = decided(cycleId);
        List<WhatIf.Moved> moved = before.stream()
                .map(school -> moved(
                        school, Objects.requireNonNull(after.get(school.school().id())), decided))
                .filter(school -> !school.before().equals(school.after()))
                .sorted(Comparator.comparing(WhatIf.Moved::school))
                .toList();
        return new WhatIf(
                counts(before), counts(List.copyOf(after.values())), moved, before.size() - moved.size(), year.label());
    }

    private SchoolList allowed(UUID cycleId) {
        SchoolList list = lists.findById(cycleId).orElseThrow(NotFoundException::new);
        access.requireMunicipality(list.municipalityId(), READERS);
        return list;
    }

    private Map<UUID, Set<SchoolCategory>> decided(UUID cycleId) {
        return classifications.findByCycleId(cycleId).stream()
                .filter(school -> school.decidedCategories() != null)
                .collect(Collectors.toMap(
                        Classification::schoolId, school -> Objects.requireNonNull(school.decidedCategories())));
    }

    private static WhatIf.Moved moved(
            ComputedSchool before, ComputedSchool after, Map<UUID, Set<SchoolCategory>> decided) {
        UUID id = before.school().id();
        return new WhatIf.Moved(
                id,
                before.school().shortName(),
                before.categories(),
                after.categories(),
                decided.getOrDefault(id, EnumSet.noneOf(SchoolCategory.class)),
                after.verdict().rules());
    }

    private static Map<SchoolCategory, Long> counts(List<ComputedSchool> schools) {
        return schools.stream()
                .flatMap(school -> school.categories().stream())
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    }
}
