package org.opora.prevention;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.error.OporaException;

/** Analysis of the regional monitoring: by the municipality's methodist, or by a school for itself. */
@Entity
@Table(name = "prevention_analysis")
public class PreventionAnalysis {

    @Id
    private UUID id;

    @Version
    private int version;

    private UUID municipalityId;
    private UUID cycleId;
    private @Nullable UUID schoolId;

    @Enumerated(EnumType.STRING)
    private Round round;

    private String sources;
    private @Nullable LocalDate periodFrom;
    private @Nullable LocalDate periodTo;
    private String findings;
    private @Nullable String specifics;
    private @Nullable String causes;
    private @Nullable String plan;
    private UUID writtenBy;
    private LocalDate writtenOn;

    @SuppressWarnings("NullAway")
    protected PreventionAnalysis() {}

    /** An analysis as its author wrote it; a period must not end before it begins. */
    public PreventionAnalysis(UUID id, AnalysisPlace place, AnalysisText text, UUID writtenBy, LocalDate writtenOn) {
        this.id = id;
        this.municipalityId = place.municipalityId();
        this.cycleId = place.cycleId();
        this.schoolId = place.schoolId();
        this.round = place.round();
        write(text, writtenBy, writtenOn);
    }

    /** The school is asked again since it had left by mistake: its new words take the place of the old ones. */
    public void rewrite(AnalysisText text, UUID author, LocalDate day) {
        write(text, author, day);
    }

    private void write(AnalysisText text, UUID author, LocalDate day) {
        LocalDate from = text.periodFrom();
        LocalDate to = text.periodTo();
        if (from != null && to != null && to.isBefore(from)) {
            throw new OporaException("prevention.periodTurned");
        }
        this.sources = text.sources();
        this.periodFrom = from;
        this.periodTo = to;
        this.findings = text.findings();
        this.specifics = text.specifics();
        this.causes = text.causes();
        this.plan = text.plan();
        this.writtenBy = author;
        this.writtenOn = day;
    }

    public UUID id() {
        return id;
    }

    public @Nullable UUID schoolId() {
        return schoolId;
    }

    public String findings() {
        return findings;
    }

    /** What the school plans; null in the municipality's analysis. */
    public @Nullable String plan() {
        return plan;
    }

    /** Its words, as they were written. */
    public AnalysisText text() {
        return new AnalysisText(sources, periodFrom, periodTo, findings, specifics, causes, plan);
    }

    /** Whose analysis, of which round; {@code schoolId} null for the municipality's own. */
    public record AnalysisPlace(UUID municipalityId, UUID cycleId, @Nullable UUID schoolId, Round round) {}

    /** The words of an analysis. */
    public record AnalysisText(
            String sources,
            @Nullable LocalDate periodFrom,
            @Nullable LocalDate periodTo,
            String findings,
            @Nullable String specifics,
            @Nullable String causes,
            @Nullable String plan) {}
}
