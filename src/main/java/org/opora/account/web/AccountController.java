package org.opora.account.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.account.AccountCard;
import org.opora.account.ChangeAccount;
import org.opora.account.EndRole;
import org.opora.account.FindAccounts;
import org.opora.account.GiveRole;
import org.opora.account.ResetPassword;
import org.opora.account.Role;
import org.opora.error.NotFoundException;
import org.opora.error.OporaException;
import org.opora.error.RefusedForm;
import org.springframework.format.annotation.DateTimeFormat;
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

/** One person's account: name and post, roles, password code, letting in and out. */
@Controller
@RequestMapping("/accounts/{id}")
class AccountController {

    private static final String CODE = "printedCode";

    private final AccountCard accountCard;
    private final FindAccounts findAccounts;
    private final ChangeAccount changeAccount;
    private final GiveRole giveRole;
    private final EndRole endRole;
    private final ResetPassword resetPassword;

    AccountController(
            AccountCard accountCard,
            FindAccounts findAccounts,
            ChangeAccount changeAccount,
            GiveRole giveRole,
            EndRole endRole,
            ResetPassword resetPassword) {
        this.accountCard = accountCard;
        this.findAccounts = findAccounts;
        this.changeAccount = changeAccount;
        this.giveRole = giveRole;
        this.endRole = endRole;
        this.resetPassword = resetPassword;
    }

    /** Name and post. */
    record NameAndPost(
            @NotBlank(message = "{account.new.name-missing}")
                    @Size(max = 150, message = "{account.too-long}")
                    @Pattern(regexp = "\\P{Cc}*", message = "{account.control-characters}")
                    String name,
            @NotBlank(message = "{account.new.post-missing}")
                    @Size(max = 200, message = "{account.too-long}")
                    @Pattern(regexp = "\\P{Cc}*", message = "{account.control-characters}")
                    String post) {}

    /** A role to give. */
    record NewRole(
            @NotNull(message = "{account.role.role-missing}") @Nullable Role role,
            @Nullable UUID regionId,
            @Nullable UUID municipalityId,
            @Nullable UUID schoolId,
            @NotNull(message = "{account.role.from-missing}") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate from,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
            @Nullable Boolean acting,
            @NotBlank(message = "{account.role.basis-missing}")
                    @Size(max = 300, message = "{account.too-long}")
                    @Pattern(regexp = "\\P{Cc}*", message = "{account.control-characters}")
                    String basis) {

        static NewRole empty(@Nullable UUID municipality) {
            return new NewRole(null, null, municipality, null, null, null, false, "");
        }

        GiveRole.Command toCommand(UUID account) {
            if (role == null || from == null) {
                throw new IllegalStateException("checked before");
            }
            return new GiveRole.Command(
                    account, role, regionId, municipalityId, schoolId, from, to, Boolean.TRUE.equals(acting), basis);
        }
    }

    /** The end of a role. */
    record RoleEnd(
            @NotNull(message = "{account.role.last-day-missing}")
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable
                    LocalDate lastDay,
            @NotBlank(message = "{account.role.basis-missing}")
                    @Size(max = 300, message = "{account.too-long}")
                    @Pattern(regexp = "\\P{Cc}*", message = "{account.control-characters}")
                    String basis) {}

    /** Why an account is closed. */
    record Closing(
            @NotBlank(message = "{account.card.reason-missing}")
                    @Size(max = 300, message = "{account.too-long}")
                    @Pattern(regexp = "\\P{Cc}*", message = "{account.control-characters}")
                    String reason) {}

    @GetMapping
    String page(
            @PathVariable("id") UUID id,
            @RequestParam(name = "municipality", required = false) @Nullable UUID municipality,
            Model model) {
        AccountCard.Card card = accountCard.card(id);
        model.addAttribute("nameAndPost", new NameAndPost(card.name(), card.post()));
        model.addAttribute("newRole", NewRole.empty(municipality == null ? card.municipalityId() : municipality));
        return show(card, municipality, model);
    }

    @PostMapping
    String rename(
            @PathVariable("id") UUID id,
            @Valid @ModelAttribute("nameAndPost") NameAndPost form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        AccountCard.Card card = accountCard.card(id);
        if (errors.hasErrors()) {
            model.addAttribute("newRole", NewRole.empty(card.municipalityId()));
            return show(card, null, model);
        }
        changeAccount.rename(id, form.name(), form.post());
        return back(id, "account.card.renamed", redirect);
    }

    @PostMapping("/roles")
    String give(
            @PathVariable("id") UUID id,
            @Valid @ModelAttribute("newRole") NewRole form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        AccountCard.Card card = accountCard.card(id);
        if (!errors.hasErrors()) {
            try {
                giveRole.give(form.toCommand(id));
                return back(id, "account.role.given", redirect);
            } catch (NotFoundException unknownScope) {
                throw unknownScope;
            } catch (OporaException refusal) {
                RefusedForm.show(refusal, errors);
            }
        }
        model.addAttribute("nameAndPost", new NameAndPost(card.name(), card.post()));
        return show(card, form.municipalityId(), model);
    }

    @PostMapping("/roles/{grant}/end")
    String end(
            @PathVariable("id") UUID id,
            @PathVariable("grant") UUID grant,
            @Valid @ModelAttribute("roleEnd") RoleEnd form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        AccountCard.Card card = accountCard.card(id);
        if (!errors.hasErrors()) {
            try {
                endRole.end(id, grant, Objects.requireNonNull(form.lastDay()), form.basis());
                return back(id, "account.role.ended", redirect);
            } catch (NotFoundException unknownGrant) {
                throw unknownGrant;
            } catch (OporaException refusal) {
                RefusedForm.show(refusal, errors);
            }
        }
        model.addAttribute("ending", grant);
        return showAgain(card, model);
    }

    @PostMapping("/disable")
    String disable(
            @PathVariable("id") UUID id,
            @Valid @ModelAttribute("closing") Closing form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        AccountCard.Card card = accountCard.card(id);
        if (errors.hasErrors()) {
            return showAgain(card, model);
        }
        changeAccount.disable(id, form.reason());
        return back(id, "account.card.disabled", redirect);
    }

    @PostMapping("/enable")
    String enable(@PathVariable("id") UUID id, RedirectAttributes redirect) {
        changeAccount.enable(id);
        return back(id, "account.card.enabled", redirect);
    }

    @PostMapping("/demand-password")
    String demandPassword(@PathVariable("id") UUID id, RedirectAttributes redirect) {
        changeAccount.demandNewPassword(id);
        return back(id, "account.card.password-demanded", redirect);
    }

    @PostMapping("/code")
    String issueCode(@PathVariable("id") UUID id, RedirectAttributes redirect) {
        ResetPassword.PrintedCode code = resetPassword.issue(id);
        redirect.addFlashAttribute(CODE, List.of(code.code(), code.login(), code.name()));
        redirect.addFlashAttribute("expiresOn", LocalDate.ofInstant(code.expiresAt(), ZoneOffset.UTC));
        return "redirect:/accounts/" + id + "/code";
    }

    /** Shows the code once, for printing; a second look finds nothing and leads back to the card. */
    @GetMapping("/code")
    String code(@PathVariable("id") UUID id, Model model) {
        accountCard.card(id);
        return model.containsAttribute(CODE) ? "account/code" : "redirect:/accounts/" + id;
    }

    /** With the error of one of the small forms; the two large ones as they were. */
    private String showAgain(AccountCard.Card card, Model model) {
        model.addAttribute("nameAndPost", new NameAndPost(card.name(), card.post()));
        model.addAttribute("newRole", NewRole.empty(card.municipalityId()));
        return show(card, null, model);
    }

    private String show(AccountCard.Card card, @Nullable UUID chosen, Model model) {
        UUID municipality = chosen == null ? card.municipalityId() : chosen;
        model.addAttribute("card", card);
        if (!model.containsAttribute("roleEnd")) {
            model.addAttribute("roleEnd", new RoleEnd(null, ""));
        }
        if (!model.containsAttribute("closing")) {
            model.addAttribute("closing", new Closing(""));
        }
        model.addAttribute("roles", accountCard.grantable());
        model.addAttribute("regions", accountCard.regions());
        model.addAttribute("municipalities", findAccounts.municipalities());
        model.addAttribute("municipality", municipality);
        model.addAttribute("schools", municipality == null ? List.of() : accountCard.schools(municipality));
        return "account/card";
    }

    private static String back(UUID id, String notice, RedirectAttributes redirect) {
        redirect.addFlashAttribute("notice", notice);
        return "redirect:/accounts/" + id;
    }
}
