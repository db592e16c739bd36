package org.opora.report;

import java.util.Optional;
import java.util.UUID;
import org.opora.journal.Journal;
import org.opora.registry.LocalToday;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A school submits its report, for the first time or after a return. */
@Service
public class SubmitSchoolReport {

    private final SchoolReportRepository reports;
    private final Journal journal;
    private final LocalToday today;

    SubmitSchoolReport(SchoolReportRepository reports, Journal journal, LocalToday today) {
        this.reports = reports;
        this.journal = journal;
        this.today = today;
    }

    /** The report of a case so far. */
    @Transactional(readOnly = true)
    public Optional<SchoolReport> ofCase(UUID caseId) {
        return reports.findByCaseId(caseId);
    }

    @Transactional
    public UUID submit(ReportPlace place, ReportText text, UUID by) {
        SchoolReport report = reports.findByCaseId(place.caseId()).orElse(null);
        if (report == null) {
            report = reports.save(
                    new SchoolReport(UUID.randomUUID(), place, text, by, today.in(place.municipalityId())));
        } else {
            report.submitAgain(text, by, today.in(place.municipalityId()));
        }
        journal.record(Journal.entry("report.submitted")
                .municipality(place.municipalityId())
                .cycle(place.cycleId())
                .school(place.schoolId())
                .subject("school-report", report.id())
                .detail("round", Integer.toString(report.rounds())));
        return report.id();
    }
}
