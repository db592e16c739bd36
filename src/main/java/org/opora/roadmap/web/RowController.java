package org.opora.roadmap.web;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.roadmap.HandleMeasure;
import org.opora.roadmap.PlanChanges;
import org.opora.roadmap.RoadmapPages;
import org.opora.roadmap.RowPages;
import org.opora.roadmap.TakeOverMeasure;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One row of a plan and what is done to its occurrences outside their tasks. */
@Controller
class RowController {

    private final RowPages rows;
    private final RoadmapPages pages;
    private final PlanChanges changes;
    private final HandleMeasure handleMeasure;
    private final TakeOverMeasure takeOverMeasure;

    RowController(
            RowPages rows,
            RoadmapPages pages,
            PlanChanges changes,
            HandleMeasure handleMeasure,
            TakeOverMeasure takeOverMeasure) {
        this.rows = rows;
        this.pages = pages;
        this.changes = changes;
        this.handleMeasure = handleMeasure;
        this.takeOverMeasure = takeOverMeasure;
    }

    @GetMapping("/roadmaps/rows/{id}")
    String show(@PathVariable UUID id, Model model) {
        model.addAttribute("page", rows.row(id));
        model.addAttribute("pages", pages);
        model.addAttribute("changes", changes.ofRow(id));
        return "roadmap/row";
    }

    @PostMapping("/roadmaps/rows/{id}/demand")
    String demand(
            @PathVariable UUID id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate due,
            @RequestParam(required = false) @Nullable String who,
            RedirectAttributes to) {
        handleMeasure.openOnDemand(id, Days.required(due), Words.required(who, "roadmap.whoMissing"));
        return back(id, "roadmap.notice.demanded", to);
    }

    @PostMapping("/roadmaps/measures/{id}/date")
    String date(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID row,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate start,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate due,
            @RequestParam(required = false) @Nullable String source,
            RedirectAttributes to) {
        handleMeasure.date(
                id, Days.optional(start), Days.required(due), Words.required(source, "roadmap.sourceMissing"));
        return back(row, "roadmap.notice.dated", to);
    }

    @PostMapping("/roadmaps/measures/{id}/early")
    String early(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID row,
            @RequestParam(required = false) @Nullable String reason,
            RedirectAttributes to) {
        handleMeasure.openEarly(id, Words.reason(reason));
        return back(row, "roadmap.notice.early", to);
    }

    @PostMapping("/roadmaps/measures/{id}/early-schools")
    String earlyForSchools(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID row,
            @RequestParam(required = false) @Nullable String reason,
            RedirectAttributes to) {
        handleMeasure.openForSchoolsEarly(id, Words.reason(reason));
        return back(row, "roadmap.notice.early-schools", to);
    }

    @PostMapping("/roadmaps/measures/{id}/confirmation")
    String confirm(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID row,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate doneOn,
            @RequestParam(required = false) @Nullable String document,
            RedirectAttributes to) {
        handleMeasure.confirmPast(id, Days.required(doneOn), Words.required(document, "roadmap.documentMissing"));
        return back(row, "roadmap.notice.confirmed", to);
    }

    @PostMapping("/roadmaps/measures/{id}/own")
    String takeOver(@PathVariable UUID id, @RequestParam(required = false) @Nullable UUID row, RedirectAttributes to) {
        takeOverMeasure.takeOver(id);
        return back(row, "roadmap.notice.taken-over", to);
    }

    @PostMapping("/roadmaps/measures/{id}/events")
    String event(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID row,
            @ModelAttribute EventController.Told told,
            RedirectAttributes to) {
        handleMeasure.logEvent(id, told.event());
        return back(row, "roadmap.notice.event", to);
    }

    private static String back(@Nullable UUID row, String notice, RedirectAttributes to) {
        to.addFlashAttribute("notice", notice);
        return row == null ? "redirect:/roadmaps" : "redirect:/roadmaps/rows/" + row;
    }
}
