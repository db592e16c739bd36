package org.opora.supportcase;

import java.util.UUID;
import org.opora.account.Access;
import org.opora.account.Role;
import org.opora.error.FieldRefusal;
import org.opora.error.NotFoundException;
import org.opora.journal.Journal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives a supported school new categories in the middle of the year, by a document. */
@Service
public class ChangeCategories {

    private final SupportCaseRepository cases;
    private final TrackPolicy policy;
    private final Access access;
    private final ApplicationEventPublisher events;
    private final Journal journal;

    ChangeCategories(
            SupportCaseRepository cases,
            TrackPolicy policy,
            Access access,
            ApplicationEventPublisher events,
            Journal journal) {
        this.events = events;
        this.cases = cases;
        this.policy = policy;
        this.access = access;
        this.journal = journal;
    }

    /** @param basis document by which the category changed */
    @Transactional
    public void change(UUID caseId, Categories categories, String basis) {
        SupportCase found = cases.findById(caseId).orElseThrow(NotFoundException::new);
        access.requireMunicipality(found.municipalityId(), Role.COORDINATOR);
        if (categories.equals(found.categories())) {
            throw new FieldRefusal("shnor", "supportcase.same-category");
        }
        Categories before = found.categories();
        found.recategorise(categories, policy.tracksOf(found.cycleId(), categories), basis);
        events.publishEvent(new CategoriesChanged(found.municipalityId(), found.cycleId(), found.schoolId()));
        journal.record(Journal.entry("supportcase.category-changed")
                .municipality(found.municipalityId())
                .cycle(found.cycleId())
                .school(found.schoolId())
                .subject("support-case", caseId)
                .words("before", before.messageKeys())
                .words("after", categories.messageKeys())
                .detail("basis", basis));
    }
}
