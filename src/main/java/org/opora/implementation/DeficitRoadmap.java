package org.opora.implementation;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opora.error.OporaException;

/** How a school of the risk zone makes up for what it lacks; drawn up by the school, accepted by the coordinator. */
@Entity
public class DeficitRoadmap {

    /** Where the roadmap stands. */
    public enum Status {
        SUBMITTED,
        RETURNED,
        ACCEPTED;

        public String messageKey() {
            return "implementation.roadmap." + name().toLowerCase(Locale.ROOT);
        }
    }

    @Id
    private UUID id;

    @Version
    private @Nullable Integer version;

    @Embedded
    private CaseScope scope;

    @Enumerated(EnumType.STRING)
    private Status status = Status.SUBMITTED;

    private int revision;
    private @Nullable String returnRemark;
    private UUID submittedBy;
    private Instant submittedAt;
    private @Nullable UUID checkedBy;
    private @Nullable Instant checkedAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "deficit_roadmap_row", joinColumns = @JoinColumn(name = "roadmap_id"))
    @OrderColumn(name = "place")
    private List<DeficitRow> rows = new ArrayList<>();

    protected DeficitRoadmap() {}

    DeficitRoadmap(CaseScope scope, List<DeficitRow> rows, UUID by, Instant at) {
        this.id = UUID.randomUUID();
        this.scope = scope;
        submit(rows, by, at);
    }

    /** The school hands the roadmap in, for the first time or after a return. */
    final void submit(List<DeficitRow> newRows, UUID by, Instant at) {
        if (newRows.isEmpty()) {
            throw new OporaException("implementation.no-rows");
        }
        rows = new ArrayList<>(newRows);
        status = Status.SUBMITTED;
        revision++;
        submittedBy = by;
        submittedAt = at;
    }

    /** @throws OporaException implementation.own-roadmap: nobody accepts what they submitted themselves */
    void accept(UUID by, Instant at) {
        check(by, at);
        status = Status.ACCEPTED;
        returnRemark = null;
    }

    void returnWith(String remark, UUID by, Instant at) {
        check(by, at);
        status = Status.RETURNED;
        returnRemark = remark;
    }

    private void check(UUID by, Instant at) {
        if (status != Status.SUBMITTED) {
            throw new OporaException("implementation.roadmap-state");
        }
        if (by.equals(submittedBy)) {
            throw new OporaException("implementation.own-roadmap");
        }
        checkedBy = by;
        checkedAt = at;
    }

    /** Takes over the corrections that name a row of this roadmap. */
    void correct(List<MeasureChange> changes) {
        Map<UUID, MeasureChange> byRow =
                changes.stream().collect(Collectors.toMap(MeasureChange::rowId, Function.identity()));
        rows.replaceAll(row -> {
            MeasureChange change = byRow.get(row.rowId());
            return change == null ? row : row.corrected(change.text(), change.due());
        });
    }

    /** One more measure against the deficit of that row. */
    void add(UUID rowId, NewMeasure measure) {
        DeficitRow beside = rows.stream()
                .filter(row -> row.rowId().equals(measure.place()))
                .findFirst()
                .orElseThrow();
        rows.add(
                rows.indexOf(beside) + 1,
                new DeficitRow(
                        rowId,
                        beside.deficit(),
                        measure.text(),
                        measure.due(),
                        measure.owner(),
                        null,
                        measure.proof()));
    }

    /** @throws OporaException implementation.no-rows when nothing would be left */
    void drop(Set<UUID> dropped) {
        rows.removeIf(row -> dropped.contains(row.rowId()));
        if (rows.isEmpty()) {
            throw new OporaException("implementation.no-rows");
        }
    }

    boolean has(UUID rowId) {
        return rows.stream().anyMatch(row -> row.rowId().equals(rowId));
    }

    public UUID id() {
        return id;
    }

    public UUID municipalityId() {
        return scope.municipalityId();
    }

    public UUID cycleId() {
        return scope.cycleId();
    }

    public UUID schoolId() {
        return scope.schoolId();
    }

    public UUID caseId() {
        return scope.caseId();
    }

    public Status status() {
        return status;
    }

    /** How many times the school has handed it in. */
    public int revision() {
        return revision;
    }

    public @Nullable String returnRemark() {
        return returnRemark;
    }

    public Instant submittedAt() {
        return submittedAt;
    }

    public @Nullable UUID checkedBy() {
        return checkedBy;
    }

    public @Nullable LocalDate lastDue() {
        return rows.stream().map(DeficitRow::due).max(LocalDate::compareTo).orElse(null);
    }

    public List<DeficitRow> rows() {
        return List.copyOf(rows);
    }
}
