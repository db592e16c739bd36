package org.opora.review;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The regional content expertise of a programme. It happens outside: the coordinator enters its conclusion by the letter,
 * or waives it with a reason.
 */
@Entity
public class RegionalExpertise {

    @Id
    private UUID id;

    @Version
    private @Nullable Integer version;

    private UUID municipalityId;
    private UUID schoolId;
    private @Nullable UUID cycleId;
    private @Nullable UUID caseId;
    private UUID programmeId;
    private boolean received;
    private @Nullable String number;
    private @Nullable LocalDate date;

    @Enumerated(EnumType.STRING)
    private @Nullable Verdict verdict;

    private @Nullable String waiveReason;
    private UUID enteredBy;
    private Instant enteredAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "regional_remark", joinColumns = @JoinColumn(name = "expertise_id"))
    @OrderColumn(name = "place")
    private List<RegionalRemark> remarks = new ArrayList<>();

    protected RegionalExpertise() {}

    private RegionalExpertise(ReviewedSubject subject, UUID enteredBy, Instant enteredAt) {
        this.id = UUID.randomUUID();
        this.municipalityId = subject.municipalityId();
        this.schoolId = subject.schoolId();
        this.cycleId = subject.cycleId();
        this.caseId = subject.caseId();
        this.programmeId = subject.programmeId();
        this.enteredBy = enteredBy;
        this.enteredAt = enteredAt;
    }

    public static RegionalExpertise received(
            ReviewedSubject subject, RegionalConclusion conclusion, UUID enteredBy, Instant at) {
        RegionalExpertise expertise = new RegionalExpertise(subject, enteredBy, at);
        expertise.received = true;
        expertise.number = conclusion.number();
        expertise.date = conclusion.date();
        expertise.verdict = conclusion.verdict();
        expertise.remarks.addAll(conclusion.remarks());
        return expertise;
    }

    public static RegionalExpertise waived(ReviewedSubject subject, String reason, UUID enteredBy, Instant at) {
        RegionalExpertise expertise = new RegionalExpertise(subject, enteredBy, at);
        expertise.waiveReason = reason;
        return expertise;
    }

    public UUID id() {
        return id;
    }

    public UUID municipalityId() {
        return municipalityId;
    }

    public UUID schoolId() {
        return schoolId;
    }

    public @Nullable UUID cycleId() {
        return cycleId;
    }

    public UUID programmeId() {
        return programmeId;
    }

    public boolean received() {
        return received;
    }

    public @Nullable String number() {
        return number;
    }

    public @Nullable LocalDate date() {
        return date;
    }

    public @Nullable Verdict verdict() {
        return verdict;
    }

    public @Nullable String waiveReason() {
        return waiveReason;
    }

    public UUID enteredBy() {
        return enteredBy;
    }

    public List<RegionalRemark> remarks() {
        return List.copyOf(remarks);
    }
}
