package org.opora.classification.web;

import jakarta.validation.Valid;
import java.util.UUID;
import org.opora.classification.CategoryWords;
import org.opora.classification.Parameters;
import org.opora.classification.SchoolCategory;
import org.opora.classification.TryThresholds;
import org.opora.error.NotFoundException;
import org.opora.error.OporaException;
import org.opora.error.Sentences;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** «Что, если»: thresholds are tried and nothing is stored, so the trial is an address that can be shared. */
@Controller
@RequestMapping("/classification/{cycleId}/what-if")
class WhatIfController {

    private final TryThresholds tryThresholds;
    private final CategoryWords words;
    private final Sentences sentences;

    WhatIfController(TryThresholds tryThresholds, CategoryWords words, Sentences sentences) {
        this.tryThresholds = tryThresholds;
        this.words = words;
        this.sentences = sentences;
    }

    /** The thresholds in force, to be changed. */
    @GetMapping(params = "!thresholdPercent")
    String start(@PathVariable("cycleId") UUID cycleId, Model model) {
        Parameters inForce = tryThresholds.inForce(cycleId);
        model.addAttribute("form", WhatIfForm.of(inForce));
        return page(cycleId, inForce, model);
    }

    @GetMapping(params = "thresholdPercent")
    String compare(
            @PathVariable("cycleId") UUID cycleId,
            @Valid @ModelAttribute("form") WhatIfForm form,
            BindingResult errors,
            Model model) {
        Parameters inForce = tryThresholds.inForce(cycleId);
        if (!errors.hasErrors()) {
            try {
                model.addAttribute("result", tryThresholds.compare(cycleId, form.toParameters(inForce)));
            } catch (NotFoundException hidden) {
                throw hidden;
            } catch (OporaException refusal) {
                model.addAttribute("problem", sentences.of(refusal));
            }
        }
        return page(cycleId, inForce, model);
    }

    private String page(UUID cycleId, Parameters inForce, Model model) {
        model.addAttribute("cycleId", cycleId);
        model.addAttribute("inForce", WhatIfForm.of(inForce));
        model.addAttribute("words", words);
        model.addAttribute("categories", SchoolCategory.values());
        return "classification/what-if";
    }
}
