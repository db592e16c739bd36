package org.opora.classification;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opora.account.Access;
import org.opora.account.Role;
import org.opora.error.NotFoundException;
import org.opora.error.OporaException;
import org.opora.journal.Journal;
import org.opora.monitoring.ExamResult;
import org.opora.monitoring.Indices;
import org.opora.monitoring.ResultYear;
import org.opora.monitoring.Results;
import org.opora.monitoring.SchoolIndices;
import org.opora.monitoring.SchoolYear;
import org.opora.registry.Registry;
import org.opora.registry.School;
import org.opora.registry.SchoolType;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Classifies every school of a municipality on the latest complete school year, two reads for all of them. */
@Service
public class ClassifySchools {

    private final SchoolLists lists;
    private final ClassificationRepository classifications;
    private final Explanations explanations;
    private final CategoryDecision decision;
    private final SetParameters parameters;
    private final Results results;
    private final Indices indices;
    private final Registry registry;
    private final Access access;
    private final Journal journal;

    ClassifySchools(
            SchoolLists lists,
            ClassificationRepository classifications,
            Explanations explanations,
            CategoryDecision decision,
            SetParameters parameters,
            Results results,
            Indices indices,
            Registry registry,
            Access access,
            Journal journal) {
        this.lists = lists;
        this.classifications = classifications;
        this.explanations = explanations;
        this.decision = decision;
        this.parameters = parameters;
        this.results = results;
        this.indices = indices;
        this.registry = registry;
        this.access = access;
        this.journal = journal;
    }

    /**
     * What the running year does: schools without results are left to the commission, so that one of them does not hold up
     * the rest. With the region's list as the only source nothing is computed.
     */
    @Transactional
    public void classify(UUID cycleId, UUID municipalityId, ListTerms terms) {
        SchoolList list =
                lists.findById(cycleId).orElseGet(() -> lists.save(new SchoolList(cycleId, municipalityId, terms)));
        if (terms.source() != ListSource.REGION) {
            compute(list);
        }
    }

    /**
     * What the coordinator asks for on the page, after new results or new parameters.
     *
     * @throws OporaException naming the schools that have no results of the year
     */
    @Transactional
    public void again(UUID cycleId) {
        SchoolList list = lists.findById(cycleId).orElseThrow(NotFoundException::new);
        access.requireMunicipality(list.municipalityId(), Role.COORDINATOR);
        List<String> missing = results.withoutResults(list.municipalityId(), list.resultsYear());
        if (!missing.isEmpty()) {
            String label = new SchoolYear(list.resultsYear()).label();
            throw new OporaException("classification.without-results", label, String.join(", ", missing));
        }
        compute(list);
    }

    private void compute(SchoolList list) {
        ResultYear year =
                results.ofYear(list.municipalityId(), list.resultsYear()).orElse(null);
        list.computed(year == null ? null : year.schoolYear(), year != null && year.complete());
        Parameters inForce = parameters.inForce(list.municipalityId(), list.year());
        Map<UUID, List<ExamResult>> bySchool = lines(list.municipalityId(), year, inForce);
        Map<UUID, SchoolIndices> known = indices(list.municipalityId(), year);
        Map<UUID, Classification> existing = classifications.findByCycleId(list.cycleId()).stream()
                .collect(Collectors.toMap(Classification::schoolId, Function.identity()));
        IndicatorPolicy policy = new IndicatorPolicy(inForce, year == null ? 0 : year.schoolYear());
        for (School school : registry.schools(list.municipalityId())) {
            if (school.type() != SchoolType.BRANCH) {
                Indicators indicators = policy.of(bySchool.getOrDefault(school.id(), List.of()));
                SchoolIndices index = known.getOrDefault(school.id(), new SchoolIndices(school.id(), null, null));
                Verdict verdict = decision.of(list.municipalityId(), indicators, index, inForce);
                Classification classification =
                        existing.getOrDefault(school.id(), new Classification(UUID.randomUUID(), list, school.id()));
                classification.computed(verdict, index.social(), index.deficit());
                classifications.saveAndFlush(classification);
                explanations.replace(classification.id(), verdict, indicators.findings());
            }
        }
        record(list, year);
    }

    private Map<UUID, List<ExamResult>> lines(UUID municipalityId, @Nullable ResultYear year, Parameters inForce) {
        if (year == null) {
            return Map.of();
        }
        return results.lines(municipalityId, year.schoolYear() - inForce.years() + 1, year.schoolYear()).stream()
                .collect(Collectors.groupingBy(ExamResult::schoolId));
    }

    private Map<UUID, SchoolIndices> indices(UUID municipalityId, @Nullable ResultYear year) {
        if (year == null) {
            return Map.of();
        }
        return indices.of(municipalityId, year.schoolYear()).stream()
                .collect(Collectors.toMap(SchoolIndices::schoolId, Function.identity()));
    }

    private void record(SchoolList list, @Nullable ResultYear year) {
        journal.record(Journal.entry("classification.computed")
                .municipality(list.municipalityId())
                .cycle(list.cycleId())
                .detail("schoolYear", year == null ? null : new SchoolYear(year.schoolYear()).label()));
    }
}
