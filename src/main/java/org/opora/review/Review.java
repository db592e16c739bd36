package org.opora.review;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.error.OporaException;

/**
 * The municipal expertise of one programme: its rounds, the experts asked, what they said, and the conclusion. At the third
 * return the head decides.
 */
@Entity
public class Review {

    /** Where the expertise stands. */
    public enum Status {
        IN_PROGRESS,
        ACCEPTED,
        ACCEPTED_WITH_REMARKS,
        REJECTED,
        /** The school left or the year ended before there was a conclusion. */
        CUT_OFF;

        public String messageKey() {
            return "review.status." + name().toLowerCase(Locale.ROOT);
        }
    }

    @Id
    private UUID id;

    @Version
    private @Nullable Integer version;

    private UUID municipalityId;
    private UUID schoolId;
    private @Nullable UUID cycleId;
    private @Nullable UUID caseId;
    private UUID programmeId;

    @Enumerated(EnumType.STRING)
    private Status status = Status.IN_PROGRESS;

    private @Nullable String headReason;
    private @Nullable UUID headId;

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "review_id", nullable = false)
    @OrderBy("number")
    private List<ReviewRound> rounds = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "review_id", nullable = false)
    @OrderBy("round, wave, place")
    private List<Assignment> assignments = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "review_id", nullable = false)
    @OrderBy("round, place")
    private List<Remark> remarks = new ArrayList<>();

    protected Review() {}

    public Review(UUID id, ReviewedSubject subject, int programmeVersion, LocalDate openedOn) {
        this.id = id;
        this.municipalityId = subject.municipalityId();
        this.schoolId = subject.schoolId();
        this.cycleId = subject.cycleId();
        this.caseId = subject.caseId();
        this.programmeId = subject.programmeId();
        rounds.add(new ReviewRound(1, programmeVersion, openedOn));
    }

    /** The set of documents is complete and may go to the experts. */
    public void acceptSet() {
        requireOpen();
        round().acceptSet();
    }

    /** Something is missing: the school completes it, which is not yet a return by the experts. */
    public void refuseSet(String missing, LocalDate newDue) {
        requireOpen();
        round().incomplete(missing, newDue);
    }

    /**
     * Names experts for this round; with those already asked there are never more than three.
     *
     * @param permitRequest why an expert with an obstacle is proposed
     * @return whether the head must permit it
     * @throws OporaException when too many or too few, the same person twice, or an obstacle without a request
     */
    public boolean nameExperts(
            List<NamedExpert> experts, LocalDate reviewsDue, @Nullable String permitRequest, int needed, Instant at) {
        requireOpen();
        return panel().name(experts, reviewsDue, permitRequest, needed, at);
    }

    /** The head permits experts in spite of an obstacle, or refuses: then other experts are named. */
    public void decidePermit(boolean permitted, String reason) {
        requireOpen();
        round().decidePermit(permitted, reason);
        if (!permitted) {
            panel().newest().forEach(Assignment::refuse);
        }
    }

    /** The experts named last, in their order: one branch of the diagram for each. */
    public List<Assignment> newest() {
        return panel().newest();
    }

    /** @return whether the expert withdrew */
    public boolean declare(UUID expertId, @Nullable String interest) {
        requireOpen();
        Assignment assignment = panel().openOf(expertId);
        if (interest == null) {
            assignment.declareNoInterest();
            return false;
        }
        assignment.withdraw(interest);
        return true;
    }

    /** @throws OporaException when remarks and recommendation contradict each other */
    public void report(
            UUID expertId,
            Map<Criterion, Integer> marks,
            Conclusion conclusion,
            String text,
            List<NewRemark> written,
            Instant at) {
        requireOpen();
        conclusion.requireBorneOutBy(written);
        Assignment assignment = panel().openOf(expertId);
        assignment.report(marks, conclusion, text, at);
        int place = remarks.size();
        for (NewRemark remark : written) {
            remarks.add(new Remark(UUID.randomUUID(), round().number(), place++, assignment.id(), remark));
        }
    }

    /** Releases the experts who have not handed in their sheet. */
    public void releaseLate() {
        panel().releaseLate();
    }

    /** The handed-in reviews of the current round, put together. */
    public Scores scores() {
        return Scores.of(
                panel().sheets(),
                remarks.stream()
                        .filter(remark -> remark.round() == round().number())
                        .toList());
    }

    public void explain(Explanation explanation) {
        round().explain(explanation);
    }

    /**
     * The coordinator's conclusion of the round.
     *
     * @throws OporaException review.override-reason when it differs from the computed one without a reason
     */
    public void conclude(Verdict verdict, @Nullable String overrideReason, String summary, UUID by, Instant at) {
        requireOpen();
        Explanation computed = round().explanation();
        boolean differs = computed == null || !computed.outcome().equals(verdict.name());
        if (differs && overrideReason == null) {
            throw new OporaException("review.override-reason");
        }
        round().conclude(verdict, differs ? overrideReason : null, summary, by, at);
        if (verdict != Verdict.REJECTED) {
            status = Status.valueOf(verdict.name());
        }
    }

    /** The new date by which the school revises after a return. */
    public void returnUntil(LocalDate newDue) {
        round().returnUntil(newDue);
    }

    /** Whether this return was the last one: now the head decides. */
    public boolean returnsExhausted() {
        return rounds.stream()
                        .filter(round -> round.verdict() == Verdict.REJECTED)
                        .count()
                >= ReviewSettings.MOST_RETURNS;
    }

    /** The head's decision after the third return; it is final. */
    public void decideByHead(Verdict verdict, String reason, UUID headId) {
        requireOpen();
        if (!returnsExhausted()) {
            throw new OporaException("review.not-the-heads-turn");
        }
        status = Status.valueOf(verdict.name());
        headReason = reason;
        this.headId = headId;
    }

    /** The school has handed in a newer version: a new round after a return, the same one after an incomplete set. */
    public void takeVersion(int programmeVersion, LocalDate on) {
        requireOpen();
        if (round().verdict() == Verdict.REJECTED) {
            rounds.add(new ReviewRound(round().number() + 1, programmeVersion, on));
        } else {
            round().renew(programmeVersion);
        }
    }

    /** Nobody waits for the conclusion any more; one that is there stays. */
    void cutOff() {
        if (status == Status.IN_PROGRESS) {
            status = Status.CUT_OFF;
        }
    }

    private void requireOpen() {
        if (status != Status.IN_PROGRESS) {
            throw new OporaException("review.closed");
        }
    }

    private Panel panel() {
        return new Panel(assignments, round());
    }

    /** The current round. */
    public ReviewRound round() {
        return rounds.get(rounds.size() - 1);
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

    public @Nullable UUID caseId() {
        return caseId;
    }

    public UUID programmeId() {
        return programmeId;
    }

    public Status status() {
        return status;
    }

    public @Nullable String headReason() {
        return headReason;
    }

    public @Nullable UUID headId() {
        return headId;
    }

    public List<ReviewRound> rounds() {
        return List.copyOf(rounds);
    }

    public List<Assignment> assignments() {
        return List.copyOf(assignments);
    }

    public List<Remark> remarks() {
        return List.copyOf(remarks);
    }
}
