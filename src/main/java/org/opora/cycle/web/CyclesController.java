package org.opora.cycle.web;

import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.cycle.CellState;
import org.opora.cycle.CyclePages;
import org.opora.cycle.LaunchCycle;
import org.opora.cycle.ListSource;
import org.opora.cycle.ProposeLaunch;
import org.opora.cycle.RemainderWords;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of years, the launch wizard and the board of one year. */
@Controller
class CyclesController {

    private final CyclePages pages;
    private final ProposeLaunch proposeLaunch;
    private final LaunchCycle launchCycle;
    private final RemainderWords words;

    CyclesController(CyclePages pages, ProposeLaunch proposeLaunch, LaunchCycle launchCycle, RemainderWords words) {
        this.pages = pages;
        this.proposeLaunch = proposeLaunch;
        this.launchCycle = launchCycle;
        this.words = words;
    }

    @GetMapping("/cycles")
    String list(Model model) {
        model.addAttribute("lines", pages.list());
        model.addAttribute("mayLaunch", pages.mayLaunch());
        return "cycle/list";
    }

    @GetMapping("/cycles/new")
    String wizard(
            @RequestParam(name = "municipality", required = false) @Nullable UUID municipality,
            @RequestParam(name = "year", required = false) @Nullable Integer year,
            @RequestParam(name = "page", defaultValue = "0") int page,
            Model model) {
        ProposeLaunch.Proposal proposal = proposeLaunch.propose(municipality, year);
        model.addAttribute("launch", LaunchForm.of(proposal));
        return wizard(proposal, page, model);
    }

    @PostMapping("/cycles")
    String launch(
            @Valid @ModelAttribute("launch") LaunchForm launch,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        ProposeLaunch.Proposal proposal = proposeLaunch.propose(launch.getMunicipalityId(), launch.getYear());
        return new YearChange(errors, redirect)
                .to("cycle.launch.done", () -> launchCycle.launch(launch.toCommand()))
                .orElseGet(() -> wizard(proposal, 0, model));
    }

    @GetMapping("/cycles/{id}")
    String board(@PathVariable UUID id, @RequestParam(name = "page", defaultValue = "0") int number, Model model) {
        model.addAttribute("page", pages.page(id));
        model.addAttribute("unfinished", pages.unfinished(id, number));
        model.addAttribute("remains", words);
        model.addAttribute("states", CellState.values());
        return "cycle/board";
    }

    @GetMapping("/cycles/{id}/progress")
    String progress(@PathVariable UUID id, Model model) {
        model.addAttribute("progress", pages.progress(id));
        model.addAttribute("url", "/cycles/" + id + "/progress");
        return "ui/launch";
    }

    private String wizard(ProposeLaunch.Proposal proposal, int page, Model model) {
        model.addAttribute("lastYear", pages.lastYear(proposal.municipalityId(), proposal.year(), page));
        model.addAttribute(
                "lastClosed",
                pages.lastYear(proposal.municipalityId(), proposal.year()).orElse(null));
        model.addAttribute("remains", words);
        model.addAttribute("proposal", proposal);
        model.addAttribute("sources", ListSource.values());
        model.addAttribute("modes", StageLine.Mode.values());
        return "cycle/launch";
    }
}
