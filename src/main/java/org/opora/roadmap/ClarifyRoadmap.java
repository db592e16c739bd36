package org.opora.roadmap;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opora.bpmn.Stage;
import org.opora.error.NotFoundException;
import org.opora.error.OporaException;
import org.opora.journal.Journal;
import org.opora.planreading.SchoolGroup;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a person settles before a plan runs: dates that cannot be computed, schools, links to stages, damaged rows. */
@Service
public class ClarifyRoadmap {

    private final RoadmapRepository roadmaps;
    private final RoadmapRowRepository rows;
    private final MeasureRepository measures;
    private final ScopeSchools scope;
    private final Journal journal;

    ClarifyRoadmap(
            RoadmapRepository roadmaps,
            RoadmapRowRepository rows,
            MeasureRepository measures,
            ScopeSchools scope,
            Journal journal) {
        this.roadmaps = roadmaps;
        this.rows = rows;
        this.measures = measures;
        this.scope = scope;
        this.journal = journal;
    }

    /** Begins the settling and says what there is to settle. */
    @Transactional
    public Doubts begin(UUID roadmapId) {
        Roadmap roadmap = find(roadmapId);
        roadmap.clarify();
        return new Doubts(!undated(roadmapId).isEmpty(), roadmap.orderNumber() != null);
    }

    /** Measures that wait for a date, in the order of the plan. */
    @Transactional(readOnly = true)
    public List<Undated> undated(UUID roadmapId) {
        Map<UUID, RoadmapRow> byId = rowsById(roadmapId);
        return measures.findByRoadmapId(roadmapId).stream()
                .filter(measure -> measure.state() == MeasureState.UNDATED)
                .map(measure -> new Undated(measure.id(), Objects.requireNonNull(byId.get(measure.rowId()))))
                .sorted((a, b) -> Integer.compare(a.row().position(), b.row().position()))
                .toList();
    }

    /** Dates that a person knows already; what is left out is asked row by row once the plan runs. */
    @Transactional
    public void name(UUID roadmapId, Collection<NamedDate> dates) {
        Map<UUID, Measure> own = measures.findByRoadmapId(roadmapId).stream()
                .collect(Collectors.toMap(Measure::id, Function.identity()));
        for (NamedDate date : dates) {
            Measure measure = own.get(date.measureId());
            if (measure == null) {
                throw new NotFoundException();
            }
            measure.setDates(date.start(), date.due(), date.source());
        }
        note("roadmap.datesNamed", find(roadmapId), dates.size());
    }

    /** Every row of the plan, in order. */
    @Transactional(readOnly = true)
    public List<RoadmapRow> rows(UUID roadmapId) {
        List<RoadmapRow> all = rows.inOrder(roadmapId);
        // the collections are read here, while the session is open
        all.forEach(RoadmapRow::asPlanRow);
        all.forEach(RoadmapRow::schools);
        return all;
    }

    /** Confirms scope and links of every row and decides on the damaged ones. */
    @Transactional
    public void confirm(UUID roadmapId, Collection<RowDecision> decisions, Map<SchoolGroup, List<UUID>> groups) {
        Roadmap roadmap = find(roadmapId);
        groups.forEach((group, schools) -> scope.remember(roadmapId, group, schools));
        Map<UUID, RoadmapRow> byId = rowsById(roadmapId);
        for (RowDecision decision : decisions) {
            RoadmapRow row = byId.get(decision.rowId());
            if (row == null) {
                throw new NotFoundException();
            }
            decide(row, decision);
        }
        byId.values().stream()
                .filter(row -> row.truncated() && row.state() != RowState.CANCELLED)
                .findAny()
                .ifPresent(row -> {
                    throw new OporaException("roadmap.truncated", row.activity());
                });
        roadmap.confirmed();
        note("roadmap.scopeConfirmed", roadmap, byId.size());
    }

    private static void decide(RoadmapRow row, RowDecision decision) {
        if (decision.exclude()) {
            row.cancel(StoredWords.EXCLUDED);
            return;
        }
        if (row.truncated()
                && decision.activity() != null
                && !decision.activity().equals(row.activity())) {
            row.complete(decision.activity());
        } else if (row.truncated() && decision.activity() != null && decision.asItIs()) {
            row.complete(row.activity());
        }
        Map<String, RowStage> known =
                row.stages().stream().collect(Collectors.toMap(RowStage::stage, Function.identity()));
        row.confirm(
                decision.scope(),
                decision.schools(),
                decision.stages().stream()
                        .map(stage ->
                                known.getOrDefault(stage.key(), new RowStage(stage.key(), StoredWords.STAGE_BY_HAND)))
                        .toList());
    }

    private Map<UUID, RoadmapRow> rowsById(UUID roadmapId) {
        return rows.inOrder(roadmapId).stream().collect(Collectors.toMap(RoadmapRow::id, Function.identity()));
    }

    private Roadmap find(UUID roadmapId) {
        return roadmaps.findById(roadmapId).orElseThrow(NotFoundException::new);
    }

    private void note(String action, Roadmap roadmap, int count) {
        journal.record(Journal.entry(action)
                .municipality(roadmap.municipalityId())
                .subject("roadmap", roadmap.id())
                .detail("count", count));
    }

    /** What the process asks at its beginning. */
    public record Doubts(boolean datesUnclear, boolean orderGiven) {}

    /** A measure without a date and its row. */
    public record Undated(UUID measureId, RoadmapRow row) {}

    /** A date and the document or word it rests on. */
    public record NamedDate(UUID measureId, @Nullable LocalDate start, LocalDate due, String source) {}

    /**
     * What a person decided about one row.
     *
     * @param activity words that complete a damaged row; null keeps them
     * @param asItIs a damaged row is whole enough
     */
    public record RowDecision(
            UUID rowId,
            Set<SchoolGroup> scope,
            Set<UUID> schools,
            Set<Stage> stages,
            @Nullable String activity,
            boolean asItIs,
            boolean exclude) {}
}
