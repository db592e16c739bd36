package org.opora.methodics;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.error.OporaException;

/** A good practice of a school. */
@Entity
public class Practice {

    @Id
    private UUID id;

    @Version
    private int version;

    private UUID municipalityId;
    private UUID schoolId;
    private @Nullable UUID rowId;
    private String title;
    private String topic;
    private String summary;
    private String effect;
    private @Nullable String address;

    @Enumerated(EnumType.STRING)
    private PracticeState state;

    private @Nullable String remark;
    private UUID offeredBy;
    private LocalDate offeredOn;
    private @Nullable UUID decidedBy;
    private @Nullable LocalDate decidedOn;

    @SuppressWarnings("NullAway")
    protected Practice() {}

    Practice(UUID id, UUID municipalityId, NewPractice told, UUID by, LocalDate day) {
        this.id = id;
        this.municipalityId = municipalityId;
        this.schoolId = told.schoolId();
        this.title = told.title();
        this.topic = told.topic();
        this.summary = told.summary();
        this.effect = told.effect();
        this.state = PracticeState.OFFERED;
        this.offeredBy = by;
        this.offeredOn = day;
        tell(told);
    }

    private void tell(NewPractice told) {
        rowId = told.rowId();
        title = told.title();
        topic = told.topic();
        summary = told.summary();
        effect = told.effect();
        address = told.address();
    }

    /** The school tells it again after a remark. */
    void revise(NewPractice told, UUID by, LocalDate day) {
        require(PracticeState.RETURNED);
        tell(told);
        state = PracticeState.OFFERED;
        offeredBy = by;
        offeredOn = day;
    }

    /** Takes it into the bank; never by the person who offered it. */
    void accept(UUID by, LocalDate day) {
        decide(PracticeState.ACCEPTED, by, day);
        remark = null;
    }

    void sendBack(UUID by, LocalDate day, String words) {
        decide(PracticeState.RETURNED, by, day);
        remark = words;
    }

    private void decide(PracticeState decision, UUID by, LocalDate day) {
        require(PracticeState.OFFERED);
        if (by.equals(offeredBy)) {
            throw new OporaException("methodics.ownDecision");
        }
        state = decision;
        decidedBy = by;
        decidedOn = day;
    }

    /** It no longer stands in the bank. */
    void remove(String words) {
        require(PracticeState.ACCEPTED);
        state = PracticeState.REMOVED;
        remark = words;
    }

    /** @throws OporaException once it stands in the bank or was taken out of it */
    void requireUndecided() {
        if (state != PracticeState.OFFERED && state != PracticeState.RETURNED) {
            throw new OporaException("methodics.wrongState");
        }
    }

    private void require(PracticeState wanted) {
        if (state != wanted) {
            throw new OporaException("methodics.wrongState");
        }
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

    public @Nullable UUID rowId() {
        return rowId;
    }

    public String title() {
        return title;
    }

    public String topic() {
        return topic;
    }

    public String summary() {
        return summary;
    }

    public String effect() {
        return effect;
    }

    public @Nullable String address() {
        return address;
    }

    public PracticeState state() {
        return state;
    }

    public @Nullable String remark() {
        return remark;
    }

    public LocalDate offeredOn() {
        return offeredOn;
    }

    public @Nullable LocalDate decidedOn() {
        return decidedOn;
    }
}
