package org.opora.cycle.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.account.Role;
import org.opora.cycle.CancelCycle;
import org.opora.cycle.CyclePages;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The head stops a year. */
@Controller
class CancelController {

    private final CyclePages pages;
    private final CancelCycle cancelCycle;

    CancelController(CyclePages pages, CancelCycle cancelCycle) {
        this.pages = pages;
        this.cancelCycle = cancelCycle;
    }

    /** A reason, and the tick that it is meant. */
    record CancelForm(
            @NotBlank(message = "{cycle.form.required}")
                    @Size(max = 1000, message = "{cycle.form.too-long}")
                    @Pattern(
                            regexp = "[^\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F]*",
                            message = "{cycle.form.control-characters}")
                    @Nullable
                    String reason,
            @NotNull(message = "{cycle.form.confirm}") @AssertTrue(message = "{cycle.form.confirm}") @Nullable
                    Boolean confirmed) {}

    @GetMapping("/cycles/{id}/cancel")
    String ask(@PathVariable UUID id, Model model) {
        model.addAttribute("cancel", new CancelForm("", false));
        return form(id, model);
    }

    @PostMapping("/cycles/{id}/cancel")
    String cancel(
            @PathVariable UUID id,
            @Valid @ModelAttribute("cancel") CancelForm cancel,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        pages.changeable(id, Role.HEAD);
        return new YearChange(errors, redirect)
                .to(id, "cycle.cancel.done", () -> cancelCycle.cancel(id, Objects.requireNonNull(cancel.reason())))
                .orElseGet(() -> form(id, model));
    }

    private String form(UUID id, Model model) {
        model.addAttribute("cycle", pages.changeable(id, Role.HEAD));
        return "cycle/cancel";
    }
}
