package org.opora.roadmap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.opora.error.NotFoundException;
import org.opora.journal.Journal;
import org.opora.planreading.EvidenceClass;
import org.opora.planreading.SchoolGroup;
import org.opora.registry.LocalToday;
import org.opora.schedule.PlanPeriod;
import org.opora.schedule.Schedule;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An order changed a running plan: the row and its measures follow; what was given so far stays. */
@Service
public class ApplyAmendment {

    private final RoadmapRepository roadmaps;
    private final RoadmapRowRepository rows;
    private final MeasureRepository measures;
    private final AmendmentRepository amendments;
    private final OpenRoadmap openRoadmap;
    private final ReadRowDates dates;
    private final LaunchMeasures launch;
    private final DropMeasures drop;
    private final RoadmapProcess process;
    private final LocalToday today;
    private final Journal journal;

    ApplyAmendment(
            RoadmapRepository roadmaps,
            RoadmapRowRepository rows,
            MeasureRepository measures,
            AmendmentRepository amendments,
            OpenRoadmap openRoadmap,
            ReadRowDates dates,
            LaunchMeasures launch,
            DropMeasures drop,
            RoadmapProcess process,
            LocalToday today,
            Journal journal) {
        this.roadmaps = roadmaps;
        this.rows = rows;
        this.measures = measures;
        this.amendments = amendments;
        this.openRoadmap = openRoadmap;
        this.dates = dates;
        this.launch = launch;
        this.drop = drop;
        this.process = process;
        this.today = today;
        this.journal = journal;
    }

    @Transactional
    public void apply(UUID amendmentId) {
        Amendment amendment = amendments.findById(amendmentId).orElseThrow(NotFoundException::new);
        Roadmap roadmap = roadmaps.findById(amendment.roadmapId()).orElseThrow();
        amendment.apply();
        switch (amendment.kind()) {
            case ADD -> add(roadmap, amendment);
            case AMEND -> amend(roadmap, row(amendment), amendment);
            case CANCEL -> cancel(row(amendment), amendment);
        }
        journal.record(Journal.entry("roadmap.amended")
                .municipality(roadmap.municipalityId())
                .subject("roadmap", roadmap.id())
                .detail("kind", amendment.kind())
                .detail("grounds", amendment.grounds()));
    }

    private void add(Roadmap roadmap, Amendment amendment) {
        AmendedRow words = amendment.words();
        List<RowResult> results = words.result().isBlank()
                ? List.of()
                : List.of(new RowResult(words.result(), EvidenceClass.FREE_TEXT, null, null));
        PlanRow planned = new PlanRow(
                words.number(),
                words.section(),
                "",
                words.activity(),
                words.executor().isBlank() ? List.of() : List.of(new RowExecutor(words.executor(), null)),
                ExecutorRole.COORDINATOR,
                words.scheduleRaw(),
                results,
                Set.of(SchoolGroup.NONE),
                "added-by-order",
                List.of(),
                "",
                "",
                false,
                null);
        RoadmapRow row = openRoadmap.append(roadmap, planned);
        row.start();
        launch.start(roadmap, row, measures.findByRowIdOrderByNumber(row.id()));
    }

    private void amend(Roadmap roadmap, RoadmapRow row, Amendment amendment) {
        AmendedRow words = amendment.words();
        PlanPeriod period = new PlanPeriod(roadmap.start(), roadmap.end());
        Schedule schedule = dates.schedule(words.scheduleRaw(), period);
        boolean sameDates = words.scheduleRaw().equals(row.scheduleRaw());
        row.amend(words.activity(), words.scheduleRaw(), schedule.kind(), amendment.grounds());
        if (!sameDates) {
            redate(roadmap, row, new RowSchedules(schedule, dates.schedule(row.schoolScheduleRaw(), period)));
        }
    }

    /** Open measures take the new dates in order; what is over stays; the rest is taken out or added. */
    private void redate(Roadmap roadmap, RoadmapRow row, RowSchedules schedules) {
        LocalDate day = today.in(roadmap.municipalityId());
        List<Measure> all = measures.findByRowIdOrderByNumber(row.id());
        List<Measure> open =
                all.stream().filter(measure -> !measure.state().closed()).toList();
        int closed = all.size() - open.size();
        List<MeasureDates> wanted =
                new ArrayList<>(dates.measures(schedules, row.executorRole() == ExecutorRole.SCHOOLS));
        List<MeasureDates> ahead = wanted.subList(Math.min(closed, wanted.size()), wanted.size());
        List<Measure> again = new ArrayList<>();
        for (int i = 0; i < Math.max(open.size(), ahead.size()); i++) {
            if (i >= ahead.size()) {
                drop.drop(open.get(i), Objects.requireNonNullElse(row.reason(), ""));
            } else if (i >= open.size()) {
                again.add(measures.save(
                        new Measure(UUID.randomUUID(), row, all.size() + 1 + i - open.size(), ahead.get(i))));
            } else {
                process.replaced(open.get(i).id());
                drop.dropSchools(open.get(i), day);
                open.get(i).redate(ahead.get(i));
                again.add(open.get(i));
            }
        }
        launch.start(roadmap, row, again);
    }

    private void cancel(RoadmapRow row, Amendment amendment) {
        row.cancel(amendment.grounds());
        measures.findByRowIdOrderByNumber(row.id()).stream()
                .filter(measure -> !measure.state().closed())
                .forEach(measure -> drop.drop(measure, amendment.grounds()));
    }

    private RoadmapRow row(Amendment amendment) {
        return rows.findById(Objects.requireNonNull(amendment.rowId())).orElseThrow(NotFoundException::new);
    }
}
