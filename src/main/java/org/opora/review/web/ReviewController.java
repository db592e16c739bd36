package org.opora.review.web;

import jakarta.validation.Valid;
import java.util.UUID;
import org.opora.error.NotFoundException;
import org.opora.review.EnterRegionalExpertise;
import org.opora.review.ReviewView;
import org.opora.review.ShowReview;
import org.opora.review.Verdict;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One expertise with its rounds, and the regional conclusion entered before its date. */
@Controller
@RequestMapping("/reviews/{id}")
class ReviewController {

    private final ShowReview showReview;
    private final EnterRegionalExpertise enterRegional;

    ReviewController(ShowReview showReview, EnterRegionalExpertise enterRegional) {
        this.showReview = showReview;
        this.enterRegional = enterRegional;
    }

    @GetMapping
    String show(@PathVariable UUID id, Model model) {
        model.addAttribute("form", RegionalForm.empty());
        return page(id, model);
    }

    @PostMapping("/regional")
    String enterRegional(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") RegionalForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        ReviewView review = showReview.show(id);
        if (!review.mayEnterRegional()) {
            throw new NotFoundException();
        }
        if (errors.hasErrors()) {
            return page(id, model);
        }
        enterRegional.receiveEarly(id, form.toConclusion());
        flash.addFlashAttribute("notice", "review.regional.saved");
        return "redirect:/reviews/" + id;
    }

    private String page(UUID id, Model model) {
        model.addAttribute("review", showReview.show(id));
        model.addAttribute("verdicts", Verdict.values());
        return "review/show";
    }
}
