package org.opora.roadmap.web;

import java.io.IOException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.roadmap.ExecutionReport;
import org.opora.roadmap.ExecutionReports;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The report of execution of a plan, on the page and as files that hold exactly what is filtered. */
@Controller
class PlanReportController {

    private final ExecutionReports reports;
    private final ReportTable table;

    PlanReportController(ExecutionReports reports, ReportTable table) {
        this.reports = reports;
        this.table = table;
    }

    @GetMapping("/roadmaps/{id}/report")
    String page(
            @PathVariable UUID id,
            @ModelAttribute("wanted") Wanted wanted,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        int number = Days.page(page);
        ExecutionReport report = reports.page(id, wanted.first(), wanted.last(), wanted.filter(), number);
        model.addAttribute("report", report);
        model.addAttribute(
                "lines", report.lines().stream().limit(ExecutionReports.PAGE).toList());
        model.addAttribute("more", report.lines().size() > ExecutionReports.PAGE);
        model.addAttribute("page", number);
        model.addAttribute("filter", wanted.filter());
        model.addAttribute("outcomes", ExecutionReport.Outcome.values());
        return "roadmap/report";
    }

    @GetMapping("/roadmaps/{id}/report.xlsx")
    ResponseEntity<byte[]> xlsx(@PathVariable UUID id, @ModelAttribute Wanted wanted) {
        ExecutionReport report = reports.whole(id, wanted.first(), wanted.last(), wanted.filter());
        return table.of(report).xlsx(name(report));
    }

    @GetMapping("/roadmaps/{id}/report.docx")
    ResponseEntity<byte[]> docx(@PathVariable UUID id, @ModelAttribute Wanted wanted) throws IOException {
        ExecutionReport report = reports.whole(id, wanted.first(), wanted.last(), wanted.filter());
        return table.of(report).docx(name(report));
    }

    private static String name(ExecutionReport report) {
        return report.roadmap().key() + "-" + report.from() + "-" + report.to();
    }

    /** What of the report a person asks for. */
    record Wanted(
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
            @Nullable String section,
            ExecutionReport.@Nullable Outcome outcome) {

        @Nullable
        LocalDate first() {
            return Days.optional(from);
        }

        @Nullable
        LocalDate last() {
            return Days.optional(to);
        }

        ExecutionReport.Filter filter() {
            return new ExecutionReport.Filter(section == null || section.isBlank() ? null : section, outcome);
        }
    }
}
