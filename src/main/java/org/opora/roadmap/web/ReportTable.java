package org.opora.roadmap.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.opora.roadmap.ExecutionReport;
import org.opora.table.Spreadsheet;
import org.springframework.stereotype.Component;

/** The report of execution as a file: totals by section, counted shares, then every measure that the filter leaves. */
@Component
class ReportTable {

    private static final List<Integer> WIDTHS = List.of(8, 60, 30, 14, 14, 22, 14, 16, 40);

    private final Phrases phrases;

    ReportTable(Phrases phrases) {
        this.phrases = phrases;
    }

    PlanFile of(ExecutionReport report) {
        List<List<?>> lines = new ArrayList<>();
        lines.add(List.of(phrases.say("roadmap.report.by-section")));
        report.sections().forEach(section -> lines.add(totals(section, name(section.section()))));
        lines.add(totals(report.total(), phrases.say("roadmap.report.total")));
        if (!report.shares().isEmpty()) {
            lines.add(List.of(phrases.say("roadmap.report.shares")));
            report.shares().forEach(share -> lines.add(share(share)));
        }
        String section = null;
        for (ExecutionReport.Line line : report.lines()) {
            if (!line.section().equals(section)) {
                section = line.section();
                lines.add(List.of(name(section)));
            }
            lines.add(cells(line));
        }
        return new PlanFile(title(report), headings(), WIDTHS, lines);
    }

    private String title(ExecutionReport report) {
        return phrases.say("roadmap.report.title") + ", " + phrases.day(report.from()) + " — "
                + phrases.day(report.to()) + ". " + phrases.titleOf(report.roadmap(), report.municipality());
    }

    private List<String> headings() {
        return phrases.columns(
                "roadmap.report.column.",
                "number",
                "activity",
                "executors",
                "due",
                "closed",
                "outcome",
                "evidence",
                "schools",
                "shortfall");
    }

    private List<?> totals(ExecutionReport.Section section, String name) {
        Integer percent = section.percent();
        String done = phrases.say("roadmap.done-of", section.done(), section.total())
                + (percent == null ? "" : " (" + percent + " %)");
        return List.of(
                "",
                name,
                "",
                "",
                "",
                done,
                number(section.evidence()),
                schools(section.asked(), section.reported()),
                phrases.say(
                        "roadmap.report.rest",
                        section.late(),
                        section.overdue(),
                        section.unconfirmed(),
                        section.ahead(),
                        section.events()));
    }

    private List<?> share(ExecutionReport.Share share) {
        Integer percent = share.percent();
        String value = percent == null ? phrases.say("roadmap.no-base") : percent + " %";
        BigDecimal target = share.target();
        return List.of(
                share.number(),
                share.activity() + " — " + phrases.say("roadmap.quota." + share.evidence()) + ", "
                        + phrases.say("planreading.unit." + share.unit()),
                "",
                "",
                "",
                value + " (" + share.fact() + "/" + share.base() + ")",
                "",
                "",
                target == null ? "" : phrases.say("roadmap.report.target", target));
    }

    private List<?> cells(ExecutionReport.Line line) {
        return Spreadsheet.line(
                line.number(),
                line.activity(),
                line.executors(),
                line.dueOn(),
                line.closedOn(),
                phrases.say("roadmap.outcome." + line.outcome()),
                number(line.evidence()),
                schools(line.asked(), line.reported()),
                line.shortfall());
    }

    private String schools(int asked, int reported) {
        return asked == 0 ? "" : phrases.say("roadmap.done-of", reported, asked);
    }

    private String name(String section) {
        return section.isEmpty() ? phrases.say("roadmap.no-section") : section;
    }

    /** None is an empty cell. */
    private static Object number(int value) {
        return value == 0 ? "" : value;
    }
}
