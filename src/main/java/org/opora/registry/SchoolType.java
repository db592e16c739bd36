package org.opora.registry;

/** Kinds of schools by what they teach. */
public enum SchoolType {
    PRIMARY,
    BASIC,
    SECONDARY,
    CORRECTIONAL,
    BOARDING,
    BRANCH
}
