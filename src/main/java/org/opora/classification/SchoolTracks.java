package org.opora.classification;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opora.engine.Decisions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which tracks a school takes, by the decision {@code school-tracks}. */
@Service
@Transactional(readOnly = true)
public class SchoolTracks {

    private static final String KEY = "school-tracks";

    private final Classifications classifications;
    private final SetParameters parameters;
    private final Decisions decisions;

    SchoolTracks(Classifications classifications, SetParameters parameters, Decisions decisions) {
        this.classifications = classifications;
        this.parameters = parameters;
        this.decisions = decisions;
    }

    /** The tracks of every school of the cycle's list, by school. */
    public Map<UUID, TrackSet> tracksOf(UUID cycleId) {
        Map<UUID, TrackSet> tracks = new LinkedHashMap<>();
        classifications.list(cycleId).ifPresent(list -> classifications
                .listOf(cycleId)
                .forEach(school -> tracks.put(
                        school.schoolId(),
                        of(school.schoolId(), list.municipalityId(), list.year(), school.categories()))));
        return tracks;
    }

    /** The tracks of a school with these categories, by the parameters in force in the year. */
    public TrackSet of(UUID schoolId, UUID municipalityId, int year, Set<SchoolCategory> categories) {
        boolean shnor = categories.contains(SchoolCategory.SHNOR);
        boolean shnsu = categories.contains(SchoolCategory.SHNSU);
        boolean risk = categories.contains(SchoolCategory.RISK);
        Map<String, @Nullable Object> inputs = new HashMap<>();
        inputs.put("shnor", shnor);
        inputs.put("shnsu", shnsu);
        inputs.put("risk", risk);
        inputs.put("shnsuTrack", parameters.inForce(municipalityId, year).shnsuTrack());
        Set<Integer> tracks = decisions.evaluate(KEY, municipalityId, inputs).results().stream()
                .map(result -> result.get("track"))
                .filter(Number.class::isInstance)
                .map(track -> ((Number) track).intValue())
                .collect(Collectors.toSet());
        return new TrackSet(schoolId, shnor, shnsu, risk, tracks.contains(1), tracks.contains(2));
    }
}
