package org.opora.roadmap.web;

import java.util.List;
import java.util.UUID;
import org.opora.roadmap.MovedDate;
import org.opora.roadmap.RoadmapPages;
import org.opora.roadmap.SteerRoadmap;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A paused plan goes on: which dates it would have is seen before it does. */
@Controller
class ResumeController {

    private final SteerRoadmap steerRoadmap;
    private final RoadmapPages pages;

    ResumeController(SteerRoadmap steerRoadmap, RoadmapPages pages) {
        this.steerRoadmap = steerRoadmap;
        this.pages = pages;
    }

    @GetMapping("/roadmaps/{id}/resume")
    String show(@PathVariable UUID id, @RequestParam(defaultValue = "0") int page, Model model) {
        SteerRoadmap.Resumption plan = steerRoadmap.resumption(id);
        int number = Days.page(page);
        List<MovedDate> shown = plan.moves().stream()
                .skip((long) number * RoadmapPages.PAGE)
                .limit(RoadmapPages.PAGE + 1)
                .toList();
        model.addAttribute("plan", plan);
        model.addAttribute("moves", shown.stream().limit(RoadmapPages.PAGE).toList());
        model.addAttribute("more", shown.size() > RoadmapPages.PAGE);
        model.addAttribute("page", number);
        model.addAttribute("pages", pages);
        return "roadmap/resume";
    }

    @PostMapping("/roadmaps/{id}/resume")
    String resume(@PathVariable UUID id, RedirectAttributes to) {
        steerRoadmap.resume(id);
        to.addFlashAttribute("notice", "roadmap.notice.resumed");
        return "redirect:/roadmaps/" + id;
    }
}
