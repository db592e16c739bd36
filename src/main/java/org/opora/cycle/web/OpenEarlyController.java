package org.opora.cycle.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.account.Role;
import org.opora.cycle.CyclePages;
import org.opora.cycle.OpenEarly;
import org.opora.cycle.WaitGroup;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The coordinator does not wait for a date. */
@Controller
class OpenEarlyController {

    private final CyclePages pages;
    private final OpenEarly openEarly;

    OpenEarlyController(CyclePages pages, OpenEarly openEarly) {
        this.pages = pages;
        this.openEarly = openEarly;
    }

    /** Where, for whom and why. */
    record EarlyForm(
            @NotBlank(message = "{cycle.form.required}") @Nullable String activity,
            @Nullable UUID school,
            @NotBlank(message = "{cycle.form.required}")
                    @Size(max = 500, message = "{cycle.form.too-long}")
                    @Pattern(
                            regexp = "[^\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F]*",
                            message = "{cycle.form.control-characters}")
                    @Nullable
                    String reason) {}

    @GetMapping("/cycles/{id}/open-early")
    String ask(@PathVariable UUID id, @RequestParam("activity") String activity, Model model) {
        model.addAttribute("early", new EarlyForm(activity, null, ""));
        return form(id, activity, model);
    }

    @PostMapping("/cycles/{id}/open-early")
    String open(
            @PathVariable UUID id,
            @Valid @ModelAttribute("early") EarlyForm early,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        pages.changeable(id, Role.COORDINATOR);
        String activity = Objects.requireNonNullElse(early.activity(), "");
        return new YearChange(errors, redirect)
                .to(id, "cycle.early.done", () -> {
                    String reason = Objects.requireNonNull(early.reason());
                    int opened = openEarly.open(id, activity, early.school(), reason);
                    redirect.addFlashAttribute("noticeArgs", new Object[] {opened});
                })
                .orElseGet(() -> form(id, activity, model));
    }

    private String form(UUID id, String activity, Model model) {
        pages.changeable(id, Role.COORDINATOR);
        List<WaitGroup> waits = pages.waits(id).stream()
                .filter(wait -> wait.activity().equals(activity))
                .toList();
        model.addAttribute("cycleId", id);
        model.addAttribute("waits", waits);
        return "cycle/open-early";
    }
}
