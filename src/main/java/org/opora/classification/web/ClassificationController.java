package org.opora.classification.web;

import jakarta.validation.Valid;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.classification.CategoryWords;
import org.opora.classification.ClassifySchools;
import org.opora.classification.DecideCategory;
import org.opora.classification.ReviewList;
import org.opora.classification.SchoolCategory;
import org.opora.error.NotFoundException;
import org.opora.error.OporaException;
import org.opora.error.Sentences;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of schools: categories, «Почему?», decisions of people. */
@Controller
@RequestMapping("/classification/{cycleId}")
class ClassificationController {

    private final ReviewList review;
    private final ClassifySchools classifySchools;
    private final DecideCategory decideCategory;
    private final CategoryWords words;
    private final MessageSource messages;
    private final Sentences sentences;

    ClassificationController(
            ReviewList review,
            ClassifySchools classifySchools,
            DecideCategory decideCategory,
            CategoryWords words,
            MessageSource messages,
            Sentences sentences) {
        this.review = review;
        this.classifySchools = classifySchools;
        this.decideCategory = decideCategory;
        this.words = words;
        this.messages = messages;
        this.sentences = sentences;
    }

    @GetMapping
    String page(
            @PathVariable("cycleId") UUID cycleId,
            @RequestParam(name = "category", required = false) @Nullable SchoolCategory category,
            @RequestParam(name = "page", defaultValue = "0") int page,
            Model model) {
        model.addAttribute("view", review.page(cycleId, category, page));
        model.addAttribute("category", category);
        model.addAttribute("words", words);
        model.addAttribute("lastYear", words.lastYear(cycleId));
        model.addAttribute("lastClosed", words.yearBefore(cycleId).orElse(null));
        return "classification/list";
    }

    @PostMapping("/again")
    String again(@PathVariable("cycleId") UUID cycleId, RedirectAttributes flash) {
        return tried(cycleId, flash, "classification.page.computed", () -> classifySchools.again(cycleId));
    }

    @PostMapping("/schools/{schoolId}")
    String decide(
            @PathVariable("cycleId") UUID cycleId,
            @PathVariable("schoolId") UUID schoolId,
            @Valid @ModelAttribute("form") CategoryForm form,
            BindingResult binding,
            RedirectAttributes flash) {
        if (binding.hasErrors()) {
            flash.addFlashAttribute("problem", message("classification.page.incomplete"));
            flash.addFlashAttribute("typed", form.reason());
            flash.addFlashAttribute("typedSchool", schoolId);
            return "redirect:/classification/" + cycleId + "#school-" + schoolId;
        }
        return tried(
                cycleId,
                flash,
                "classification.page.decided",
                () -> decideCategory.override(
                        cycleId,
                        schoolId,
                        Objects.requireNonNull(form.categories()),
                        Objects.requireNonNull(form.reason())));
    }

    private String tried(UUID cycleId, RedirectAttributes flash, String notice, Runnable work) {
        try {
            work.run();
            flash.addFlashAttribute("notice", notice);
        } catch (NotFoundException hidden) {
            throw hidden;
        } catch (OporaException refusal) {
            flash.addFlashAttribute("problem", sentences.of(refusal));
        }
        return "redirect:/classification/" + cycleId;
    }

    private String message(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
