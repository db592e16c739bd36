package org.opora.cycle.web;

import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.cycle.AdmitSchool;
import org.opora.cycle.ChangeCategory;
import org.opora.cycle.YearSchools;
import org.opora.error.NotFoundException;
import org.opora.error.OporaException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A school joins the year late, or its category changes. */
@Controller
class SchoolsOfYearController {

    private final YearSchools choices;
    private final AdmitSchool admitSchool;
    private final ChangeCategory changeCategory;

    SchoolsOfYearController(YearSchools choices, AdmitSchool admitSchool, ChangeCategory changeCategory) {
        this.choices = choices;
        this.admitSchool = admitSchool;
        this.changeCategory = changeCategory;
    }

    @GetMapping("/cycles/{id}/admit")
    String askAdmit(@PathVariable UUID id, Model model) {
        model.addAttribute("change", CategoryForm.empty(null));
        return admitForm(id, model);
    }

    @PostMapping("/cycles/{id}/admit")
    String admit(
            @PathVariable UUID id,
            @Valid @ModelAttribute("change") CategoryForm change,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        choices.notSupported(id);
        UUID school = change.school();
        String basis = change.basis();
        if (!errors.hasErrors() && school != null && basis != null) {
            try {
                admitSchool.admit(id, school, change.categories(), basis);
                redirect.addFlashAttribute("notice", "cycle.admit.done");
                return "redirect:/cycles/" + id;
            } catch (NotFoundException hidden) {
                throw hidden;
            } catch (OporaException refusal) {
                errors.reject(refusal.messageKey(), refusal.args(), null);
            }
        }
        return admitForm(id, model);
    }

    @GetMapping("/cycles/{id}/category")
    String askCategory(
            @PathVariable UUID id,
            @RequestParam(name = "school", required = false) @Nullable UUID school,
            Model model) {
        model.addAttribute(
                "change",
                choices.categoriesOf(id, school)
                        .map(now -> CategoryForm.of(school, now))
                        .orElse(CategoryForm.empty(school)));
        return categoryForm(id, model);
    }

    @PostMapping("/cycles/{id}/category")
    String category(
            @PathVariable UUID id,
            @Valid @ModelAttribute("change") CategoryForm change,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        choices.supported(id);
        UUID school = change.school();
        String basis = change.basis();
        if (!errors.hasErrors() && school != null && basis != null) {
            try {
                changeCategory.change(id, choices.caseOf(id, school), change.categories(), basis);
                redirect.addFlashAttribute("notice", "cycle.category.done");
                return "redirect:/cycles/" + id;
            } catch (NotFoundException hidden) {
                throw hidden;
            } catch (OporaException refusal) {
                errors.reject(refusal.messageKey(), refusal.args(), null);
            }
        }
        return categoryForm(id, model);
    }

    private String admitForm(UUID id, Model model) {
        model.addAttribute("schools", choices.notSupported(id));
        model.addAttribute("cycleId", id);
        return "cycle/admit";
    }

    private String categoryForm(UUID id, Model model) {
        model.addAttribute("schools", choices.supported(id));
        model.addAttribute("cycleId", id);
        return "cycle/category";
    }
}
