package org.opora.account.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.account.Access;
import org.opora.account.CreateAccount;
import org.opora.account.FindAccounts;
import org.opora.account.Role;
import org.opora.error.OporaException;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** People: the list with search and filters, and the registration of a person. */
@Controller
class AccountsController {

    private final FindAccounts findAccounts;
    private final CreateAccount createAccount;
    private final Access access;

    AccountsController(FindAccounts findAccounts, CreateAccount createAccount, Access access) {
        this.findAccounts = findAccounts;
        this.createAccount = createAccount;
        this.access = access;
    }

    /** A new person. */
    record NewAccount(
            @NotBlank(message = "{account.new.login-missing}")
                    @Pattern(
                            regexp = "\\s*[A-Za-z0-9][A-Za-z0-9._-]{2,59}\\s*|\\s*",
                            message = "{account.new.login-wrong}")
                    String login,
            @NotBlank(message = "{account.new.name-missing}")
                    @Size(max = 150, message = "{account.too-long}")
                    @Pattern(regexp = "\\P{Cc}*", message = "{account.control-characters}")
                    String name,
            @NotBlank(message = "{account.new.post-missing}")
                    @Size(max = 200, message = "{account.too-long}")
                    @Pattern(regexp = "\\P{Cc}*", message = "{account.control-characters}")
                    String post,
            @Nullable UUID municipalityId) {

        CreateAccount.Command toCommand() {
            return new CreateAccount.Command(login, name, post, municipalityId);
        }
    }

    @GetMapping("/accounts")
    String list(
            @RequestParam(name = "q", defaultValue = "") String text,
            @RequestParam(name = "role", required = false) @Nullable Role role,
            @RequestParam(name = "municipality", required = false) @Nullable UUID municipality,
            @RequestParam(name = "state", defaultValue = "") String state,
            @RequestParam(name = "page", defaultValue = "0") int page,
            Model model) {
        Boolean enabled = Map.of("enabled", true, "disabled", false).get(state);
        FindAccounts.Found found = findAccounts.find(
                new FindAccounts.Filter(text.replace("\0", ""), role, municipality, enabled, page + 1));
        model.addAttribute(
                "found",
                new PageImpl<>(found.rows(), PageRequest.of(found.page() - 1, FindAccounts.PAGE_SIZE), found.total()));
        model.addAttribute("municipalities", findAccounts.municipalities());
        model.addAttribute("roles", Role.values());
        model.addAttribute("base", base(text, role, municipality, state));
        model.addAttribute("q", text);
        model.addAttribute("role", role);
        model.addAttribute("municipality", municipality);
        model.addAttribute("state", state);
        return "account/list";
    }

    @GetMapping("/accounts/new")
    String newPage(Model model) {
        List<?> municipalities = findAccounts.municipalities();
        UUID only = municipalities.size() == 1
                ? findAccounts.municipalities().get(0).id()
                : null;
        model.addAttribute("account", new NewAccount("", "", "", only));
        return form(model);
    }

    @PostMapping("/accounts")
    String create(
            @Valid @ModelAttribute("account") NewAccount account,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        access.requireAny(Role.ADMIN, Role.COORDINATOR);
        if (errors.hasErrors()) {
            return form(model);
        }
        try {
            UUID id = createAccount.create(account.toCommand());
            redirect.addFlashAttribute("notice", "account.new.done");
            return "redirect:/accounts/" + id;
        } catch (OporaException refusal) {
            if (!refusal.code().equals("account.login-taken")) {
                throw refusal;
            }
            errors.rejectValue("login", refusal.messageKey(), refusal.args(), null);
            return form(model);
        }
    }

    private String form(Model model) {
        model.addAttribute("municipalities", findAccounts.municipalities());
        model.addAttribute("admin", access.viewer().has(Role.ADMIN));
        return "account/new";
    }

    private static String base(String text, @Nullable Role role, @Nullable UUID municipality, String state) {
        String query = UriComponentsBuilder.newInstance()
                .queryParam("q", "{q}")
                .queryParam("role", role == null ? "" : role)
                .queryParam("municipality", municipality == null ? "" : municipality)
                .queryParam("state", "{state}")
                .encode()
                .buildAndExpand(text, state)
                .toUriString();
        return "/accounts" + query + "&";
    }
}
