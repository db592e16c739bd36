package org.opora.report;

import org.opora.supportcase.CaseReopened;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A school that is supported again reports at the end of that. */
@Component
class ReopenReport {

    private final SchoolReportRepository reports;

    ReopenReport(SchoolReportRepository reports) {
        this.reports = reports;
    }

    @EventListener
    void reopen(CaseReopened again) {
        reports.findByCaseId(again.caseId()).ifPresent(SchoolReport::reopen);
    }
}
