package org.opora.roadmap.web;

import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.roadmap.PlanShape;
import org.opora.roadmap.RoadmapHead;
import org.opora.roadmap.RoadmapPages;
import org.opora.roadmap.RowFilter;
import org.opora.roadmap.RowsShown;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** The plan's table as a file in the shape of the order: exactly the rows that are filtered, all of them without a filter. */
@Controller
class PlanFilesController {

    private final RoadmapPages pages;
    private final PlanTable tables;

    PlanFilesController(RoadmapPages pages, PlanTable tables) {
        this.pages = pages;
        this.tables = tables;
    }

    @GetMapping("/roadmaps/{id}/plan.xlsx")
    ResponseEntity<byte[]> xlsx(@PathVariable UUID id, @ModelAttribute Wanted wanted) {
        RoadmapHead head = pages.head(id);
        return table(head, wanted).xlsx(head.roadmap().key());
    }

    @GetMapping("/roadmaps/{id}/plan.docx")
    ResponseEntity<byte[]> docx(@PathVariable UUID id, @ModelAttribute Wanted wanted) throws IOException {
        RoadmapHead head = pages.head(id);
        return table(head, wanted).docx(head.roadmap().key());
    }

    private PlanFile table(RoadmapHead head, Wanted wanted) {
        RowFilter filter = new RowFilter(wanted.section(), wanted.text(), wanted.show());
        UUID id = head.roadmap().id();
        return tables.of(head, PlanShape.of(head.roadmap(), pages.allRows(id)), pages.allRows(id, filter));
    }

    /** Which rows a person asks for, as on the page. */
    record Wanted(@Nullable String section, @Nullable String text, @Nullable RowsShown show) {}
}
