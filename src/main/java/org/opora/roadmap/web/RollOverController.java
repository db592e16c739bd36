package org.opora.roadmap.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.roadmap.PreviewRollOver;
import org.opora.roadmap.RebasePlan;
import org.opora.roadmap.RoadmapHead;
import org.opora.roadmap.RoadmapPages;
import org.opora.roadmap.RolledPlan;
import org.opora.roadmap.RowsCarried;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A plan taken to another year: first shown row by row, then opened. */
@Controller
class RollOverController {

    private final PreviewRollOver preview;
    private final RebasePlan rebasePlan;
    private final RoadmapPages pages;

    RollOverController(PreviewRollOver preview, RebasePlan rebasePlan, RoadmapPages pages) {
        this.preview = preview;
        this.rebasePlan = rebasePlan;
        this.pages = pages;
    }

    @GetMapping("/roadmaps/{id}/next")
    String show(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "ALL") RowsCarried rows,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        RoadmapHead head = pages.head(id);
        int number = Days.page(page);
        int wanted = year == null ? usualYear(head) : year;
        RolledPlan plan = preview.of(id, wanted, rows, number);
        model.addAttribute("plan", plan);
        model.addAttribute(
                "lines", plan.lines().stream().limit(PreviewRollOver.PAGE).toList());
        model.addAttribute("more", plan.lines().size() > PreviewRollOver.PAGE);
        model.addAttribute("page", number);
        model.addAttribute("year", wanted);
        model.addAttribute("carried", rows);
        model.addAttribute("kinds", RowsCarried.values());
        model.addAttribute("followers", pages.followers(id));
        return "roadmap/next";
    }

    @PostMapping("/roadmaps/{id}/next")
    String open(
            @PathVariable UUID id,
            @RequestParam int year,
            @RequestParam(defaultValue = "ALL") RowsCarried rows,
            RedirectAttributes redirect) {
        UUID next = rebasePlan.rollOver(id, year, rows);
        redirect.addFlashAttribute("notice", "roadmap.notice.opened");
        return "redirect:/roadmaps/" + next;
    }

    /** The earliest later year in which the plan would not be over. */
    private static int usualYear(RoadmapHead head) {
        int start = head.roadmap().start().getYear();
        int years = Math.max(1, head.today().getYear() - head.roadmap().end().getYear());
        return head.roadmap().end().plusYears(years).isBefore(head.today()) ? start + years + 1 : start + years;
    }
}
