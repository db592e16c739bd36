package org.opora.report;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.error.OporaException;

/** A school's report on a year of support; accepted or returned by another person than the one who submitted it. */
@Entity
@Table(name = "school_report")
public class SchoolReport {

    @Id
    private UUID id;

    @Version
    private int version;

    private UUID municipalityId;
    private UUID cycleId;
    private UUID schoolId;
    private UUID caseId;

    @Enumerated(EnumType.STRING)
    private ReportState state;

    private String analysis;
    private String decisions;
    private @Nullable String portalAddress;
    private @Nullable LocalDate placedOn;
    private UUID submittedBy;
    private LocalDate submittedOn;
    private @Nullable UUID checkedBy;
    private @Nullable LocalDate checkedOn;
    private @Nullable String remark;
    private int rounds;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "school_report_indicator", joinColumns = @JoinColumn(name = "report_id"))
    @OrderColumn(name = "ordinal")
    private List<ReportedIndicator> indicators = new ArrayList<>();

    @SuppressWarnings("NullAway")
    protected SchoolReport() {}

    /** The first submission. */
    public SchoolReport(UUID id, ReportPlace place, ReportText text, UUID by, LocalDate today) {
        this.id = id;
        this.municipalityId = place.municipalityId();
        this.cycleId = place.cycleId();
        this.schoolId = place.schoolId();
        this.caseId = place.caseId();
        take(text, by, today);
    }

    /** A further submission after a return. */
    public void submitAgain(ReportText text, UUID by, LocalDate today) {
        if (state != ReportState.RETURNED) {
            throw new OporaException("report.notReturned");
        }
        checkedBy = null;
        checkedOn = null;
        take(text, by, today);
    }

    /** The school is supported again: its report is asked for anew. */
    void reopen() {
        state = ReportState.RETURNED;
    }

    private void take(ReportText text, UUID by, LocalDate today) {
        text.refuseContradictions(today);
        analysis = text.analysis();
        decisions = text.decisions();
        portalAddress = text.portalAddress();
        placedOn = text.placedOn();
        indicators.clear();
        indicators.addAll(text.indicators());
        submittedBy = by;
        submittedOn = today;
        state = ReportState.SUBMITTED;
        rounds++;
    }

    public void accept(UUID by, LocalDate today) {
        check(by, today);
        state = ReportState.ACCEPTED;
        remark = null;
    }

    /** Returns the report with a remark and a new date, which must lie ahead. */
    public void returnWith(String why, @Nullable LocalDate newDue, UUID by, LocalDate today) {
        if (why.isBlank() || newDue == null) {
            throw new OporaException("report.returnNeedsRemarkAndDate");
        }
        if (!newDue.isAfter(today)) {
            throw new OporaException("report.newDueNotAhead");
        }
        check(by, today);
        state = ReportState.RETURNED;
        remark = why.strip();
    }

    private void check(UUID by, LocalDate today) {
        if (state != ReportState.SUBMITTED) {
            throw new OporaException("report.nothingToCheck");
        }
        if (by.equals(submittedBy)) {
            throw new OporaException("report.ownCheck");
        }
        checkedBy = by;
        checkedOn = today;
    }

    public UUID id() {
        return id;
    }

    public UUID municipalityId() {
        return municipalityId;
    }

    public UUID cycleId() {
        return cycleId;
    }

    public UUID schoolId() {
        return schoolId;
    }

    public UUID caseId() {
        return caseId;
    }

    public ReportState state() {
        return state;
    }

    public String analysis() {
        return analysis;
    }

    public String decisions() {
        return decisions;
    }

    public @Nullable String portalAddress() {
        return portalAddress;
    }

    public @Nullable LocalDate placedOn() {
        return placedOn;
    }

    public UUID submittedBy() {
        return submittedBy;
    }

    public LocalDate submittedOn() {
        return submittedOn;
    }

    public @Nullable String remark() {
        return remark;
    }

    /** How many times it was submitted. */
    public int rounds() {
        return rounds;
    }

    public List<ReportedIndicator> indicators() {
        return List.copyOf(indicators);
    }
}
