package org.opora.substitution.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.account.Role;
import org.opora.error.NotFoundException;
import org.opora.error.OporaException;
import org.opora.error.RefusedForm;
import org.opora.substitution.NameSubstitute;
import org.opora.substitution.SubstitutionChoices;
import org.opora.substitution.Substitutions;
import org.springframework.format.annotation.DateTimeFormat;
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

/** Who stands in for whom: the list, a new one, an early end. */
@Controller
@RequestMapping("/substitutions")
class SubstitutionController {

    private final Substitutions substitutions;
    private final SubstitutionChoices choices;
    private final NameSubstitute nameSubstitute;

    SubstitutionController(Substitutions substitutions, SubstitutionChoices choices, NameSubstitute nameSubstitute) {
        this.substitutions = substitutions;
        this.choices = choices;
        this.nameSubstitute = nameSubstitute;
    }

    /** A substitution to name. */
    record NewSubstitution(
            @NotNull(message = "{substitution.absent-missing}") @Nullable UUID absent,
            @NotNull(message = "{substitution.substitute-missing}") @Nullable UUID substitute,
            @Nullable Role role,
            @Pattern(regexp = "[\\w.-]*", message = "{substitution.process-unknown}") @Nullable String process,
            @Nullable UUID school,
            @NotNull(message = "{substitution.from-missing}") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate from,
            @NotNull(message = "{substitution.to-missing}") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate to,
            @NotBlank(message = "{substitution.basis-missing}")
                    @Size(max = 300, message = "{substitution.basis-long}")
                    @Pattern(regexp = "\\P{Cc}*", message = "{substitution.basis-characters}")
                    String basis) {

        NameSubstitute.Command toCommand(UUID place) {
            return new NameSubstitute.Command(
                    place,
                    Objects.requireNonNull(absent),
                    Objects.requireNonNull(substitute),
                    role,
                    process == null || process.isBlank() ? null : process,
                    school,
                    Objects.requireNonNull(from),
                    Objects.requireNonNull(to),
                    basis);
        }
    }

    /** An earlier last day. */
    record EarlyEnd(
            @NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate lastDay,
            @NotBlank @Size(max = 300) @Pattern(regexp = "\\P{Cc}*") String basis) {}

    @GetMapping
    String list(
            @RequestParam(defaultValue = "false") boolean past,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        model.addAttribute("found", substitutions.list(past, page));
        model.addAttribute("past", past);
        model.addAttribute("names", choices.any());
        model.addAttribute("base", "/substitutions?past=" + past + "&");
        return "substitution/list";
    }

    @GetMapping("/new")
    String newPage(@RequestParam(required = false) @Nullable UUID place, Model model) {
        SubstitutionChoices.Choices offered = choices.in(place);
        model.addAttribute(
                "substitution",
                new NewSubstitution(
                        null,
                        null,
                        null,
                        null,
                        null,
                        offered.today(),
                        offered.today().plusDays(13),
                        ""));
        model.addAttribute("offered", offered);
        return "substitution/new";
    }

    @PostMapping
    String name(
            @RequestParam UUID place,
            @Valid @ModelAttribute("substitution") NewSubstitution form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        model.addAttribute("offered", choices.in(place));
        if (!errors.hasErrors()) {
            try {
                nameSubstitute.name(form.toCommand(place));
                redirect.addFlashAttribute("notice", "substitution.done");
                return "redirect:/substitutions";
            } catch (NotFoundException unknown) {
                throw unknown;
            } catch (OporaException refusal) {
                RefusedForm.show(refusal, errors);
            }
        }
        return "substitution/new";
    }

    @PostMapping("/{id}/end")
    String end(@PathVariable UUID id, @Valid EarlyEnd form, BindingResult errors, RedirectAttributes redirect) {
        if (errors.hasErrors() || form.lastDay() == null) {
            throw new OporaException("substitution.end-incomplete");
        }
        substitutions.end(id, form.lastDay(), form.basis());
        redirect.addFlashAttribute("notice", "substitution.ended");
        return "redirect:/substitutions";
    }
}
