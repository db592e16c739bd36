package org.opora.classification;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;

/**
 * A page of the list of schools.
 *
 * @param list null until the list has been received or computed
 * @param counts how many schools each category has in the whole list
 * @param why explanations of the schools on the page, by id of their classification
 * @param act the registered parameters behind it; null while Opora's defaults hold
 * @param mayChange whether the person may decide categories
 */
public record ListPage(
        UUID cycleId,
        @Nullable SchoolList list,
        Page<ClassificationView> schools,
        Map<SchoolCategory, Long> counts,
        Map<UUID, Explanation> why,
        Parameters parameters,
        @Nullable ParameterSet act,
        boolean mayChange) {

    /** Whether anything can still be changed here. */
    public boolean open() {
        return mayChange && list != null && list.status() != SchoolList.Status.APPROVED;
    }
}
