package org.opora.planreading;

/** Who an executor of a row is. */
public enum ExecutorKind {
    /** The education authority itself. */
    AUTHORITY,
    /** The methodical service: центр, ИМЦ, УМЦ, ИМО. */
    METHODICAL_SERVICE,
    /** Schools, all those in the row's scope. */
    SCHOOLS,
    /** Heads of schools. */
    SCHOOL_HEADS,
    /** Several people by their post: methodists, specialists, mentors. */
    POST,
    /** A council, commission or association. */
    COUNCIL,
    /** One person by name; the dictionary of the municipality maps it to a post with dates. */
    PERSON,
    /** Nobody Opora knows; asked once, then remembered. */
    UNKNOWN
}
