package org.opora.agreement.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.account.Access;
import org.opora.account.Role;
import org.opora.agreement.AgreementFilter;
import org.opora.agreement.EnterPartner;
import org.opora.agreement.ListAgreements;
import org.opora.agreement.PartnerKind;
import org.opora.agreement.Term;
import org.opora.error.OporaException;
import org.opora.registry.LocalToday;
import org.opora.registry.Registry;
import org.opora.registry.School;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** Agreements of the municipality and pairs of schools. */
@Controller
@RequestMapping("/agreements")
class AgreementsController {

    private static final int LAST_PAGE = 10_000;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private final ListAgreements listAgreements;
    private final EnterPartner enterPartner;
    private final Registry registry;
    private final LocalToday today;
    private final Access access;

    AgreementsController(
            ListAgreements listAgreements,
            EnterPartner enterPartner,
            Registry registry,
            LocalToday today,
            Access access) {
        this.listAgreements = listAgreements;
        this.enterPartner = enterPartner;
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

    @PostMapping("/partners")
    String enter(@ModelAttribute PartnerForm form, RedirectAttributes to) {
        enterPartner.enter(
                PartnerForm.chosen(form.school()),
                PartnerForm.chosen(form.partner()),
                form.kind() == null ? PartnerKind.PARTNER : form.kind(),
                new EnterPartner.Words(text(form.person()), text(form.subject())),
                form.term());
        to.addFlashAttribute("notice", "agreement.notice.entered");
        return "redirect:/agreements";
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** An agreement of two schools as the form gives it. */
    record PartnerForm(
            @Nullable UUID school,
            @Nullable UUID partner,
            @Nullable PartnerKind kind,
            @Nullable String person,
            @Nullable String subject,
            @Nullable String number,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate signedOn,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate validUntil) {

        static UUID chosen(@Nullable UUID school) {
            if (school == null) {
                throw new OporaException("agreement.school-missing");
            }
            return school;
        }

        Term term() {
            String printed = number == null || number.isBlank() ? null : number.strip();
            return new Term(printed, sensible(signedOn), sensible(validUntil));
        }

        private static LocalDate sensible(@Nullable LocalDate day) {
            if (day == null || day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
                throw new OporaException("agreement.day-missing");
            }
            return day;
        }
    }
}
