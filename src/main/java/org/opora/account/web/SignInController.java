package org.opora.account.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.opora.account.DemoAccounts;
import org.opora.account.DemoAccounts.Offer;
import org.opora.account.DemoPassword;
import org.opora.account.ScopeDirectory;
import org.opora.account.SignedIn;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** The sign-in page; under the profile demo it lists the accounts with their password. */
@Controller
class SignInController {

    private final ObjectProvider<DemoAccounts> demoAccounts;
    private final ScopeDirectory directory;

    SignInController(ObjectProvider<DemoAccounts> demoAccounts, ScopeDirectory directory) {
        this.demoAccounts = demoAccounts;
        this.directory = directory;
    }

    /** The demo accounts of one municipality; those of none stand under an empty name. */
    record Group(String name, boolean open, List<Offer> own, List<Offer> schools) {}

    @GetMapping("/sign-in")
    String page(Model model, HttpServletRequest request) {
        if (SignedIn.current().isPresent() && request.getQueryString() == null) {
            return "redirect:/";
        }
        demoAccounts.ifAvailable(demo -> {
            model.addAttribute("demoGroups", groups(demo.offers()));
            model.addAttribute("demoPassword", DemoPassword.TEXT);
        });
        return "account/sign-in";
    }

    /** What a page that stayed open needs to go on after somebody signed in anew in another tab. */
    @GetMapping("/session")
    @ResponseBody
    Map<String, Object> session(CsrfToken token) {
        Optional<SignedIn> person = SignedIn.current();
        String login = person.map(SignedIn::login).orElse("");
        return Map.of(
                "signedIn",
                !login.isEmpty(),
                "login",
                login,
                "accountId",
                person.map(one -> one.accountId().toString()).orElse(""),
                "csrfHeader",
                token.getHeaderName(),
                "csrfToken",
                token.getToken());
    }

    private List<Group> groups(List<Offer> offers) {
        Map<UUID, List<Offer>> byPlace = offers.stream()
                .filter(offer -> offer.municipalityId() != null)
                .collect(Collectors.groupingBy(Offer::municipalityId));
        List<Group> groups = new ArrayList<>();
        for (ScopeDirectory.Scope place : directory.municipalities()) {
            List<Offer> here = byPlace.getOrDefault(place.id(), List.of());
            if (!here.isEmpty()) {
                groups.add(group(place.name(), here, "rybinsk".equals(place.slug())));
            }
        }
        groups.sort(Comparator.comparing(group -> !group.open()));
        List<Offer> everywhere =
                offers.stream().filter(offer -> offer.municipalityId() == null).toList();
        if (!everywhere.isEmpty()) {
            groups.add(new Group("", true, everywhere, List.of()));
        }
        return groups;
    }

    private static Group group(String name, List<Offer> offers, boolean open) {
        return new Group(
                name,
                open,
                offers.stream().filter(offer -> !isOfSchool(offer)).toList(),
                offers.stream().filter(SignInController::isOfSchool).toList());
    }

    /** Logins of schools have three parts: {@code rybinsk.ermakovo.director}. */
    private static boolean isOfSchool(Offer offer) {
        return offer.login().chars().filter(sign -> sign == '.').count() > 1;
    }
}
