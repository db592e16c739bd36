package org.opora.classification;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.opora.error.NotFoundException;
import org.opora.supportcase.Categories;
import org.opora.supportcase.ListedSchool;
import org.opora.supportcase.TrackPolicy;
import org.opora.supportcase.Tracks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells support which schools stand on the list and which tracks follow, by the decision {@code school-tracks}. */
@Component
@Transactional(readOnly = true)
class ListedTracks implements TrackPolicy {

    private final Classifications classifications;
    private final SchoolTracks schoolTracks;
    private final SchoolLists lists;
    private final JdbcClient jdbc;

    ListedTracks(Classifications classifications, SchoolTracks schoolTracks, SchoolLists lists, JdbcClient jdbc) {
        this.classifications = classifications;
        this.schoolTracks = schoolTracks;
        this.lists = lists;
        this.jdbc = jdbc;
    }

    @Override
    public List<ListedSchool> approvedList(UUID cycleId) {
        List<ListedSchool> schools = new ArrayList<>();
        listFor(cycleId)
                .ifPresent(list -> classifications.listOf(list.cycleId()).forEach(school -> {
                    TrackSet tracks = schoolTracks.of(
                            school.schoolId(),
                            list.municipalityId(),
                            yearOf(cycleId).year(),
                            school.categories());
                    schools.add(new ListedSchool(
                            school.schoolId(),
                            new Categories(tracks.shnor(), tracks.shnsu(), tracks.risk()),
                            new Tracks(tracks.track1(), tracks.track2())));
                }));
        return schools;
    }

    @Override
    public Tracks tracksOf(UUID cycleId, Categories categories) {
        CycleYear cycle = yearOf(cycleId);
        TrackSet tracks = schoolTracks.of(cycleId, cycle.municipalityId(), cycle.year(), named(categories));
        return new Tracks(tracks.track1(), tracks.track2());
    }

    private static Set<SchoolCategory> named(Categories categories) {
        Set<SchoolCategory> named = EnumSet.noneOf(SchoolCategory.class);
        if (categories.shnor()) {
            named.add(SchoolCategory.SHNOR);
        }
        if (categories.shnsu()) {
            named.add(SchoolCategory.SHNSU);
        }
        if (categories.risk()) {
            named.add(SchoolCategory.RISK);
        }
        return named;
    }

    /** The cycle's own list; a cycle that makes none takes the municipality's newest. */
    private Optional<SchoolList> listFor(UUID cycleId) {
        Optional<SchoolList> own = lists.findById(cycleId);
        return own.isPresent()
                ? own
                : lists.findFirstByMunicipalityIdAndStatusOrderByYearDescActDateDesc(
                        yearOf(cycleId).municipalityId(), SchoolList.Status.APPROVED);
    }

    private CycleYear yearOf(UUID cycleId) {
        return jdbc.sql("select municipality_id, year from cycle where id = ?")
                .param(cycleId)
                .query(CycleYear.class)
                .optional()
                .orElseThrow(NotFoundException::new);
    }

    /** What the list needs to know of a cycle. */
    record CycleYear(UUID municipalityId, int year) {}
}
