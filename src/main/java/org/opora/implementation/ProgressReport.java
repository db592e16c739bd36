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
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;
import org.opora.error.OporaException;

/** What a school says of its measures and indicators on a day. Never changed afterwards. */
@Entity
public class ProgressReport {

    private static final int ALL = 100;

    @Id
    private UUID id;

    @Version
    private @Nullable Integer version;

    @Embedded
    private CaseScope scope;

    private @Nullable UUID programmeId;

    @Enumerated(EnumType.STRING)
    private ProgressKind kind;

    private LocalDate asOf;
    private @Nullable String correctionText;
    private UUID reportedBy;
    private Instant reportedAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "measure_progress", joinColumns = @JoinColumn(name = "report_id"))
    @OrderColumn(name = "place")
    private List<MeasureProgress> measures = new ArrayList<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "indicator_progress", joinColumns = @JoinColumn(name = "report_id"))
    @OrderColumn(name = "place")
    private List<IndicatorProgress> indicators = new ArrayList<>();

    protected ProgressReport() {}

    /** @throws OporaException implementation.percent when a share is outside 0–100 */
    ProgressReport(CaseScope scope, NewProgress progress, LocalDate asOf, UUID by, Instant at) {
        if (progress.measures().stream().anyMatch(measure -> measure.percent() < 0 || measure.percent() > ALL)) {
            throw new OporaException("implementation.percent");
        }
        this.id = UUID.randomUUID();
        this.scope = scope;
        this.programmeId = progress.programmeId();
        this.kind = progress.kind();
        this.asOf = asOf;
        this.correctionText = progress.correctionText();
        this.reportedBy = by;
        this.reportedAt = at;
        measures.addAll(progress.measures());
        indicators.addAll(progress.indicators());
    }

    /** Mean share of the measures done, in whole per cent; 0 when there are none. */
    public int doneShare() {
        return (int) Math.round(
                measures.stream().mapToInt(MeasureProgress::percent).average().orElse(0));
    }

    /** Stated values of the indicators by row id; an indicator without data is left out. */
    public Map<UUID, BigDecimal> facts() {
        Map<UUID, BigDecimal> facts = new HashMap<>();
        indicators.forEach(indicator -> {
            BigDecimal current = indicator.current();
            if (current != null) {
                facts.put(indicator.rowId(), current);
            }
        });
        return facts;
    }

    public UUID id() {
        return id;
    }

    public UUID schoolId() {
        return scope.schoolId();
    }

    public UUID caseId() {
        return scope.caseId();
    }

    public @Nullable UUID programmeId() {
        return programmeId;
    }

    public ProgressKind kind() {
        return kind;
    }

    public LocalDate asOf() {
        return asOf;
    }

    /** What should change and why; null when all goes on as planned. */
    public @Nullable String correctionText() {
        return correctionText;
    }

    public UUID reportedBy() {
        return reportedBy;
    }

    public Instant reportedAt() {
        return reportedAt;
    }

    public List<MeasureProgress> measures() {
        return List.copyOf(measures);
    }

    public List<IndicatorProgress> indicators() {
        return List.copyOf(indicators);
    }
}
