package org.opora.planreading;

/** What a quota or a count is counted in. */
public enum EvidenceUnit {
    SCHOOL,
    HEAD,
    TEAM,
    TEACHER,
    PUPIL,
    PROGRAMME,
    DOCUMENT,
    EVENT
}
