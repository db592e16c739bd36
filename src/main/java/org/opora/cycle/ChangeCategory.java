package org.opora.cycle;

import java.util.UUID;
import org.opora.account.Access;
import org.opora.account.Role;
import org.opora.error.NotFoundException;
import org.opora.supportcase.Categories;
import org.opora.supportcase.ChangeCategories;
import org.opora.supportcase.SupportCaseView;
import org.opora.supportcase.SupportCases;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The category of a supported school changes in the middle of the year, by a document. */
@Service
public class ChangeCategory {

    private final CycleRepository cycles;
    private final SupportCycleProcess process;
    private final ChangeCategories cases;
    private final SupportCases views;
    private final Access access;

    ChangeCategory(
            CycleRepository cycles,
            SupportCycleProcess process,
            ChangeCategories cases,
            SupportCases views,
            Access access) {
        this.cycles = cycles;
        this.process = process;
        this.cases = cases;
        this.views = views;
        this.access = access;
    }

    /** @param basis document by which the category changed */
    @Transactional
    public void change(UUID cycleId, UUID caseId, Categories categories, String basis) {
        Cycle cycle = cycles.findById(cycleId).orElseThrow(NotFoundException::new);
        access.requireMunicipality(cycle.municipalityId(), Role.COORDINATOR);
        cycle.requireRunning();
        SupportCaseView view = views.byId(caseId);
        if (!view.cycleId().equals(cycleId)) {
            throw new NotFoundException();
        }
        cases.change(caseId, categories, basis);
        process.categoryChanged(cycleId, caseId);
    }
}
