package org.opora.interview;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
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
import org.opora.error.OporaException;

/** One interview with a school in one year: named, agreed or set, written down, signed or objected to. */
@Entity
class Interview {

    @Id
    private UUID id;

    @Version
    private int version;

    private UUID municipalityId;
    private UUID cycleId;
    private UUID schoolId;
    private UUID caseId;

    @Enumerated(EnumType.STRING)
    private InterviewStatus status = InterviewStatus.PROPOSED;

    private LocalDate day;
    private String startsAt;

    @Enumerated(EnumType.STRING)
    private InterviewMode mode;

    private String place;
    private String participants;
    private @Nullable String agenda;
    private LocalDate confirmBy;
    private @Nullable LocalDate proposedDay;
    private @Nullable String proposalReason;
    private @Nullable LocalDate heldOn;
    private @Nullable String number;
    private @Nullable String attendees;
    private @Nullable String problems;
    private @Nullable String conclusion;
    private @Nullable String objection;
    private int minutesRound;
    private @Nullable UUID signedBy;
    private @Nullable Instant signedAt;

    @ElementCollection
    @CollectionTable(name = "interview_measure", joinColumns = @JoinColumn(name = "interview_id"))
    @OrderColumn(name = "place")
    private List<AgreedMeasure> measures = new ArrayList<>();

    protected Interview() {}

    Interview(UUID id, InterviewScope scope, Appointment appointment, LocalDate confirmBy, LocalDate today) {
        this.id = id;
        this.municipalityId = scope.municipalityId();
        this.cycleId = scope.cycleId();
        this.schoolId = scope.schoolId();
        this.caseId = scope.caseId();
        schedule(appointment, confirmBy, today);
    }

    /** The methodist names a day; an earlier wish of the director is answered by it. */
    final void schedule(Appointment appointment, LocalDate newConfirmBy, LocalDate today) {
        requireBeforeMinutes();
        if (appointment.day().isBefore(today)) {
            throw new OporaException("interview.day-past");
        }
        day = appointment.day();
        startsAt = appointment.startsAt();
        mode = appointment.mode();
        place = appointment.place();
        participants = appointment.participants();
        agenda = appointment.agenda();
        confirmBy = newConfirmBy;
        status = InterviewStatus.PROPOSED;
    }

    /** The day stands: the director confirmed it, or did not answer in time. */
    void set() {
        requireBeforeMinutes();
        proposedDay = null;
        proposalReason = null;
        status = InterviewStatus.SET;
    }

    void askForOtherDay(LocalDate wished, String reason, LocalDate today) {
        requireBeforeMinutes();
        if (wished.isBefore(today)) {
            throw new OporaException("interview.day-past");
        }
        proposedDay = wished;
        proposalReason = reason;
        status = InterviewStatus.OTHER_DAY_ASKED;
    }

    void write(Minutes minutes, LocalDate today) {
        if (status == InterviewStatus.SIGNED) {
            throw new OporaException("interview.already-signed");
        }
        if (minutes.heldOn().isAfter(today)) {
            throw new OporaException("interview.held-in-future");
        }
        minutes.measures().stream()
                .filter(measure -> measure.due().isBefore(minutes.heldOn()))
                .findFirst()
                .ifPresent(measure -> {
                    throw new OporaException("interview.measure-before-interview", measure.text());
                });
        heldOn = minutes.heldOn();
        number = minutes.number();
        attendees = minutes.attendees();
        problems = minutes.problems();
        conclusion = minutes.conclusion();
        measures.clear();
        measures.addAll(minutes.measures());
        minutesRound++;
        status = InterviewStatus.MINUTES_WRITTEN;
    }

    void sign(UUID by, Instant at) {
        requireMinutes();
        objection = null;
        signedBy = by;
        signedAt = at;
        status = InterviewStatus.SIGNED;
    }

    /** The school goes its way anew: another day is named; what was written stands until it is written again. */
    void reopen() {
        minutesRound = 0;
        objection = null;
        signedBy = null;
        signedAt = null;
        status = InterviewStatus.PROPOSED;
    }

    void object(String text) {
        requireMinutes();
        objection = text;
        status = InterviewStatus.OBJECTED;
    }

    private void requireBeforeMinutes() {
        if (minutesRound > 0) {
            throw new OporaException("interview.already-held");
        }
    }

    private void requireMinutes() {
        if (status != InterviewStatus.MINUTES_WRITTEN) {
            throw new OporaException("interview.no-minutes");
        }
    }

    InterviewView view() {
        return new InterviewView(
                id,
                new InterviewScope(municipalityId, cycleId, schoolId, caseId),
                status,
                new Appointment(day, startsAt, mode, place, participants, agenda),
                confirmBy,
                proposedDay,
                proposalReason,
                heldOn,
                number,
                attendees,
                problems,
                List.copyOf(measures),
                conclusion,
                objection,
                minutesRound,
                signedBy,
                signedAt);
    }
}
