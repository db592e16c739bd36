package org.opora.roadmap.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.account.Access;
import org.opora.account.Role;
import org.opora.registry.Municipality;
import org.opora.registry.Registry;
import org.opora.roadmap.BundledPlans;
import org.opora.roadmap.RebasePlan;
import org.opora.roadmap.RoadmapLine;
import org.opora.roadmap.RoadmapPages;
import org.opora.roadmap.RoadmapState;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of plans, and a plan taken into work from a bundled one. */
@Controller
class RoadmapListController {

    private final RoadmapPages pages;
    private final BundledPlans bundled;
    private final RebasePlan rebasePlan;
    private final Registry registry;
    private final Access access;

    RoadmapListController(
            RoadmapPages pages, BundledPlans bundled, RebasePlan rebasePlan, Registry registry, Access access) {
        this.pages = pages;
        this.bundled = bundled;
        this.rebasePlan = rebasePlan;
        this.registry = registry;
        this.access = access;
    }

    @GetMapping("/roadmaps")
    String list(
            @RequestParam(required = false) @Nullable RoadmapState state,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        int number = Days.page(page);
        List<RoadmapLine> lines = pages.list(state, number);
        model.addAttribute("lines", lines.stream().limit(RoadmapPages.PAGE).toList());
        model.addAttribute("more", lines.size() > RoadmapPages.PAGE);
        model.addAttribute("page", number);
        model.addAttribute("state", state);
        model.addAttribute("states", RoadmapState.values());
        model.addAttribute("mayOpen", access.viewer().has(Role.COORDINATOR));
        return "roadmap/list";
    }

    @GetMapping("/roadmaps/new")
    String choose(Model model) {
        access.requireAny(Role.COORDINATOR);
        model.addAttribute("plans", bundled.all());
        model.addAttribute("municipalities", own());
        return "roadmap/new";
    }

    @PostMapping("/roadmaps")
    String open(@ModelAttribute("form") NewRoadmapForm form, BindingResult errors, RedirectAttributes redirect) {
        access.requireAny(Role.COORDINATOR);
        UUID id = rebasePlan.fromBundled(form.planName(), form.municipalityOr(own()), form.firstYear(), form.order());
        redirect.addFlashAttribute("notice", "roadmap.notice.opened");
        return "redirect:/roadmaps/" + id;
    }

    private List<Municipality> own() {
        return access.viewer().municipalityIds(Role.COORDINATOR).stream()
                .map(registry::municipality)
                .toList();
    }
}
