package org.opora.roadmap.web;

import java.util.ArrayList;
import java.util.List;
import org.opora.roadmap.PlanHeading;
import org.opora.roadmap.PlanShape;
import org.opora.roadmap.RoadmapHead;
import org.opora.roadmap.RowLine;
import org.springframework.stereotype.Component;

/** The plan in the shape of its order, column by column: as a spreadsheet and as a text document. */
@Component
class PlanTable {

    private final Phrases phrases;

    PlanTable(Phrases phrases) {
        this.phrases = phrases;
    }

    PlanFile of(RoadmapHead head, List<PlanHeading> columns, List<RowLine> rows) {
        List<List<String>> lines = new ArrayList<>();
        String section = "";
        for (RowLine row : rows) {
            if (!row.section().equals(section)) {
                section = row.section();
                lines.add(List.of(section));
            }
            lines.add(columns.stream()
                    .map(one -> PlanShape.cell(columns, one, row))
                    .toList());
        }
        return new PlanFile(
                phrases.titleOf(head.roadmap(), head.municipality()),
                phrases.headings(columns),
                columns.stream().map(one -> one.column().width()).toList(),
                lines);
    }
}
