package org.opora.roadmap;

import jakarta.persistence.MappedSuperclass;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.error.OporaException;

/** Work that one person hands in and another one accepts or returns: a measure, and a school's part in it. */
@MappedSuperclass
public abstract class HandedIn {

    private @Nullable UUID submittedBy;
    private @Nullable LocalDate submittedOn;
    private @Nullable UUID acceptedBy;
    private @Nullable LocalDate closedOn;
    private @Nullable String remark;

    /** Whether it waits for somebody to accept it. */
    abstract boolean inReview();

    /** @param by null when nobody of the municipality did it */
    void handIn(@Nullable UUID by, LocalDate day) {
        submittedBy = by;
        submittedOn = day;
        remark = null;
    }

    /** Accepted by another person than the one who handed it in. */
    void acceptBy(UUID by, LocalDate day) {
        requireAnother(by);
        acceptedBy = by;
        closedOn = day;
    }

    /** Returned by another person than the one who handed it in. */
    void returnBy(UUID by, String words) {
        requireAnother(by);
        remark = words;
    }

    /** It is over on that day. */
    void closeOn(LocalDate day) {
        closedOn = day;
    }

    private void requireAnother(UUID person) {
        if (!inReview()) {
            throw new OporaException("roadmap.notInReview");
        }
        if (person.equals(submittedBy)) {
            throw new OporaException("roadmap.ownAcceptance");
        }
    }

    public @Nullable UUID submittedBy() {
        return submittedBy;
    }

    public @Nullable UUID acceptedBy() {
        return acceptedBy;
    }

    public @Nullable LocalDate closedOn() {
        return closedOn;
    }

    public @Nullable String remark() {
        return remark;
    }
}
