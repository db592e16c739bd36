package org.opora.roadmap;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.error.OporaException;

/** A plan of measures of one municipality, from its first reading to its end. */
@Entity
public class Roadmap {

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(name = "key")
    private String planKey;

    private UUID municipalityId;
    private String title;
    private @Nullable String template;
    private LocalDate periodStart;
    private LocalDate periodEnd;

    @Enumerated(EnumType.STRING)
    private RoadmapState state;

    private @Nullable String orderNumber;
    private @Nullable LocalDate orderDate;
    private @Nullable UUID orderId;
    private String controller;
    private UUID openedBy;
    private LocalDate openedOn;
    private @Nullable LocalDate runningFrom;
    private @Nullable LocalDate endedOn;
    private @Nullable LocalDate pausedOn;
    private @Nullable String reason;
    private @Nullable UUID carriedFrom;
    private @Nullable String planColumns;
    private @Nullable String planHeadings;

    @SuppressWarnings("NullAway")
    protected Roadmap() {}

    Roadmap(UUID id, String planKey, NewRoadmap plan, UUID openedBy, LocalDate openedOn) {
        this.id = id;
        this.planKey = planKey;
        this.municipalityId = plan.municipalityId();
        this.title = plan.title();
        this.template = plan.template();
        this.periodStart = plan.start();
        this.periodEnd = plan.end();
        this.state = RoadmapState.DRAFT;
        this.orderNumber = plan.orderNumber();
        this.orderDate = plan.orderDate();
        this.controller = plan.controller();
        this.openedBy = openedBy;
        this.openedOn = openedOn;
        this.carriedFrom = plan.carriedFrom();
        this.planColumns = PlanColumn.write(plan.columns());
        this.planHeadings = PlanHeading.words(plan.columns());
    }

    /** A person begins to settle what the reader could not. */
    public void clarify() {
        require(RoadmapState.DRAFT);
        state = RoadmapState.CLARIFYING;
    }

    /** Dates, scope and links are confirmed; what is missing is the order. */
    public void confirmed() {
        require(RoadmapState.CLARIFYING);
        state = RoadmapState.APPROVAL;
    }

    /** The order that approves the plan is registered. */
    public void approvedBy(UUID order, String number, LocalDate date) {
        orderId = order;
        orderNumber = number;
        orderDate = date;
    }

    /** Its measures begin to open; what was due earlier is to be confirmed, not overdue. */
    public void run(LocalDate day) {
        require(RoadmapState.APPROVAL);
        runningFrom = day;
        state = RoadmapState.RUNNING;
    }

    /** Nothing new opens and nothing becomes late until {@link #resume}. */
    public void pause(String why, LocalDate day) {
        require(RoadmapState.RUNNING);
        reason = why;
        pausedOn = day;
        state = RoadmapState.PAUSED;
    }

    public void resume() {
        require(RoadmapState.PAUSED);
        reason = null;
        pausedOn = null;
        state = RoadmapState.RUNNING;
    }

    /** The day on which it was paused. @throws OporaException when it is not */
    public LocalDate pausedSince() {
        require(RoadmapState.PAUSED);
        return Objects.requireNonNull(pausedOn);
    }

    /** The day by which its deadlines are counted: they stand still while it is paused. */
    public LocalDate countedDay(LocalDate today) {
        return pausedOn != null && pausedOn.isBefore(today) ? pausedOn : today;
    }

    /** Ends the plan before its time. */
    public void cancel(String why, LocalDate day) {
        require(
                RoadmapState.DRAFT,
                RoadmapState.CLARIFYING,
                RoadmapState.APPROVAL,
                RoadmapState.RUNNING,
                RoadmapState.PAUSED);
        reason = why;
        endedOn = day;
        state = RoadmapState.CANCELLED;
    }

    public void close(LocalDate day) {
        requireAlive();
        endedOn = day;
        state = RoadmapState.CLOSED;
    }

    /** Refuses what only a plan under way may do. */
    public void requireAlive() {
        require(RoadmapState.RUNNING, RoadmapState.PAUSED);
    }

    private void require(RoadmapState... allowed) {
        if (!List.of(allowed).contains(state)) {
            throw new OporaException("roadmap.wrongState");
        }
    }

    public UUID id() {
        return id;
    }

    /** Business key of the plan; those of its measures begin with it. */
    public String key() {
        return planKey;
    }

    public UUID municipalityId() {
        return municipalityId;
    }

    public String title() {
        return title;
    }

    public LocalDate start() {
        return periodStart;
    }

    public LocalDate end() {
        return periodEnd;
    }

    public RoadmapState state() {
        return state;
    }

    public @Nullable String orderNumber() {
        return orderNumber;
    }

    public @Nullable LocalDate orderDate() {
        return orderDate;
    }

    public @Nullable UUID orderId() {
        return orderId;
    }

    public String controller() {
        return controller;
    }

    public @Nullable String template() {
        return template;
    }

    public @Nullable LocalDate runningFrom() {
        return runningFrom;
    }

    public @Nullable LocalDate endedOn() {
        return endedOn;
    }

    public @Nullable String reason() {
        return reason;
    }

    /** The columns of the order's own table, in its order; none when they are not known. */
    public List<PlanHeading> columns() {
        return PlanHeading.read(planColumns, planHeadings);
    }

    public @Nullable UUID carriedFrom() {
        return carriedFrom;
    }
}
