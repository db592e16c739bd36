package org.opora.monitoring.web;

import jakarta.validation.Valid;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opora.account.Access;
import org.opora.account.Role;
import org.opora.error.NotFoundException;
import org.opora.error.OporaException;
import org.opora.error.Sentences;
import org.opora.monitoring.EditExamReference;
import org.opora.monitoring.ExamCatalogue;
import org.opora.monitoring.ExamProcedure;
import org.opora.monitoring.ExamSubject;
import org.opora.monitoring.IndexKind;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
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

/** Procedures, subjects and the weights of the indices. */
@Controller
@RequestMapping("/settings/exams")
class ExamReferenceController {

    private static final String WEIGHT = "weight.";

    private final ExamCatalogue catalogue;
    private final EditExamReference edit;
    private final Access access;
    private final Sentences sentences;
    private final MessageSource messages;

    ExamReferenceController(
            ExamCatalogue catalogue,
            EditExamReference edit,
            Access access,
            Sentences sentences,
            MessageSource messages) {
        this.catalogue = catalogue;
        this.edit = edit;
        this.access = access;
        this.sentences = sentences;
        this.messages = messages;
    }

    @GetMapping
    String show(Model model) {
        access.requireAny(Role.ADMIN, Role.COORDINATOR);
        model.addAttribute("admin", access.viewer().has(Role.ADMIN));
        model.addAttribute("procedures", catalogue.procedures());
        model.addAttribute("subjects", catalogue.subjects());
        model.addAttribute("kinds", IndexKind.values());
        model.addAttribute(
                "components", catalogue.components().stream().collect(Collectors.groupingBy(component -> component
                        .kind()
                        .name())));
        return "monitoring/reference";
    }

    @PostMapping("/procedures")
    String addProcedure(
            @Valid @ModelAttribute("form") ProcedureForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes to) {
        return tried(
                "new-procedure",
                form,
                errors,
                model,
                to,
                () -> edit.addProcedure(
                        name(form.name()),
                        Objects.requireNonNull(form.minGrade()),
                        Objects.requireNonNull(form.maxGrade())));
    }

    @PostMapping("/procedures/{code}")
    String changeProcedure(
            @PathVariable String code,
            @Valid @ModelAttribute("form") ProcedureForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes to) {
        return tried(
                "procedure-" + code,
                form,
                errors,
                model,
                to,
                () -> edit.changeProcedure(new ExamProcedure(
                        code,
                        name(form.name()),
                        Objects.requireNonNull(form.minGrade()),
                        Objects.requireNonNull(form.maxGrade()),
                        Boolean.TRUE.equals(form.inUse()))));
    }

    @PostMapping("/subjects")
    String addSubject(
            @Valid @ModelAttribute("form") SubjectForm form, BindingResult errors, Model model, RedirectAttributes to) {
        return tried("new-subject", form, errors, model, to, () -> edit.addSubject(name(form.name())));
    }

    @PostMapping("/subjects/{code}")
    String changeSubject(
            @PathVariable String code,
            @Valid @ModelAttribute("form") SubjectForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes to) {
        return tried(
                "subject-" + code,
                form,
                errors,
                model,
                to,
                () -> edit.changeSubject(new ExamSubject(code, name(form.name()), Boolean.TRUE.equals(form.inUse()))));
    }

    @PostMapping("/weights/{kind}")
    String weigh(
            @PathVariable IndexKind kind, @RequestParam Map<String, String> typed, Model model, RedirectAttributes to) {
        model.addAttribute("typedWeights", typed);
        String title = messages.getMessage("monitoring.reference.index." + kind, null, LocaleContextHolder.getLocale());
        return tried(
                "weights-" + kind,
                new SubjectForm(title, true),
                null,
                model,
                to,
                () -> edit.weigh(kind, weights(typed)));
    }

    private static Map<String, BigDecimal> weights(Map<String, String> typed) {
        Map<String, BigDecimal> weights = new HashMap<>();
        typed.forEach((name, text) -> {
            if (name.startsWith(WEIGHT)) {
                if (!text.strip().matches("\\d{1,3}([.,]\\d{1,2})?")) {
                    throw new OporaException("monitoring.reference.weights");
                }
                weights.put(
                        name.substring(WEIGHT.length()),
                        new BigDecimal(text.strip().replace(',', '.')));
            }
        });
        return weights;
    }

    /** Does the work, or shows the page again with what was typed and why it was refused, beside its form. */
    private String tried(
            String place,
            Named form,
            @Nullable BindingResult errors,
            Model model,
            RedirectAttributes to,
            Runnable work) {
        access.requireAny(Role.ADMIN);
        String refusal = errors == null
                ? ""
                : errors.getFieldErrors().stream()
                        .map(error -> label(error.getField()) + ": "
                                + messages.getMessage(error, LocaleContextHolder.getLocale()))
                        .collect(Collectors.joining("; "));
        if (refusal.isEmpty()) {
            try {
                work.run();
                to.addFlashAttribute("notice", "monitoring.reference.saved");
                to.addFlashAttribute("noticeArgs", new Object[] {form.name()});
                return "redirect:/settings/exams";
            } catch (NotFoundException hidden) {
                throw hidden;
            } catch (OporaException refused) {
                refusal = sentences.of(refused);
            }
        }
        model.addAttribute("typed", form);
        model.addAttribute("place", place);
        model.addAttribute("refusal", refusal);
        return show(model);
    }

    private String label(String field) {
        return messages.getMessage(
                "monitoring.reference." + field, new Object[0], field, LocaleContextHolder.getLocale());
    }

    private static String name(@Nullable String typed) {
        return Objects.requireNonNull(typed).strip();
    }
}
