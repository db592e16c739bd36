package org.opora.classification;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.opora.cycle.CycleView;
import org.opora.cycle.Cycles;
import org.opora.supportcase.Categories;
import org.opora.supportcase.ListedSchool;
import org.opora.supportcase.TrackPolicy;
import org.opora.supportcase.Tracks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers support: the list of the cycle with its tracks, and the tracks of changed categories. */
@Component
@Transactional(readOnly = true)
class ListTracks implements TrackPolicy {

    /** The newest list that people have checked, for a year that makes none of its own. */
    private static final String NEWEST =
            """
            select cycle_id from school_list where municipality_id = :municipality and status <> 'DRAFT'
            order by year desc, act_date desc nulls last limit 1
            """;

    private final Classifications classifications;
    private final SchoolTracks tracks;
    private final Cycles cycles;
    private final JdbcClient jdbc;

    ListTracks(Classifications classifications, SchoolTracks tracks, Cycles cycles, JdbcClient jdbc) {
        this.classifications = classifications;
        this.tracks = tracks;
        this.cycles = cycles;
        this.jdbc = jdbc;
    }

    @Override
    public List<ListedSchool> approvedList(UUID cycleId) {
        return listFor(cycleId).stream()
                .flatMap(list -> tracks.tracksOf(list).values().stream())
                .map(ListTracks::listed)
                .toList();
    }

    @Override
    public Tracks tracksOf(UUID cycleId, Categories categories) {
        CycleView cycle = cycles.cycle(cycleId);
        Set<SchoolCategory> set = EnumSet.noneOf(SchoolCategory.class);
        if (categories.shnor()) {
            set.add(SchoolCategory.SHNOR);
        }
        if (categories.shnsu()) {
            set.add(SchoolCategory.SHNSU);
        }
        if (categories.risk()) {
            set.add(SchoolCategory.RISK);
        }
        TrackSet found = tracks.of(cycleId, cycle.municipalityId(), cycle.year(), set);
        return new Tracks(found.track1(), found.track2());
    }

    private Optional<UUID> listFor(UUID cycleId) {
        if (classifications.list(cycleId).isPresent()) {
            return Optional.of(cycleId);
        }
        return jdbc.sql(NEWEST)
                .param("municipality", cycles.cycle(cycleId).municipalityId())
                .query(UUID.class)
                .optional();
    }

    private static ListedSchool listed(TrackSet school) {
        return new ListedSchool(
                school.schoolId(),
                new Categories(school.shnor(), school.shnsu(), school.risk()),
                new Tracks(school.track1(), school.track2()));
    }
}
