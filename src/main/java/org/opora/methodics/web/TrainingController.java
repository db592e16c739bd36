package org.opora.methodics.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.account.Access;
import org.opora.account.Role;
import org.opora.methodics.ArrangeTraining;
import org.opora.methodics.ListFilter;
import org.opora.methodics.NewTraining;
import org.opora.methodics.TrainingPages;
import org.opora.methodics.TrainingState;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Trainings, their people and certificates, and the share of trained teachers. */
@Controller
class TrainingController {

    private static final String LIST = "redirect:/methodics/training";

    private final TrainingPages pages;
    private final ArrangeTraining arrange;
    private final Choices choices;
    private final Access access;

    TrainingController(TrainingPages pages, ArrangeTraining arrange, Choices choices, Access access) {
        this.pages = pages;
        this.arrange = arrange;
        this.choices = choices;
        this.access = access;
    }

    @GetMapping("/methodics")
    String first() {
        pages.requireReader();
        return LIST;
    }

    @GetMapping("/methodics/training")
    String list(
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(required = false) @Nullable TrainingState state,
            @RequestParam(required = false) @Nullable UUID row,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        int number = FormDays.page(page);
        ListFilter<TrainingState> filter = new ListFilter<>(text, state, row);
        List<TrainingPages.Line> lines = pages.list(filter, number);
        model.addAttribute("lines", lines.stream().limit(TrainingPages.PAGE).toList());
        model.addAttribute("more", lines.size() > TrainingPages.PAGE);
        model.addAttribute("page", number);
        model.addAttribute("filter", filter);
        model.addAttribute("states", TrainingState.values());
        model.addAttribute("mayAnnounce", access.viewer().has(Role.COORDINATOR, Role.METHODIST));
        choices.into(model, true);
        return "methodics/training";
    }

    @PostMapping("/methodics/training")
    String announce(@ModelAttribute TrainingForm form, RedirectAttributes to) {
        to.addFlashAttribute("notice", "methodics.notice.announced");
        return LIST + "/" + arrange.announce(form.training(choices.municipality(form.municipality())));
    }

    @GetMapping("/methodics/training/share")
    String shares(
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        int number = FormDays.page(page);
        List<TrainingPages.SchoolShare> lines = pages.shares(text, number);
        model.addAttribute("lines", lines.stream().limit(TrainingPages.PAGE).toList());
        model.addAttribute("more", lines.size() > TrainingPages.PAGE);
        model.addAttribute("page", number);
        model.addAttribute("text", text);
        model.addAttribute("since", pages.since());
        return "methodics/share";
    }

    @GetMapping("/methodics/training/{id}")
    String card(@PathVariable UUID id, @RequestParam(defaultValue = "0") int page, Model model) {
        int number = FormDays.page(page);
        TrainingPages.Card card = pages.card(id, number);
        model.addAttribute("card", card);
        model.addAttribute(
                "people", card.people().stream().limit(TrainingPages.PAGE).toList());
        model.addAttribute("more", card.people().size() > TrainingPages.PAGE);
        model.addAttribute("page", number);
        model.addAttribute("maySend", access.viewer().has(Role.COORDINATOR, Role.METHODIST, Role.DIRECTOR, Role.STAFF));
        choices.into(model, true);
        return "methodics/training-card";
    }

    @PostMapping("/methodics/training/{id}/persons")
    String send(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID school,
            @RequestParam(required = false) @Nullable String name,
            @RequestParam(required = false) @Nullable String post,
            @RequestParam(required = false) @Nullable String order,
            RedirectAttributes to) {
        arrange.send(id, choices.school(school), FormDays.text(name), FormDays.text(post), FormDays.text(order));
        return back(id, "methodics.notice.sent", to);
    }

    @PostMapping("/methodics/training/{id}/confirm")
    String confirm(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String document,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            RedirectAttributes to) {
        arrange.confirm(id, FormDays.text(document), FormDays.day(day));
        return back(id, "methodics.notice.confirmed", to);
    }

    @PostMapping("/methodics/training/{id}/cancel")
    String cancel(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable String reason, RedirectAttributes to) {
        arrange.cancel(id, FormDays.text(reason));
        return back(id, "methodics.notice.cancelled", to);
    }

    @PostMapping("/methodics/training/persons/{id}/certificate")
    String certify(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String number,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            RedirectAttributes to) {
        return back(arrange.certify(id, FormDays.text(number), FormDays.day(day)), "methodics.notice.certified", to);
    }

    @PostMapping("/methodics/training/persons/{id}/drop")
    String drop(@PathVariable UUID id, @RequestParam(required = false) @Nullable String reason, RedirectAttributes to) {
        return back(arrange.drop(id, FormDays.text(reason)), "methodics.notice.dropped", to);
    }

    private static String back(UUID training, String notice, RedirectAttributes to) {
        to.addFlashAttribute("notice", notice);
        return LIST + "/" + training;
    }

    /** A training as the form gives it. */
    record TrainingForm(
            @Nullable UUID municipality,
            @Nullable UUID row,
            @Nullable String programme,
            @Nullable String operator,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate startsOn,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate endsOn,
            @Nullable Integer hours) {

        NewTraining training(UUID of) {
            return new NewTraining(
                    of,
                    row,
                    FormDays.text(programme),
                    FormDays.text(operator),
                    FormDays.day(startsOn),
                    FormDays.day(endsOn),
                    hours == null ? 0 : hours);
        }
    }
}
