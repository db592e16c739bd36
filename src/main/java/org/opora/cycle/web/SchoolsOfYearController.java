package org.opora.cycle.web;

import jakarta.validation.Valid;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.cycle.AdmitSchool;
import org.opora.cycle.ChangeCategory;
import org.opora.cycle.YearSchools;
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
        return new YearChange(errors, redirect)
                .to(
                        id,
                        "cycle.admit.done",
                        () -> admitSchool.admit(
                                id,
                                Objects.requireNonNull(change.school()),
                                change.categories(),
                                Objects.requireNonNull(change.basis())))
                .orElseGet(() -> admitForm(id, model));
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
        return new YearChange(errors, redirect)
                .to(
                        id,
                        "cycle.category.done",
                        () -> changeCategory.change(
                                id,
                                choices.caseOf(id, Objects.requireNonNull(change.school())),
                                change.categories(),
                                Objects.requireNonNull(change.basis())))
                .orElseGet(() -> categoryForm(id, model));
    }

    private String admitForm(UUID id, Model model) {
        model.addAttribute("schools", choices.notSupported(id));
        return form(id, "admit", model);
    }

    private String categoryForm(UUID id, Model model) {
        model.addAttribute("schools", choices.supported(id));
        return form(id, "category", model);
    }

    /** One form for both: the act is the last part of its address and of its texts. */
    private static String form(UUID id, String act, Model model) {
        model.addAttribute("cycleId", id);
        model.addAttribute("act", act);
        return "cycle/school";
    }
}
