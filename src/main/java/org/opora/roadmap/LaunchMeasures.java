package org.opora.roadmap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opora.error.NotFoundException;
import org.opora.journal.Journal;
import org.opora.registry.LocalToday;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The plan is approved: every occurrence becomes an instance that waits for its start. The requests are rows of one transaction
 * and are started in batches, so that a stop in the middle loses none. What was due before that day is to be confirmed.
 */
@Service
public class LaunchMeasures {

    private final RoadmapRepository roadmaps;
    private final RoadmapRowRepository rows;
    private final MeasureRepository measures;
    private final FollowStages stages;
    private final RoadmapProcess process;
    private final LocalToday today;
    private final Journal journal;

    LaunchMeasures(
            RoadmapRepository roadmaps,
            RoadmapRowRepository rows,
            MeasureRepository measures,
            FollowStages stages,
            RoadmapProcess process,
            LocalToday today,
            Journal journal) {
        this.roadmaps = roadmaps;
        this.rows = rows;
        this.measures = measures;
        this.stages = stages;
        this.process = process;
        this.today = today;
        this.journal = journal;
    }

    /** @return the last day on which something of the plan is due: the annual report may outlive the plan */
    @Transactional
    public LocalDate launch(UUID roadmapId) {
        Roadmap roadmap = roadmaps.findById(roadmapId).orElseThrow(NotFoundException::new);
        LocalDate day = today.in(roadmap.municipalityId());
        List<RoadmapRow> all = rows.inOrder(roadmapId);
        all.forEach(RoadmapRow::start);
        roadmap.run(day);
        List<Measure> occurrences = measures.findByRoadmapId(roadmapId);
        int started = start(roadmap, all, occurrences, day);
        journal.record(Journal.entry("roadmap.launched")
                .municipality(roadmap.municipalityId())
                .subject("roadmap", roadmapId)
                .detail("measures", started));
        return Stream.concat(
                        Stream.of(roadmap.end()),
                        occurrences.stream().map(Measure::dueOn).filter(Objects::nonNull))
                .max(LocalDate::compareTo)
                .orElse(roadmap.end());
    }

    /** Launches measures of a running plan again or for the first time: after a change, on demand, with a new date. */
    void start(Roadmap roadmap, RoadmapRow row, Collection<Measure> chosen) {
        process.launch(
                roadmap, chosen.stream().map(measure -> begin(measure, row)).toList());
    }

    private int start(Roadmap roadmap, List<RoadmapRow> all, List<Measure> occurrences, LocalDate day) {
        Map<UUID, RoadmapRow> byId = all.stream().collect(Collectors.toMap(RoadmapRow::id, Function.identity()));
        List<RoadmapProcess.MeasureStart> starts = new ArrayList<>();
        for (Measure measure : occurrences) {
            RoadmapRow row = Objects.requireNonNull(byId.get(measure.rowId()));
            if (row.state() == RowState.CANCELLED) {
                measure.cancel(Objects.requireNonNullElse(row.reason(), ""), day);
            } else if (measure.dueOn() != null && measure.dueOn().isBefore(day)) {
                if (past(measure, row, day)) {
                    starts.add(begin(measure, row));
                }
            } else {
                starts.add(begin(measure, row));
            }
        }
        process.launch(roadmap, starts);
        return starts.size();
    }

    /**
     * The municipality's date has passed: its half is to be confirmed. A date of the schools that lies ahead is still theirs.
     *
     * @return whether the schools' half is to begin
     */
    private boolean past(Measure measure, RoadmapRow row, LocalDate day) {
        FollowStages.Followed followed = stages.follow(measure, row);
        boolean schoolsAhead = followed == FollowStages.Followed.OWN
                && measure.asksSchools(row)
                && measure.schoolDueOn() != null
                && !measure.schoolDueOn().isBefore(day);
        boolean schoolsOnly = schoolsAhead && measure.onlySchoolsWork(row);
        if (followed != FollowStages.Followed.DONE && !schoolsOnly) {
            measure.awaitConfirmation();
        }
        return schoolsAhead;
    }

    private static RoadmapProcess.MeasureStart begin(Measure measure, RoadmapRow row) {
        return new RoadmapProcess.MeasureStart(
                measure.id(), row.id(), row.position(), measure.number(), measure.launch());
    }
}
