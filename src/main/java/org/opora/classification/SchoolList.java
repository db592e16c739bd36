package org.opora.classification;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.error.OporaException;

/** The list of schools of a cycle: where it comes from, which results it stands on, whether an act approved it. */
@Entity
public class SchoolList {

    /** How far the list is. */
    public enum Status {
        DRAFT,
        CHECKED,
        APPROVED
    }

    @Id
    private UUID cycleId;

    @Version
    private int version;

    private UUID municipalityId;
    private int year;
    private int resultsYear;

    @Enumerated(EnumType.STRING)
    private ListSource source;

    @Enumerated(EnumType.STRING)
    private Status status;

    private @Nullable Integer schoolYear;
    private boolean complete;
    private @Nullable String basisKind;
    private @Nullable String basisNumber;
    private @Nullable LocalDate basisDate;
    private String remark;
    private @Nullable UUID actOrderId;
    private @Nullable String actNumber;
    private @Nullable LocalDate actDate;

    protected SchoolList() {}

    SchoolList(UUID cycleId, UUID municipalityId, ListTerms terms) {
        this.cycleId = cycleId;
        this.municipalityId = municipalityId;
        this.year = terms.year();
        this.resultsYear = terms.resultsYear();
        this.source = terms.source();
        this.status = Status.DRAFT;
        this.remark = "";
    }

    void receivedFromRegion(RegionalBasis basis) {
        requireOpen();
        basisKind = basis.kind().name();
        basisNumber = basis.number();
        basisDate = basis.date();
        source = source == ListSource.OWN ? ListSource.BOTH : source;
        status = Status.DRAFT;
    }

    /** @param onResultsOf school year of the results; null when the municipality has none of that year */
    void computed(@Nullable Integer onResultsOf, boolean allSchools) {
        requireOpen();
        source = basisNumber == null ? ListSource.OWN : ListSource.BOTH;
        schoolYear = onResultsOf;
        complete = allSchools;
        status = Status.DRAFT;
    }

    void checked(String coordinatorRemark) {
        requireOpen();
        remark = coordinatorRemark;
        status = Status.CHECKED;
    }

    void approvedBy(UUID orderId, String number, LocalDate date) {
        status = Status.APPROVED;
        actOrderId = orderId;
        actNumber = number;
        actDate = date;
    }

    /** An approved list changes only by another act. */
    void requireOpen() {
        if (status == Status.APPROVED) {
            throw new OporaException("classification.approved");
        }
    }

    public UUID cycleId() {
        return cycleId;
    }

    public UUID municipalityId() {
        return municipalityId;
    }

    public int year() {
        return year;
    }

    /** Start year of the school year whose results count, as chosen when the year of support was opened. */
    public int resultsYear() {
        return resultsYear;
    }

    public ListSource source() {
        return source;
    }

    public Status status() {
        return status;
    }

    /** Start year of the school year the list stands on; null for a list that is only the region's. */
    public @Nullable Integer schoolYear() {
        return schoolYear;
    }

    public boolean complete() {
        return complete;
    }

    public @Nullable String basisKind() {
        return basisKind;
    }

    public @Nullable String basisNumber() {
        return basisNumber;
    }

    public @Nullable LocalDate basisDate() {
        return basisDate;
    }

    public @Nullable String actNumber() {
        return actNumber;
    }

    public @Nullable LocalDate actDate() {
        return actDate;
    }
}
