package org.opora.registry;

/** Kinds of schools by what they teach. */
public enum SchoolType {
    PRIMARY,
    BASIC,
    SECONDARY,
    CORRECTIONAL,
    BOARDING,
    BRANCH;

    private static final int PRIMARY_GRADES = 4;

    /** Whether schools of this kind have the class; what a boarding school or a branch teaches only it knows. */
    public boolean teaches(int grade) {
        return this != PRIMARY || grade <= PRIMARY_GRADES;
    }
}
