package org.opora.classification;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opora.monitoring.ExamResult;
import org.opora.monitoring.Indices;
import org.opora.monitoring.ResultYear;
import org.opora.monitoring.Results;
import org.opora.monitoring.SchoolIndices;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The category computed again on results that are newer than those the year was opened on. */
@Service
@Transactional(readOnly = true)
public class NewestStatus {

    private final Classifications classifications;
    private final CategoryDecision decision;
    private final SetParameters parameters;
    private final Results results;
    private final Indices indices;

    NewestStatus(
            Classifications classifications,
            CategoryDecision decision,
            SetParameters parameters,
            Results results,
            Indices indices) {
        this.classifications = classifications;
        this.decision = decision;
        this.parameters = parameters;
        this.results = results;
        this.indices = indices;
    }

    /** Whose year it is, and the school year whose results it was opened on. */
    public record Since(UUID cycleId, UUID municipalityId, int year, int resultsYear) {}

    /**
     * By school: SHNOR, SHNSU, RISK, NORM, HIGH, COMMISSION, or NONE where there are no newer results. Where the list came
     * from does not matter, nor whether the school stood in it.
     *
     * @param schools the supported schools, and whether they are held to be ШНСУ now
     */
    public Map<UUID, String> ofSchools(Since since, Map<UUID, Boolean> schools) {
        Map<UUID, String> status = new HashMap<>();
        schools.keySet().forEach(school -> status.put(school, "NONE"));
        ResultYear year = results.thisYear(since.municipalityId()).orElse(null);
        if (year == null || year.schoolYear() <= since.resultsYear()) {
            return status;
        }
        Parameters inForce = parameters.inForce(since.municipalityId(), since.year());
        IndicatorPolicy policy = new IndicatorPolicy(inForce, year.schoolYear());
        Map<UUID, SchoolIndices> known = indices.of(since.municipalityId(), year.schoolYear()).stream()
                .collect(Collectors.toMap(SchoolIndices::schoolId, Function.identity()));
        Map<UUID, ClassificationView> listed = classifications.listOf(since.cycleId()).stream()
                .collect(Collectors.toMap(ClassificationView::schoolId, Function.identity()));
        results.lines(since.municipalityId(), year.schoolYear() - inForce.years() + 1, year.schoolYear()).stream()
                .filter(line -> schools.containsKey(line.schoolId()))
                .collect(Collectors.groupingBy(ExamResult::schoolId))
                .forEach((school, own) -> {
                    if (own.stream().anyMatch(line -> line.schoolYear() == year.schoolYear())) {
                        SchoolIndices index = known.getOrDefault(school, new SchoolIndices(school, null, null));
                        Set<SchoolCategory> now = decision.of(since.municipalityId(), policy.of(own), index, inForce)
                                .categories();
                        boolean social =
                                Boolean.TRUE.equals(schools.get(school)) && stillSocial(listed.get(school), index);
                        status.put(school, worst(now, social));
                    }
                });
        return status;
    }

    /**
     * Exams say nothing of social conditions: without a new index a school stays what it was held to be. What people decided
     * against the index, in the list or after it, stays theirs to change: a new index that says the same again does not
     * overrule them.
     */
    private static boolean stillSocial(@Nullable ClassificationView listed, SchoolIndices index) {
        boolean decided = listed == null || listed.overridden() || !listed.is(SchoolCategory.SHNSU);
        boolean byPeople = decided && (listed == null || !listed.own().contains(SchoolCategory.SHNSU));
        return index.social() == null || byPeople;
    }

    /** ШНОР before ШНСУ before the rest: the enum is in that order. */
    private static String worst(Set<SchoolCategory> now, boolean stillSocial) {
        Set<SchoolCategory> all = EnumSet.copyOf(now);
        if (stillSocial) {
            all.add(SchoolCategory.SHNSU);
        }
        return all.stream()
                .sorted()
                .findFirst()
                .orElse(SchoolCategory.COMMISSION)
                .name();
    }
}
