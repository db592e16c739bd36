package org.opora.review.web;

import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.account.Access;
import org.opora.account.Role;
import org.opora.registry.Municipality;
import org.opora.registry.Registry;
import org.opora.review.ChangeReviewSettings;
import org.opora.review.ListReviews;
import org.opora.review.Review;
import org.opora.review.ReviewLine;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
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
import org.springframework.web.util.UriComponentsBuilder;

/** The list of expertises, and the parameters of the expertise of a municipality. */
@Controller
@RequestMapping("/reviews")
class ReviewsController {

    private final ListReviews listReviews;
    private final ChangeReviewSettings changeSettings;
    private final Registry registry;
    private final Access access;

    ReviewsController(ListReviews listReviews, ChangeReviewSettings changeSettings, Registry registry, Access access) {
        this.listReviews = listReviews;
        this.changeSettings = changeSettings;
        this.registry = registry;
        this.access = access;
    }

    @GetMapping
    String list(
            @RequestParam(required = false) Review.@Nullable Status status,
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        access.requireAny(
                Role.COORDINATOR,
                Role.HEAD,
                Role.CONTROLLER,
                Role.METHODIST,
                Role.OPERATOR,
                Role.EXPERT,
                Role.DIRECTOR,
                Role.STAFF);
        int at = Math.max(0, page);
        List<ReviewLine> lines = listReviews.page(status, text, at);
        model.addAttribute("lines", lines);
        model.addAttribute("titles", listReviews.titles(lines));
        model.addAttribute(
                "pages",
                new PageImpl<>(lines, PageRequest.of(at, ListReviews.PAGE_SIZE), listReviews.count(status, text)));
        model.addAttribute("base", base(status, text));
        model.addAttribute("status", status);
        model.addAttribute("text", text);
        model.addAttribute("statuses", Review.Status.values());
        model.addAttribute("municipalities", mine());
        return "review/list";
    }

    @GetMapping("/settings/{municipality}")
    String settings(@PathVariable UUID municipality, Model model) {
        model.addAttribute("form", SettingsForm.of(changeSettings.current(municipality)));
        return settingsPage(municipality, model);
    }

    @PostMapping("/settings/{municipality}")
    String change(
            @PathVariable UUID municipality,
            @Valid @ModelAttribute("form") SettingsForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        access.requireMunicipality(municipality, Role.COORDINATOR);
        if (errors.hasErrors()) {
            return settingsPage(municipality, model);
        }
        changeSettings.change(municipality, form.expertsNeeded(), form.returnDays(), form.thresholds());
        flash.addFlashAttribute("notice", "review.settings.saved");
        return "redirect:/reviews/settings/" + municipality;
    }

    private static String base(Review.@Nullable Status status, @Nullable String text) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/reviews");
        if (status != null) {
            address.queryParam("status", status);
        }
        if (text != null && !text.isBlank()) {
            address.queryParam("text", text);
        }
        String built = address.encode().build().toUriString();
        return built + (built.contains("?") ? "&" : "?");
    }

    private String settingsPage(UUID municipality, Model model) {
        model.addAttribute("municipality", registry.municipality(municipality));
        model.addAttribute("mayChange", access.mayMunicipality(municipality, Role.COORDINATOR));
        return "review/settings";
    }

    private List<Municipality> mine() {
        return access.viewer().municipalityIds(Role.COORDINATOR, Role.HEAD, Role.CONTROLLER).stream()
                .map(registry::municipality)
                .toList();
    }
}
