package org.opora.cycle.web;

import jakarta.validation.Valid;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.cycle.YearSchools;
import org.opora.supportcase.WithdrawSchool;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A school leaves the year: closed, merged or reorganised. */
@Controller
class WithdrawController {

    private final YearSchools choices;
    private final WithdrawSchool withdrawSchool;

    WithdrawController(YearSchools choices, WithdrawSchool withdrawSchool) {
        this.choices = choices;
        this.withdrawSchool = withdrawSchool;
    }

    @GetMapping("/cycles/{id}/withdraw")
    String ask(
            @PathVariable UUID id,
            @RequestParam(name = "school", required = false) @Nullable UUID school,
            Model model) {
        model.addAttribute("withdraw", WithdrawForm.of(school));
        return form(id, model);
    }

    @PostMapping("/cycles/{id}/withdraw")
    String withdraw(
            @PathVariable UUID id,
            @Valid @ModelAttribute("withdraw") WithdrawForm withdraw,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        choices.supported(id);
        return new YearChange(errors, redirect)
                .to(
                        id,
                        "cycle.withdraw.done",
                        () -> withdrawSchool.withdraw(
                                choices.caseOf(id, Objects.requireNonNull(withdraw.getSchool())),
                                withdraw.toWithdrawal()))
                .orElseGet(() -> form(id, model));
    }

    private String form(UUID id, Model model) {
        model.addAttribute("schools", choices.supported(id));
        model.addAttribute("successors", choices.successors(id, null));
        model.addAttribute("cycleId", id);
        return "cycle/withdraw";
    }
}
