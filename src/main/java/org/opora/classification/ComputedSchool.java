package org.opora.classification;

import java.util.Set;
import org.opora.monitoring.SchoolIndices;
import org.opora.registry.School;

/** A school as the decision sees it: its numbers and the verdict on them. */
record ComputedSchool(School school, Indicators indicators, SchoolIndices indices, Verdict verdict) {

    Set<SchoolCategory> categories() {
        return verdict.categories();
    }
}
