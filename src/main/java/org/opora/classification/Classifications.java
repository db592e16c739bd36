package org.opora.classification;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.registry.Registry;
import org.opora.registry.School;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the lists of schools. Who may see them is the caller's decision. */
@Service
@Transactional(readOnly = true)
public class Classifications {

    private final SchoolLists lists;
    private final ClassificationRepository classifications;
    private final Registry registry;

    Classifications(SchoolLists lists, ClassificationRepository classifications, Registry registry) {
        this.lists = lists;
        this.classifications = classifications;
        this.registry = registry;
    }

    /** The list of a cycle, empty until it is received or computed. */
    public Optional<SchoolList> list(UUID cycleId) {
        return lists.findById(cycleId);
    }

    /** Every school of the cycle's list, by name. */
    public List<ClassificationView> listOf(UUID cycleId) {
        List<Classification> found = classifications.findByCycleId(cycleId);
        Map<UUID, School> schools =
                registry.schools(found.stream().map(Classification::schoolId).toList());
        return found.stream()
                .map(classification -> view(classification, schools.get(classification.schoolId())))
                .sorted(Comparator.comparing(ClassificationView::school).thenComparing(ClassificationView::id))
                .toList();
    }

    private static ClassificationView view(Classification classification, @Nullable School school) {
        return new ClassificationView(
                classification.id(),
                classification.schoolId(),
                school == null ? "—" : school.shortName(),
                classification.categories(),
                orEmpty(classification.ownCategories()),
                orEmpty(classification.regionCategories()),
                classification.decidedCategories() != null,
                classification.reason(),
                classification.cluster(),
                classification.socialIndex(),
                classification.deficitIndex());
    }

    private static Set<SchoolCategory> orEmpty(@Nullable Set<SchoolCategory> categories) {
        return categories == null ? EnumSet.noneOf(SchoolCategory.class) : categories;
    }
}
