package org.opora.report;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.error.OporaException;

/** The year's report session: opened by date, with schools that reported and schools that did not. */
@Entity
@Table(name = "report_session")
public class ReportSession {

    @Id
    private UUID id;

    @Version
    private int version;

    private UUID municipalityId;
    private UUID cycleId;
    private LocalDate preparedOn;
    private @Nullable LocalDate heldOn;
    private @Nullable String place;
    private @Nullable String participants;
    private @Nullable String minutes;
    private @Nullable UUID heldBy;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "report_session_decision", joinColumns = @JoinColumn(name = "session_id"))
    private Set<SessionDecision> decisions = new HashSet<>();

    @SuppressWarnings("NullAway")
    protected ReportSession() {}

    /** A session that is prepared with the proposals of that day. */
    public ReportSession(
            UUID id, UUID municipalityId, UUID cycleId, LocalDate preparedOn, Collection<OutcomeProposal> proposals) {
        this.id = id;
        this.municipalityId = municipalityId;
        this.cycleId = cycleId;
        prepare(preparedOn, proposals);
    }

    /** Takes the proposals again, as long as the session was not held. */
    public final void prepare(LocalDate day, Collection<OutcomeProposal> proposals) {
        refuseHeld();
        preparedOn = day;
        decisions.clear();
        proposals.forEach(proposal -> decisions.add(SessionDecision.open(proposal)));
    }

    /** The head's minutes and a decision for each school. */
    public void hold(SessionMinutes held, Collection<SessionDecision> decided, UUID by, LocalDate today) {
        refuseHeld();
        if (held.heldOn().isAfter(today)) {
            throw new OporaException("report.sessionInFuture");
        }
        heldOn = held.heldOn();
        place = held.place();
        participants = held.participants();
        minutes = held.minutes();
        heldBy = by;
        decisions.clear();
        decisions.addAll(decided);
    }

    private void refuseHeld() {
        if (heldOn != null) {
            throw new OporaException("report.sessionAlreadyHeld");
        }
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

    public @Nullable LocalDate heldOn() {
        return heldOn;
    }

    public @Nullable String participants() {
        return participants;
    }

    public @Nullable String minutes() {
        return minutes;
    }

    public Set<SessionDecision> decisions() {
        return Set.copyOf(decisions);
    }
}
