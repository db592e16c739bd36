package org.opora.supportcase;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.error.OporaException;

/** One school in one cycle: from the approved list, or admitted later, to the outcome that the session decides. */
@Entity
public class SupportCase {

    @Id
    private UUID id;

    @Version
    private int version;

    private UUID cycleId;
    private String cycleKey;
    private String caseKey;
    private UUID municipalityId;
    private UUID schoolId;

    @Column(name = "track_1")
    private boolean track1;

    @Column(name = "track_2")
    private boolean track2;

    private boolean shnor;

    /** What it was when the support began; null while no other category has been given. */
    private @Nullable Boolean shnorBefore;

    private boolean shnsu;
    private boolean risk;

    @Enumerated(EnumType.STRING)
    private CaseStatus status;

    @Enumerated(EnumType.STRING)
    private @Nullable Outcome outcome;

    private int openings = 1;
    private @Nullable LocalDate decidedOn;
    private LocalDate openedOn;
    private String basis;

    @Embedded
    private @Nullable Responsible responsible;

    @Embedded
    private @Nullable Withdrawal withdrawal;

    protected SupportCase() {}

    /** @param basis document by which the school is supported: the order on the list, or that of a later admission */
    public SupportCase(UUID id, CaseScope scope, ListedSchool school, LocalDate openedOn, String basis) {
        this.id = id;
        this.cycleId = scope.cycleId();
        this.cycleKey = scope.cycleKey();
        this.caseKey = scope.cycleKey() + "/" + scope.schoolSlug();
        this.municipalityId = scope.municipalityId();
        this.schoolId = school.schoolId();
        this.status = CaseStatus.OPEN;
        this.openedOn = openedOn;
        this.basis = basis;
        take(school.categories(), school.tracks());
    }

    /** The school's category was changed in the middle of the year. */
    public void recategorise(Categories categories, Tracks tracks, String newBasis) {
        requireOpen();
        shnorBefore = lowBefore();
        basis = newBasis;
        take(categories, tracks);
    }

    /** The school charged a person with the work; a later appointment replaces an earlier one. */
    public void appoint(Responsible person) {
        requireOpen();
        responsible = person;
    }

    /** The school left in the middle of the year. */
    public void withdraw(Withdrawal reason) {
        requireOpen();
        withdrawal = reason;
        status = CaseStatus.WITHDRAWN;
    }

    /** The school had left, by mistake or for a time, and is supported again: its work begins anew under another key. */
    public void readmit(ListedSchool school, String newBasis) {
        if (status != CaseStatus.WITHDRAWN) {
            throw new OporaException("supportcase.ended");
        }
        status = CaseStatus.OPEN;
        withdrawal = null;
        caseKey = (openings == 1 ? caseKey : caseKey.substring(0, caseKey.lastIndexOf('.'))) + "." + (openings + 1);
        openings++;
        recategorise(school.categories(), school.tracks(), newBasis);
    }

    /** The session's decision; it may be corrected as long as the year is open. */
    public void decide(Outcome decision, LocalDate day) {
        requireOpen();
        outcome = decision;
        decidedOn = day;
    }

    /** The year ended or was cancelled; a case that has already ended stays as it is. */
    public void close(boolean cancelled) {
        if (status == CaseStatus.OPEN) {
            status = cancelled ? CaseStatus.CANCELLED : CaseStatus.CLOSED;
        }
    }

    private void take(Categories categories, Tracks tracks) {
        shnor = categories.shnor();
        shnsu = categories.shnsu();
        risk = categories.risk();
        track1 = tracks.one();
        track2 = tracks.two();
    }

    private void requireOpen() {
        if (status != CaseStatus.OPEN) {
            throw new OporaException("supportcase.ended");
        }
    }

    public UUID id() {
        return id;
    }

    public UUID cycleId() {
        return cycleId;
    }

    public String cycleKey() {
        return cycleKey;
    }

    /** Business key of everything the engine does for this case. */
    public String caseKey() {
        return caseKey;
    }

    public UUID municipalityId() {
        return municipalityId;
    }

    public UUID schoolId() {
        return schoolId;
    }

    public Tracks tracks() {
        return new Tracks(track1, track2);
    }

    public Categories categories() {
        return new Categories(shnor, shnsu, risk);
    }

    /** Whether the school was ШНОР when its support began, whatever it was given in mid-year. */
    public boolean lowBefore() {
        return shnorBefore == null ? shnor : shnorBefore;
    }

    public CaseStatus status() {
        return status;
    }

    public @Nullable Outcome outcome() {
        return outcome;
    }

    public @Nullable LocalDate decidedOn() {
        return decidedOn;
    }

    public LocalDate openedOn() {
        return openedOn;
    }

    public String basis() {
        return basis;
    }

    public @Nullable Responsible responsible() {
        return responsible;
    }

    public @Nullable Withdrawal withdrawal() {
        return withdrawal;
    }

    SupportCaseView view() {
        return new SupportCaseView(
                id,
                caseKey,
                cycleId,
                municipalityId,
                schoolId,
                track1,
                track2,
                shnor,
                shnsu,
                risk,
                lowBefore(),
                status,
                outcome);
    }
}
