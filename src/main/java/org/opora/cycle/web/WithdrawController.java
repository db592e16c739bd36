package org.opora.cycle.web;

import jakarta.validation.Valid;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.cycle.LeaveYear;
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

/** A school leaves the year: closed, merged or reorganised. */
@Controller
class WithdrawController {

    private final YearSchools choices;
    private final LeaveYear leaveYear;

    WithdrawController(YearSchools choices, LeaveYear leaveYear) {
        this.choices = choices;
        this.leaveYear = leaveYear;
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
        choices.mayLeave(id);
        return new YearChange(errors, redirect)
                .to(
                        id,
                        "cycle.withdraw.done",
                        () -> leaveYear.leave(
                                id, Objects.requireNonNull(withdraw.getSchool()), withdraw.toWithdrawal()))
                .orElseGet(() -> form(id, model));
    }

    private String form(UUID id, Model model) {
        model.addAttribute("schools", choices.mayLeave(id));
        model.addAttribute("successors", choices.successors(id, null));
        model.addAttribute("cycleId", id);
        return "cycle/withdraw";
    }
}
