package org.opora.roadmap;

import java.util.UUID;

/** Tells what was done in methodical work under a row of a plan; the feature that keeps it knows. */
public interface MethodicalWork {

    Counts of(UUID rowId);

    /** Trainings that were not cancelled, consultations that were not withdrawn, practices that were not removed. */
    record Counts(int trainings, int consultations, int practices) {

        static final Counts NONE = new Counts(0, 0, 0);
    }
}
