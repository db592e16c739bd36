package org.opora.methodics.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.account.Access;
import org.opora.account.Role;
import org.opora.methodics.ConsultationPages;
import org.opora.methodics.ConsultationState;
import org.opora.methodics.HoldConsultation;
import org.opora.methodics.ListFilter;
import org.opora.methodics.NewConsultation;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Consultations on request: asked and withdrawn here, answered and acknowledged in the inbox. */
@Controller
class ConsultationController {

    private static final String LIST = "redirect:/methodics/consultations";

    private final ConsultationPages pages;
    private final HoldConsultation hold;
    private final Choices choices;
    private final Access access;

    ConsultationController(ConsultationPages pages, HoldConsultation hold, Choices choices, Access access) {
        this.pages = pages;
        this.hold = hold;
        this.choices = choices;
        this.access = access;
    }

    @GetMapping("/methodics/consultations")
    String list(
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(required = false) @Nullable ConsultationState state,
            @RequestParam(required = false) @Nullable UUID row,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        int number = FormDays.page(page);
        ListFilter<ConsultationState> filter = new ListFilter<>(text, state, row);
        List<ConsultationPages.Line> lines = pages.list(filter, number);
        model.addAttribute("lines", lines.stream().limit(ConsultationPages.PAGE).toList());
        model.addAttribute("more", lines.size() > ConsultationPages.PAGE);
        model.addAttribute("page", number);
        model.addAttribute("filter", filter);
        model.addAttribute("states", ConsultationState.values());
        model.addAttribute("today", pages.today());
        model.addAttribute("mayAsk", access.viewer().has(Role.DIRECTOR, Role.STAFF));
        choices.into(model, false);
        return "methodics/consultations";
    }

    @PostMapping("/methodics/consultations")
    String ask(
            @RequestParam(required = false) @Nullable UUID school,
            @RequestParam(required = false) @Nullable UUID row,
            @RequestParam(required = false) @Nullable String topic,
            @RequestParam(required = false) @Nullable String question,
            RedirectAttributes to) {
        UUID id = hold.ask(
                new NewConsultation(choices.school(school), row, FormDays.text(topic), FormDays.text(question)));
        to.addFlashAttribute("notice", "methodics.notice.asked");
        return LIST + "/" + id;
    }

    @GetMapping("/methodics/consultations/{id}")
    String card(@PathVariable UUID id, Model model) {
        model.addAttribute("card", pages.card(id));
        return "methodics/consultation";
    }

    @PostMapping("/methodics/consultations/{id}/withdraw")
    String withdraw(@PathVariable UUID id, RedirectAttributes to) {
        hold.withdraw(id);
        to.addFlashAttribute("notice", "methodics.notice.withdrawn");
        return LIST + "/" + id;
    }
}
