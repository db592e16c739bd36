package org.opora.classification;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.opora.monitoring.ExamResult;
import org.opora.monitoring.Indices;
import org.opora.monitoring.ResultYear;
import org.opora.monitoring.Results;
import org.opora.monitoring.SchoolIndices;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The category computed again on results that are newer than those of the cycle's list. */
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

    /** By school: SHNOR, SHNSU, RISK, NORM, HIGH, COMMISSION, or NONE where there are no newer results. */
    public Map<UUID, String> ofSchools(UUID cycleId) {
        SchoolList list = classifications.list(cycleId).orElse(null);
        if (list == null) {
            return Map.of();
        }
        ResultYear year = results.thisYear(list.municipalityId()).orElse(null);
        Integer listYear = list.schoolYear();
        Map<UUID, String> status = new HashMap<>();
        if (year == null || listYear == null || year.schoolYear() <= listYear) {
            classifications.listOf(cycleId).forEach(school -> status.put(school.schoolId(), "NONE"));
            return status;
        }
        Parameters inForce = parameters.inForce(list.municipalityId(), list.year());
        IndicatorPolicy policy = new IndicatorPolicy(inForce, year.schoolYear());
        Map<UUID, List<ExamResult>> lines =
                results
                        .lines(list.municipalityId(), year.schoolYear() - inForce.years() + 1, year.schoolYear())
                        .stream()
                        .collect(Collectors.groupingBy(ExamResult::schoolId));
        Map<UUID, SchoolIndices> known = indices.of(list.municipalityId(), year.schoolYear()).stream()
                .collect(Collectors.toMap(SchoolIndices::schoolId, Function.identity()));
        for (ClassificationView school : classifications.listOf(cycleId)) {
            List<ExamResult> own = lines.getOrDefault(school.schoolId(), List.of());
            boolean newer = own.stream().anyMatch(line -> line.schoolYear() == year.schoolYear());
            SchoolIndices index =
                    known.getOrDefault(school.schoolId(), new SchoolIndices(school.schoolId(), null, null));
            Set<SchoolCategory> now = newer
                    ? decision.of(list.municipalityId(), policy.of(own), index, inForce)
                            .categories()
                    : Set.of();
            status.put(school.schoolId(), newer ? worst(now, stillSocial(school, index)) : "NONE");
        }
        return status;
    }

    /**
     * Exams say nothing of social conditions: without a new index a school stays what the list found it to be. What people
     * decided against the index stays theirs to change: a new index that says the same again does not overrule them.
     */
    private static boolean stillSocial(ClassificationView school, SchoolIndices index) {
        boolean byPeople = school.overridden() && !school.own().contains(SchoolCategory.SHNSU);
        return school.is(SchoolCategory.SHNSU) && (index.social() == null || byPeople);
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
