package org.opora.followup;

/** State of an instruction. */
public enum InstructionState {
    OPEN,
    DONE,
    CANCELLED
}
