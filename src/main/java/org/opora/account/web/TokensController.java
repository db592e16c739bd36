package org.opora.account.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.account.ProgramTokens;
import org.opora.error.OporaException;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The own tokens for other programs. */
@Controller
class TokensController {

    private final ProgramTokens tokens;

    TokensController(ProgramTokens tokens) {
        this.tokens = tokens;
    }

    /** What the token is for, and until when it works. */
    record NewToken(
            @NotBlank(message = "{account.token.name-missing}")
                    @Size(max = 100, message = "{account.too-long}")
                    @Pattern(regexp = "\\P{Cc}*", message = "{account.control-characters}")
                    @Nullable
                    String name,
            @NotNull(message = "{account.token.day-missing}") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate lastDay) {}

    @GetMapping("/account/tokens")
    String page(Model model) {
        model.addAttribute("token", new NewToken("", tokens.usualLastDay()));
        return show(model);
    }

    @PostMapping("/account/tokens")
    String make(
            @Valid @ModelAttribute("token") NewToken form, BindingResult errors, Model model, RedirectAttributes to) {
        if (errors.hasErrors() || form.name() == null || form.lastDay() == null) {
            return show(model);
        }
        try {
            to.addFlashAttribute("madeToken", tokens.make(form.name().strip(), form.lastDay()));
            return "redirect:/account/tokens";
        } catch (OporaException refusal) {
            errors.rejectValue("lastDay", refusal.messageKey(), refusal.args(), null);
            return show(model);
        }
    }

    @PostMapping("/account/tokens/{id}/revoke")
    String revoke(@PathVariable("id") UUID id, RedirectAttributes to) {
        tokens.revoke(id);
        to.addFlashAttribute("notice", "account.token.revoked");
        return "redirect:/account/tokens";
    }

    private String show(Model model) {
        model.addAttribute("tokens", tokens.own());
        return "account/tokens";
    }
}
