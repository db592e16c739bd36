package org.opora.classification;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.opora.account.Access;
import org.opora.account.Role;
import org.opora.error.NotFoundException;
import org.opora.error.OporaException;
import org.opora.journal.Journal;
import org.opora.registry.Registry;
import org.opora.registry.School;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People decide a category, with a reason, and send the list to be signed. */
@Service
public class DecideCategory {

    private final SchoolLists lists;
    private final ClassificationRepository classifications;
    private final Registry registry;
    private final Access access;
    private final Journal journal;

    DecideCategory(
            SchoolLists lists,
            ClassificationRepository classifications,
            Registry registry,
            Access access,
            Journal journal) {
        this.lists = lists;
        this.classifications = classifications;
        this.registry = registry;
        this.access = access;
        this.journal = journal;
    }

    /** @param reason the commission's minutes or another basis; kept and shown */
    @Transactional
    public void override(UUID cycleId, UUID schoolId, Set<SchoolCategory> categories, String reason) {
        SchoolList list = lists.findById(cycleId).orElseThrow(NotFoundException::new);
        access.requireMunicipality(list.municipalityId(), Role.COORDINATOR);
        list.requireOpen();
        Categories.requireDecided(categories);
        if (reason.isBlank()) {
            throw new OporaException("classification.reason-missing");
        }
        Classification classification =
                classifications.findByCycleIdAndSchoolId(cycleId, schoolId).orElseThrow(NotFoundException::new);
        Set<SchoolCategory> before = classification.categories();
        classification.decided(categories, reason, access.viewer().accountId());
        journal.record(Journal.entry("classification.overridden")
                .municipality(list.municipalityId())
                .cycle(cycleId)
                .school(schoolId)
                .detail("before", names(before))
                .detail("after", names(categories))
                .detail("reason", reason));
    }

    /** @throws OporaException naming the schools that are still left to the commission */
    @Transactional
    public void check(UUID cycleId, String remark) {
        SchoolList list = lists.findById(cycleId).orElseThrow(NotFoundException::new);
        List<UUID> open = classifications.findByCycleId(cycleId).stream()
                .filter(classification -> classification.categories().contains(SchoolCategory.COMMISSION))
                .map(Classification::schoolId)
                .toList();
        if (!open.isEmpty()) {
            throw new OporaException("classification.undecided", schools(open));
        }
        list.checked(remark);
        journal.record(Journal.entry("classification.list-checked")
                .municipality(list.municipalityId())
                .cycle(cycleId)
                .detail("remark", remark));
    }

    private String schools(List<UUID> ids) {
        return registry.schools(ids).values().stream()
                .map(School::shortName)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static String names(Set<SchoolCategory> categories) {
        return categories.stream().sorted().map(SchoolCategory::name).collect(Collectors.joining(","));
    }
}
