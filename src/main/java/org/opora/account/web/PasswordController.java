package org.opora.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.opora.account.ChangePassword;
import org.opora.account.ResetPassword;
import org.opora.error.OporaException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** Change of the own password, and the first or a new password by a printed code. */
@Controller
class PasswordController {

    private final ChangePassword changePassword;
    private final ResetPassword resetPassword;

    PasswordController(ChangePassword changePassword, ResetPassword resetPassword) {
        this.changePassword = changePassword;
        this.resetPassword = resetPassword;
    }

    /** The own change: the present password, the new one twice. */
    record Change(
            @NotBlank(message = "{account.password.present-missing}") String presentPassword,
            @NotBlank(message = "{account.password.new-missing}") String newPassword,
            String repeatedPassword) {}

    /** The printed code and the new password twice. */
    record Reset(
            @NotBlank(message = "{account.reset.login-missing}") String login,
            @NotBlank(message = "{account.reset.code-missing}") String code,
            @NotBlank(message = "{account.password.new-missing}") String newPassword,
            String repeatedPassword) {}

    @GetMapping("/account/password")
    String changePage(Model model, HttpServletRequest request) {
        model.addAttribute("change", new Change("", "", ""));
        model.addAttribute("demanded", request.getSession().getAttribute(PasswordDemand.SESSION_MARK) != null);
        return "account/password";
    }

    @PostMapping("/account/password")
    String change(
            @Valid @ModelAttribute("change") Change form,
            BindingResult errors,
            Model model,
            HttpServletRequest request) {
        requireSame(form.newPassword(), form.repeatedPassword(), errors);
        if (!errors.hasErrors()) {
            try {
                changePassword.change(form.presentPassword(), form.newPassword(), request.getRemoteAddr());
                signOut(request);
                return "redirect:/sign-in?changed";
            } catch (OporaException refusal) {
                reject(refusal, errors, "account.password-wrong", "presentPassword");
            }
        }
        model.addAttribute("demanded", request.getSession().getAttribute(PasswordDemand.SESSION_MARK) != null);
        return "account/password";
    }

    @GetMapping("/reset")
    String resetPage(Model model) {
        model.addAttribute("reset", new Reset("", "", "", ""));
        return "account/reset";
    }

    @PostMapping("/reset")
    String reset(@Valid @ModelAttribute("reset") Reset form, BindingResult errors, HttpServletRequest request) {
        requireSame(form.newPassword(), form.repeatedPassword(), errors);
        if (errors.hasErrors()) {
            return "account/reset";
        }
        try {
            resetPassword.use(form.login(), form.code(), form.newPassword(), request.getRemoteAddr());
            return "redirect:/sign-in?changed";
        } catch (OporaException refusal) {
            reject(refusal, errors, "account.code-wrong", "code");
            return "account/reset";
        }
    }

    private static void requireSame(String wanted, String repeated, BindingResult errors) {
        if (wanted != null && !wanted.equals(repeated)) {
            errors.rejectValue("repeatedPassword", "account.password.differ");
        }
    }

    private static void reject(OporaException refusal, BindingResult errors, String code, String field) {
        String where = refusal.code().equals(code) ? field : "newPassword";
        if (refusal.code().equals("account.too-many-attempts")) {
            errors.reject(refusal.messageKey(), refusal.args(), null);
        } else {
            errors.rejectValue(where, refusal.messageKey(), refusal.args(), null);
        }
    }

    private static void signOut(HttpServletRequest request) {
        request.getSession().invalidate();
        SecurityContextHolder.clearContext();
    }
}
