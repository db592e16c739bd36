package org.opora.roadmap.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.roadmap.MeasureBar;
import org.opora.roadmap.PlanChanges;
import org.opora.roadmap.PlanColumn;
import org.opora.roadmap.PlanHeading;
import org.opora.roadmap.PlanShape;
import org.opora.roadmap.RoadmapHead;
import org.opora.roadmap.RoadmapPages;
import org.opora.roadmap.RowFilter;
import org.opora.roadmap.RowLine;
import org.opora.roadmap.RowsShown;
import org.opora.roadmap.SteerRoadmap;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One plan: its table, its year, and what is done to the whole of it. */
@Controller
class RoadmapController {

    private final RoadmapPages pages;
    private final SteerRoadmap steerRoadmap;
    private final PlanChanges planChanges;
    private final Phrases phrases;

    RoadmapController(RoadmapPages pages, SteerRoadmap steerRoadmap, PlanChanges planChanges, Phrases phrases) {
        this.pages = pages;
        this.steerRoadmap = steerRoadmap;
        this.planChanges = planChanges;
        this.phrases = phrases;
    }

    @GetMapping("/roadmaps/{id}")
    String show(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String section,
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(required = false) @Nullable RowsShown show,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "0") int changed,
            Model model) {
        int number = Days.page(page);
        RowFilter filter = new RowFilter(section, text, show);
        List<RowLine> rows = pages.rows(id, filter, number);
        RoadmapHead head = pages.head(id);
        List<PlanHeading> columns = PlanShape.onPage(head.roadmap(), () -> pages.allRows(id));
        model.addAttribute("head", head);
        model.addAttribute("columns", columns);
        model.addAttribute("headings", phrases.headings(columns));
        model.addAttribute("halves", !PlanShape.shows(columns, PlanColumn.SCHOOL_ACTIVITY));
        model.addAttribute("rows", rows.stream().limit(RoadmapPages.PAGE).toList());
        model.addAttribute("more", rows.size() > RoadmapPages.PAGE);
        model.addAttribute("page", number);
        model.addAttribute("filter", filter);
        model.addAttribute("shows", RowsShown.values());
        int earlier = Days.page(changed);
        List<PlanChanges.Change> changes = planChanges.ofPlan(id, earlier);
        model.addAttribute("changes", changes.stream().limit(PlanChanges.PAGE).toList());
        model.addAttribute("changed", earlier);
        model.addAttribute("moreChanges", changes.size() > PlanChanges.PAGE);
        model.addAttribute("followers", pages.followers(id));
        model.addAttribute("pages", pages);
        return "roadmap/show";
    }

    @GetMapping("/roadmaps/{id}/year")
    String year(@PathVariable UUID id, @RequestParam(required = false) @Nullable Integer year, Model model) {
        RoadmapHead head = pages.head(id);
        int first = head.roadmap().start().getYear();
        int last = head.roadmap().end().getYear() + 1;
        int wanted = year == null ? head.today().getYear() : year;
        int shown = Math.max(first, Math.min(last, wanted));
        model.addAttribute("head", head);
        model.addAttribute("year", shown);
        model.addAttribute("first", first);
        model.addAttribute("last", last);
        List<RowLine> rows = pages.allRows(id);
        Map<UUID, List<MeasureBar>> bars = pages.year(id, shown);
        Set<UUID> undated = pages.undated(id);
        model.addAttribute("bars", bars);
        model.addAttribute(
                "rows", rows.stream().filter(row -> bars.containsKey(row.id())).toList());
        model.addAttribute(
                "undated",
                rows.stream().filter(row -> undated.contains(row.id())).toList());
        return "roadmap/year";
    }

    @PostMapping("/roadmaps/{id}/pause")
    String pause(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable String reason, RedirectAttributes to) {
        steerRoadmap.pause(id, Words.reason(reason));
        return back(id, "roadmap.notice.paused", to);
    }

    @PostMapping("/roadmaps/{id}/closing")
    String closeEarly(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable String reason, RedirectAttributes to) {
        steerRoadmap.closeEarly(id, Words.reason(reason));
        return back(id, "roadmap.notice.closed-early", to);
    }

    @PostMapping("/roadmaps/{id}/cancel")
    String cancel(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable String reason, RedirectAttributes to) {
        steerRoadmap.cancel(id, Words.reason(reason));
        return back(id, "roadmap.notice.cancelled", to);
    }

    private static String back(UUID id, String notice, RedirectAttributes to) {
        to.addFlashAttribute("notice", notice);
        return "redirect:/roadmaps/" + id;
    }
}
