package org.opora.supportcase;

import java.util.List;
import java.util.UUID;
import org.opora.error.NotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Starts, or moves on, the instance of a single case: a school admitted late, a changed category, a successor. */
@Service
public class LaunchCase {

    private final SupportCaseRepository cases;
    private final SupportCaseProcess process;

    LaunchCase(SupportCaseRepository cases, SupportCaseProcess process) {
        this.cases = cases;
        this.process = process;
    }

    /** Starts the instance of a case that has none yet; asking twice starts one. */
    @Transactional
    public void launch(CycleFacts cycle, UUID caseId) {
        process.launch(cycle, List.of(cases.findById(caseId).orElseThrow(NotFoundException::new)));
    }

    /** Tells the running instance of its new category, or starts one when the school had none before. */
    @Transactional
    public void applyCategory(CycleFacts cycle, UUID caseId) {
        if (!process.categoryChanged(caseId)) {
            launch(cycle, caseId);
        }
    }
}
