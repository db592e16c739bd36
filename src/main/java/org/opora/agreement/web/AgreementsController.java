package org.opora.agreement.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opora.account.Access;
import org.opora.account.Role;
import org.opora.agreement.AgreementFilter;
import org.opora.agreement.ListAgreements;
import org.opora.agreement.PartnerKind;
import org.opora.registry.LocalToday;
import org.opora.registry.Registry;
import org.opora.registry.School;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Agreements of the municipality and pairs of schools. */
@Controller
@RequestMapping("/agreements")
class AgreementsController {

    private static final int LAST_PAGE = 10_000;

    private final ListAgreements listAgreements;
    private final Registry registry;
    private final LocalToday today;
    private final Access access;

    AgreementsController(ListAgreements listAgreements, Registry registry, LocalToday today, Access access) {
        this.listAgreements = listAgreements;
        this.registry = registry;
        this.today = today;
        this.access = access;
    }

    @GetMapping
    String list(
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(required = false) @Nullable PartnerKind kind,
            @RequestParam(defaultValue = "false") boolean inForce,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "0") int municipalPage,
            Model model) {
        access.requireAny(
                Role.COORDINATOR, Role.HEAD, Role.CONTROLLER, Role.METHODIST, Role.OPERATOR, Role.DIRECTOR, Role.STAFF);
        AgreementFilter filter = new AgreementFilter(text, kind, inForce ? today.ofViewer(access.viewer()) : null);
        model.addAttribute("municipal", listAgreements.municipal(filter, within(municipalPage)));
        model.addAttribute("partners", listAgreements.partners(filter, within(page)));
        model.addAttribute("filter", filter);
        model.addAttribute("kinds", PartnerKind.values());
        model.addAttribute("base", base(text, kind, inForce));
        model.addAttribute("mayEnter", access.viewer().has(Role.COORDINATOR));
        model.addAttribute("schools", schools());
        return "agreement/list";
    }

    private List<School> schools() {
        return access.viewer().municipalityIds(Role.COORDINATOR).stream()
                .flatMap(municipality -> registry.schools(municipality).stream())
                .toList();
    }

    private static String base(@Nullable String text, @Nullable PartnerKind kind, boolean inForce) {
        UriComponentsBuilder address =
                UriComponentsBuilder.fromPath("/agreements").queryParam("inForce", inForce);
        if (text != null) {
            address.queryParam("text", "{text}");
        }
        if (kind != null) {
            address.queryParam("kind", kind);
        }
        return address.encode().buildAndExpand(text == null ? "" : text).toUriString() + "&";
    }

    private static int within(int page) {
        return Math.min(LAST_PAGE, Math.max(0, page));
    }
}
