package org.opora.roadmap;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;
import org.opora.error.OporaException;
import org.opora.planreading.SchoolGroup;

/** A row of a plan: what is done, by whom, when, with what result, and what schools do meanwhile. */
@Entity
public class RoadmapRow {

    private static final int BATCH = 200;

    @Id
    private UUID id;

    @Version
    private int version;

    private UUID roadmapId;
    private UUID municipalityId;
    private int position;
    private int place;
    private String number;
    private String section;
    private String track;
    private String activity;

    @Embedded
    private RowHalves halves;

    private String scopeReason;
    private boolean confirmed;
    private boolean truncated;

    @Enumerated(EnumType.STRING)
    private RowState state;

    private @Nullable String reason;
    private @Nullable UUID carriedFrom;
    private @Nullable String otherCells;

    @ElementCollection
    @BatchSize(size = BATCH)
    @CollectionTable(name = "roadmap_row_executor", joinColumns = @JoinColumn(name = "row_id"))
    @OrderColumn(name = "position")
    private List<RowExecutor> executors = new ArrayList<>();

    @ElementCollection
    @BatchSize(size = BATCH)
    @CollectionTable(name = "roadmap_row_result", joinColumns = @JoinColumn(name = "row_id"))
    @OrderColumn(name = "position")
    private List<RowResult> results = new ArrayList<>();

    @ElementCollection
    @BatchSize(size = BATCH)
    @CollectionTable(name = "roadmap_row_scope", joinColumns = @JoinColumn(name = "row_id"))
    @Column(name = "school_group")
    @Enumerated(EnumType.STRING)
    private Set<SchoolGroup> scope = new HashSet<>();

    @ElementCollection
    @BatchSize(size = BATCH)
    @CollectionTable(name = "roadmap_row_school", joinColumns = @JoinColumn(name = "row_id"))
    @Column(name = "school_id")
    private Set<UUID> schools = new HashSet<>();

    @ElementCollection
    @BatchSize(size = BATCH)
    @CollectionTable(name = "roadmap_row_stage", joinColumns = @JoinColumn(name = "row_id"))
    private Set<RowStage> stages = new HashSet<>();

    @SuppressWarnings("NullAway")
    protected RoadmapRow() {}

    RoadmapRow(UUID id, Roadmap roadmap, int position, PlanRow row, RowSchedules schedules) {
        this.id = id;
        this.roadmapId = roadmap.id();
        this.municipalityId = roadmap.municipalityId();
        this.position = position;
        this.place = position;
        put(row, schedules);
        this.state = RowState.DRAFT;
        this.carriedFrom = row.carriedFrom();
        scope.addAll(row.scope());
        stages.addAll(row.stages());
    }

    private void put(PlanRow row, RowSchedules schedules) {
        number = row.number();
        section = row.section();
        track = row.track();
        activity = row.activity();
        halves = new RowHalves(row, schedules);
        scopeReason = row.scopeReason();
        truncated = row.truncated();
        otherCells = OtherCells.write(row.others());
        executors.clear();
        executors.addAll(row.executors());
        results.clear();
        results.addAll(row.results());
    }

    /** An order added it behind the rows of that place. */
    void standAt(int earlier) {
        place = earlier;
    }

    /** A person confirmed which schools the row is about and which stages are the same piece of work. */
    public void confirm(Collection<SchoolGroup> groups, Collection<UUID> named, Collection<RowStage> links) {
        if (groups.contains(SchoolGroup.NAMED) && named.isEmpty()) {
            throw new OporaException("roadmap.schoolsMissing", number, activity);
        }
        scope.clear();
        scope.addAll(groups.isEmpty() ? Set.of(SchoolGroup.NONE) : groups);
        schools.clear();
        schools.addAll(named);
        stages.clear();
        stages.addAll(links);
        confirmed = true;
    }

    /** The schools that the row names, as found in the register. */
    void proposeSchools(Collection<UUID> named) {
        schools.addAll(named);
    }

    /** A person completed a row of which a part was lost. */
    public void complete(String words) {
        activity = words;
        truncated = false;
    }

    /** The plan is approved: the row is in force. @throws OporaException while a truncated row is undecided */
    public void start() {
        if (state == RowState.CANCELLED) {
            return;
        }
        if (truncated) {
            throw new OporaException("roadmap.truncated", activity);
        }
        state = RowState.RUNNING;
    }

    /** Takes the row out of the plan. */
    public void cancel(String why) {
        state = RowState.CANCELLED;
        reason = why;
    }

    /** An order worded the row anew: every field of it. */
    void amend(AmendedRow words, RowSchedules schedules, String why) {
        PlanRow row = words.over(asPlanRow());
        put(row, schedules);
        reason = why;
        confirm(row.scope(), words.schools(), row.stages());
    }

    /** What the school half does: the school's own words, or the row's when only schools do it. */
    public String schoolWork() {
        return halves.schoolWork(activity);
    }

    /** Whether schools have work of their own under this row. */
    public boolean hasSchoolHalf() {
        return !schoolWork().isEmpty();
    }

    /** Whether nobody but schools works on it. */
    public boolean onlySchoolsWork() {
        return executorRole() == ExecutorRole.SCHOOLS && hasSchoolHalf();
    }

    public UUID id() {
        return id;
    }

    public UUID roadmapId() {
        return roadmapId;
    }

    public UUID municipalityId() {
        return municipalityId;
    }

    public int position() {
        return position;
    }

    /** Where it stands in the table; of rows at one place the one with the lower position stands first. */
    public int place() {
        return place;
    }

    public String number() {
        return number;
    }

    public String section() {
        return section;
    }

    public String activity() {
        return activity;
    }

    public String scheduleRaw() {
        return halves.scheduleRaw();
    }

    /** Who is asked when somebody wants what the row offers on demand; empty when it offers nothing. */
    public Optional<MeasureHalf> onDemand() {
        return halves.onDemand();
    }

    public ExecutorRole executorRole() {
        return halves.executorRole();
    }

    public String scopeReason() {
        return scopeReason;
    }

    public boolean truncated() {
        return truncated;
    }

    public RowState state() {
        return state;
    }

    public @Nullable String reason() {
        return reason;
    }

    public @Nullable UUID carriedFrom() {
        return carriedFrom;
    }

    public List<RowExecutor> executors() {
        return List.copyOf(executors);
    }

    public List<RowResult> results() {
        return List.copyOf(results);
    }

    public Set<SchoolGroup> scope() {
        return scope.isEmpty() ? EnumSet.of(SchoolGroup.NONE) : EnumSet.copyOf(scope);
    }

    public Set<UUID> schools() {
        return Set.copyOf(schools);
    }

    public Set<RowStage> stages() {
        return Set.copyOf(stages);
    }

    /** The row as it would come into another plan. */
    public PlanRow asPlanRow() {
        return new PlanRow(
                number,
                section,
                track,
                activity,
                executors,
                halves.executorRole(),
                halves.scheduleRaw(),
                results,
                scope(),
                scopeReason,
                List.copyOf(stages),
                halves.schoolActivity(),
                halves.schoolScheduleRaw(),
                truncated,
                null,
                OtherCells.read(otherCells));
    }
}
