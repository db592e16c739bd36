package org.opora.classification;

import java.util.EnumSet;
import java.util.Set;
import org.opora.error.OporaException;

/** Which categories may stand together: one by results, and ШНСУ beside any. */
final class Categories {

    private Categories() {}

    /** @throws OporaException when people name none, two that exclude each other, or leave it to the commission again */
    static void requireDecided(Set<SchoolCategory> categories) {
        Set<SchoolCategory> byResults = EnumSet.noneOf(SchoolCategory.class);
        byResults.addAll(categories);
        byResults.remove(SchoolCategory.SHNSU);
        if (categories.isEmpty() || categories.contains(SchoolCategory.COMMISSION)) {
            throw new OporaException("classification.category-missing");
        }
        if (byResults.size() > 1) {
            throw new OporaException("classification.categories-exclude");
        }
    }
}
