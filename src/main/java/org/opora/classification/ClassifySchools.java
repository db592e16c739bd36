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
import org.opora.monitoring.ResultYear;
import org.opora.monitoring.Results;
import org.opora.monitoring.SchoolIndices;
import org.opora.monitoring.SchoolYear;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Classifies every school of a municipality on the latest complete school year, two reads for all of them. */
@Service
public class ClassifySchools {

    private final SchoolLists lists;
    private final ClassificationRepository classifications;
    private final Explanations explanations;
    private final ComputeCategories computeCategories;
    private final SetParameters parameters;
    private final Results results;
    private final Access access;
    private final Journal journal;

    ClassifySchools(
            SchoolLists lists,
            ClassificationRepository classifications,
            Explanations explanations,
            ComputeCategories computeCategories,
            SetParameters parameters,
            Results results,
            Access access,
            Journal journal) {
        this.lists = lists;
        this.classifications = classifications;
        this.explanations = explanations;
        this.computeCategories = computeCategories;
        this.parameters = parameters;
        this.results = results;
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
        Map<UUID, Classification> existing = classifications.findByCycleId(list.cycleId()).stream()
                .collect(Collectors.toMap(Classification::schoolId, Function.identity()));
        for (ComputedSchool computed : computeCategories.of(list.municipalityId(), year, inForce)) {
            UUID school = computed.school().id();
            Classification classification =
                    existing.getOrDefault(school, new Classification(UUID.randomUUID(), list, school));
            SchoolIndices index = computed.indices();
            classification.computed(computed.verdict(), index.social(), index.deficit());
            classifications.saveAndFlush(classification);
            explanations.replace(
                    classification.id(),
                    computed.verdict(),
                    computed.indicators().findings());
        }
        record(list, year);
    }

    private void record(SchoolList list, @Nullable ResultYear year) {
        journal.record(Journal.entry("classification.computed")
                .municipality(list.municipalityId())
                .cycle(list.cycleId())
                .detail("schoolYear", year == null ? null : new SchoolYear(year.schoolYear()).label()));
    }
}
