package org.opora.supportcase;

import java.util.List;
import java.util.UUID;
import org.opora.error.NotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** After a school has left: the successor gets a case with the same categories and tracks, if that was chosen. */
@Service
public class TransferCase {

    private final SupportCaseRepository cases;
    private final OpenCases openCases;
    private final SupportCaseProcess process;

    TransferCase(SupportCaseRepository cases, OpenCases openCases, SupportCaseProcess process) {
        this.cases = cases;
        this.openCases = openCases;
        this.process = process;
    }

    /** Does nothing for a case that was closed without transfer, or whose successor is already supported. */
    @Transactional
    public void transfer(CycleFacts cycle, UUID caseId) {
        SupportCase left = cases.findById(caseId).orElseThrow(NotFoundException::new);
        Withdrawal reason = left.withdrawal();
        if (reason == null || !reason.transfer() || reason.successorId() == null) {
            return;
        }
        ListedSchool successor = new ListedSchool(reason.successorId(), left.categories(), left.tracks());
        UUID opened = openCases.openOne(cycle.cycleId(), cycle.cycleKey(), successor, reason.act());
        process.launch(cycle, List.of(cases.findById(opened).orElseThrow(NotFoundException::new)));
    }
}
