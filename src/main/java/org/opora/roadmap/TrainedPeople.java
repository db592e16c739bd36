package org.opora.roadmap;

import java.util.Map;
import java.util.UUID;

/** Tells how many people of each school were trained under a row of a plan; the feature that keeps the trainings knows. */
public interface TrainedPeople {

    /** School to number of people with a certificate; a school that sent nobody is left out. */
    Map<UUID, Integer> bySchool(UUID rowId);
}
