package org.opora.roadmap;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.opora.error.NotFoundException;
import org.opora.journal.Journal;
import org.opora.order.OrderView;
import org.opora.order.Orders;
import org.opora.registry.LocalToday;
import org.opora.schedule.PlanPeriod;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An order changed a running plan: the row and its measures follow; what was given so far stays. */
@Service
public class ApplyAmendment {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final RoadmapRepository roadmaps;
    private final RoadmapRowRepository rows;
    private final MeasureRepository measures;
    private final AmendmentRepository amendments;
    private final OpenRoadmap openRoadmap;
    private final ReadRowDates dates;
    private final LaunchMeasures launch;
    private final DropMeasures drop;
    private final RunMeasure runMeasure;
    private final RowWords rowWords;
    private final Orders orders;
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
            RunMeasure runMeasure,
            RowWords rowWords,
            Orders orders,
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
        this.runMeasure = runMeasure;
        this.rowWords = rowWords;
        this.orders = orders;
        this.process = process;
        this.today = today;
        this.journal = journal;
    }

    @Transactional
    public void apply(UUID amendmentId) {
        Amendment amendment = amendments.findById(amendmentId).orElseThrow(NotFoundException::new);
        Roadmap roadmap = roadmaps.findById(amendment.roadmapId()).orElseThrow();
        switch (amendment.kind()) {
            case ADD -> add(roadmap, amendment);
            case AMEND -> amend(roadmap, row(amendment), amendment);
            case CANCEL -> cancel(roadmap, row(amendment), amendment);
        }
    }

    private void add(Roadmap roadmap, Amendment amendment) {
        AmendedRow words = amendment.words();
        RoadmapRow row = openRoadmap.append(roadmap, words.asPlanRow());
        row.confirm(words.scope(), words.schools(), row.stages());
        row.start();
        amendment.apply(row.id(), null, words);
        launch.start(roadmap, row, measures.findByRowIdOrderByNumber(row.id()));
        note("roadmap.rowAdded", roadmap, amendment, row, "");
    }

    private void amend(Roadmap roadmap, RoadmapRow row, Amendment amendment) {
        AmendedRow was = AmendedRow.of(row);
        AmendedRow base = amendment.was();
        AmendedRow words = base == null ? amendment.words() : amendment.words().onto(base, was);
        amendment.apply(row.id(), was, words);
        PlanPeriod period = new PlanPeriod(roadmap.start(), roadmap.end());
        RowSchedules schedules = new RowSchedules(
                dates.schedule(words.schedule(), period), dates.schedule(words.schoolSchedule(), period));
        row.amend(words, schedules, amendment.grounds());
        if (!words.datedLike(was)) {
            redate(roadmap, row, schedules);
        } else if (!words.worksLike(was)) {
            restart(roadmap, row);
        } else {
            rows.flush();
            measures.findByRowIdOrderByNumber(row.id()).forEach(measure -> runMeasure.followRow(measure.id()));
        }
        note("roadmap.amended", roadmap, amendment, row, rowWords.sentence(was, words));
    }

    /** Others do the work now: what is open is asked of them; what is on acceptance stays there. */
    private void restart(Roadmap roadmap, RoadmapRow row) {
        LocalDate day = today.in(roadmap.municipalityId());
        List<Measure> open = measures.findByRowIdOrderByNumber(row.id()).stream()
                .filter(measure -> measure.state() == MeasureState.OPEN && measure.stage() == null)
                .toList();
        for (Measure measure : open) {
            process.replaced(measure.id());
            drop.dropSchools(measure, day);
        }
        launch.start(roadmap, row, open);
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

    private void cancel(Roadmap roadmap, RoadmapRow row, Amendment amendment) {
        amendment.apply(row.id(), AmendedRow.of(row), amendment.words());
        row.cancel(amendment.grounds());
        measures.findByRowIdOrderByNumber(row.id()).stream()
                .filter(measure -> !measure.state().closed())
                .forEach(measure -> drop.drop(measure, amendment.grounds()));
        note("roadmap.rowTakenOut", roadmap, amendment, row, "");
    }

    /** With the order that made it effective, the row, and what of it is another now. */
    private void note(String action, Roadmap roadmap, Amendment amendment, RoadmapRow row, String changes) {
        UUID orderId = amendment.orderId();
        OrderView order = orderId == null ? null : orders.byId(orderId);
        journal.record(Journal.entry(action)
                .municipality(roadmap.municipalityId())
                .subject("roadmap", roadmap.id())
                .detail("order", order == null ? "—" : order.number())
                .detail("date", order == null || order.date() == null ? "—" : DAY.format(order.date()))
                .detail("row", (row.number() + " " + row.activity()).strip())
                .detail("changes", changes)
                .detail("grounds", amendment.grounds()));
    }

    private RoadmapRow row(Amendment amendment) {
        return rows.findById(Objects.requireNonNull(amendment.rowId())).orElseThrow(NotFoundException::new);
    }
}
