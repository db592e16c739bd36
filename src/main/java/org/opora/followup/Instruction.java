package org.opora.followup;

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

/** A measure that minutes of an interview or of the report session charge somebody with. */
@Entity
@Table(name = "instruction")
public class Instruction {

    @Id
    private UUID id;

    @Version
    private int version;

    private UUID municipalityId;
    private UUID cycleId;
    private @Nullable UUID schoolId;

    @Enumerated(EnumType.STRING)
    private InstructionOrigin origin;

    private UUID originId;
    private String text;
    private String ownerName;
    private LocalDate due;

    @Enumerated(EnumType.STRING)
    private InstructionState state;

    private @Nullable String outcome;
    private @Nullable LocalDate settledOn;
    private @Nullable UUID settledBy;

    @SuppressWarnings("NullAway")
    protected Instruction() {}

    /** An open instruction. */
    public Instruction(UUID id, NewInstruction given) {
        this.id = id;
        this.municipalityId = given.municipalityId();
        this.cycleId = given.cycleId();
        this.schoolId = given.schoolId();
        this.origin = given.origin();
        this.originId = given.originId();
        this.text = given.text();
        this.ownerName = given.ownerName();
        this.due = given.due();
        this.state = InstructionState.OPEN;
    }

    /** Done, with words on what was done, or cancelled with a reason; only once. */
    public void settle(InstructionState end, String words, UUID by, LocalDate today) {
        if (state != InstructionState.OPEN) {
            throw new OporaException("followup.instructionSettled");
        }
        if (end == InstructionState.OPEN) {
            throw new IllegalArgumentException("an instruction is settled as done or cancelled");
        }
        if (words.isBlank()) {
            throw new OporaException("followup.outcomeMissing");
        }
        state = end;
        outcome = words.strip();
        settledBy = by;
        settledOn = today;
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

    public @Nullable UUID schoolId() {
        return schoolId;
    }

    public InstructionState state() {
        return state;
    }

    public LocalDate due() {
        return due;
    }

    public String text() {
        return text;
    }
}
