package org.opora.notification.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.account.Access;
import org.opora.account.Role;
import org.opora.error.NotFoundException;
import org.opora.error.OporaException;
import org.opora.notification.EditReminderRules;
import org.opora.notification.ReminderRule;
import org.opora.registry.Municipality;
import org.opora.registry.Registry;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** When people are reminded of deadlines: the rules of a municipality, and what a change of them does. */
@Controller
class ReminderRulesController {

    private static final String FORM = "notification/rules";

    private final EditReminderRules rules;
    private final Registry registry;
    private final Access access;
    private final MessageSource messages;

    ReminderRulesController(EditReminderRules rules, Registry registry, Access access, MessageSource messages) {
        this.rules = rules;
        this.registry = registry;
        this.access = access;
        this.messages = messages;
    }

    /** The fields of the page; an empty one means no such reminder, as does a box that is not ticked. */
    record RuleForm(
            @Nullable Integer early,
            @Nullable Integer soon,
            @Nullable Boolean onDay,
            @Nullable Integer lateCoordinator,
            @Nullable Integer lateHead) {

        static RuleForm of(ReminderRule rule) {
            return new RuleForm(rule.early(), rule.soon(), rule.onDay(), rule.lateCoordinator(), rule.lateHead());
        }

        ReminderRule rule() {
            return new ReminderRule(early, soon, Boolean.TRUE.equals(onDay), lateCoordinator, lateHead);
        }
    }

    @GetMapping("/settings/reminders")
    String page(@RequestParam(required = false) @Nullable UUID municipality, Model model) {
        List<Municipality> own = own();
        UUID chosen = municipality != null
                ? municipality
                : own.stream().findFirst().orElseThrow(NotFoundException::new).id();
        registry.municipality(chosen);
        model.addAttribute("form", RuleForm.of(rules.current(chosen)));
        return form(chosen, own, model);
    }

    @GetMapping("/settings/reminders/preview")
    String preview(
            @RequestParam UUID municipality, @ModelAttribute("form") RuleForm form, BindingResult errors, Model model) {
        rules.current(municipality);
        if (!errors.hasErrors()) {
            try {
                model.addAttribute("preview", rules.preview(municipality, form.rule()));
                model.addAttribute("municipality", municipality);
                return "notification/rules-preview";
            } catch (OporaException refusal) {
                refuse(refusal, errors);
            }
        }
        return form(municipality, own(), model);
    }

    @PostMapping("/settings/reminders")
    String change(
            @RequestParam UUID municipality,
            @ModelAttribute("form") RuleForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes to) {
        rules.current(municipality);
        if (!errors.hasErrors()) {
            try {
                rules.change(municipality, form.rule());
                to.addFlashAttribute("notice", "notification.ladder.saved");
                return "redirect:/settings/reminders?municipality=" + municipality;
            } catch (OporaException refusal) {
                refuse(refusal, errors);
            }
        }
        return form(municipality, own(), model);
    }

    private String form(UUID municipality, List<Municipality> own, Model model) {
        model.addAttribute("municipality", municipality);
        model.addAttribute("municipalities", own);
        model.addAttribute("mayEdit", rules.mayChange(municipality));
        model.addAttribute("usual", rules.current(municipality).equals(ReminderRule.USUAL));
        return FORM;
    }

    /** Beside the field that the refusal is about; what does not exist is none. */
    private void refuse(OporaException refusal, BindingResult errors) {
        Object[] args = refusal.args().clone();
        switch (refusal.code()) {
            case "notification.ladder-days" -> {
                String field = String.valueOf(args[0]);
                args[0] = messages.getMessage("notification.ladder." + field, null, LocaleContextHolder.getLocale());
                errors.rejectValue(field, refusal.messageKey(), args, null);
            }
            case "notification.ladder-before" -> errors.rejectValue("early", refusal.messageKey(), args, null);
            case "notification.ladder-late" -> errors.rejectValue("lateHead", refusal.messageKey(), args, null);
            default -> throw refusal;
        }
    }

    private List<Municipality> own() {
        return registry.municipalities().stream()
                .filter(one -> access.mayMunicipality(one.id(), Role.COORDINATOR, Role.HEAD, Role.ADMIN))
                .toList();
    }
}
