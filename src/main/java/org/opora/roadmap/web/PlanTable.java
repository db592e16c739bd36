package org.opora.roadmap.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.opora.roadmap.RoadmapHead;
import org.opora.roadmap.RowLine;
import org.springframework.stereotype.Component;

/** The plan in the shape of its order, with how far each row is: as a spreadsheet and as a text document. */
@Component
class PlanTable {

    private static final int[] WIDTHS = {8, 60, 22, 30, 34, 40, 22, 22, 14};

    private final Phrases phrases;

    PlanTable(Phrases phrases) {
        this.phrases = phrases;
    }

    PlanFile of(RoadmapHead head, List<RowLine> rows) {
        List<List<String>> lines = new ArrayList<>();
        String section = "";
        for (RowLine row : rows) {
            if (!row.section().equals(section)) {
                section = row.section();
                lines.add(List.of(section));
            }
            lines.add(cells(row));
        }
        return new PlanFile(
                phrases.titleOf(head.roadmap(), head.municipality()),
                phrases.columns(
                        "roadmap.column.",
                        "number",
                        "activity",
                        "dates",
                        "executors",
                        "results",
                        "schoolActivity",
                        "schoolDates",
                        "progress",
                        "next"),
                WIDTHS,
                lines);
    }

    private List<String> cells(RowLine row) {
        String progress = row.total() == 0 ? "" : phrases.say("roadmap.done-of", row.done(), row.total());
        return Stream.of(
                        row.number(),
                        row.activity(),
                        row.scheduleRaw(),
                        row.executors(),
                        row.results(),
                        row.schoolActivity(),
                        row.schoolScheduleRaw(),
                        progress,
                        phrases.day(row.nextDue()))
                .map(value -> value == null ? "" : value)
                .toList();
    }
}
