package org.opora.classification;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opora.monitoring.ExamResult;
import org.opora.monitoring.Indices;
import org.opora.monitoring.ResultYear;
import org.opora.monitoring.Results;
import org.opora.monitoring.SchoolIndices;
import org.opora.registry.Registry;
import org.opora.registry.SchoolType;
import org.springframework.stereotype.Component;

/** Asks the decision about every school of a municipality, two reads for all of them; stores nothing. */
@Component
class ComputeCategories {

    private final CategoryDecision decision;
    private final Results results;
    private final Indices indices;
    private final Registry registry;

    ComputeCategories(CategoryDecision decision, Results results, Indices indices, Registry registry) {
        this.decision = decision;
        this.results = results;
        this.indices = indices;
        this.registry = registry;
    }

    /** Every school that answers for itself. @param year null while nobody has results */
    List<ComputedSchool> of(UUID municipalityId, @Nullable ResultYear year, Parameters parameters) {
        Map<UUID, List<ExamResult>> bySchool = lines(municipalityId, year, parameters);
        Map<UUID, SchoolIndices> known = indices(municipalityId, year);
        IndicatorPolicy policy = new IndicatorPolicy(parameters, year == null ? 0 : year.schoolYear());
        return registry.schools(municipalityId).stream()
                .filter(school -> school.type() != SchoolType.BRANCH)
                .map(school -> {
                    Indicators indicators = policy.of(bySchool.getOrDefault(school.id(), List.of()));
                    SchoolIndices index = known.getOrDefault(school.id(), new SchoolIndices(school.id(), null, null));
                    return new ComputedSchool(
                            school, indicators, index, decision.of(municipalityId, indicators, index, parameters));
                })
                .toList();
    }

    private Map<UUID, List<ExamResult>> lines(UUID municipalityId, @Nullable ResultYear year, Parameters parameters) {
        if (year == null) {
            return Map.of();
        }
        return results.lines(municipalityId, year.schoolYear() - parameters.years() + 1, year.schoolYear()).stream()
                .collect(Collectors.groupingBy(ExamResult::schoolId));
    }

    private Map<UUID, SchoolIndices> indices(UUID municipalityId, @Nullable ResultYear year) {
        if (year == null) {
            return Map.of();
        }
        return indices.of(municipalityId, year.schoolYear()).stream()
                .collect(Collectors.toMap(SchoolIndices::schoolId, Function.identity()));
    }
}
