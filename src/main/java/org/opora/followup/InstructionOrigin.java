package org.opora.followup;

/** Whose minutes an instruction comes from. */
public enum InstructionOrigin {
    INTERVIEW,
    SESSION
}
