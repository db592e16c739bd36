package org.opora.programme.web;

import jakarta.validation.Valid;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.account.Access;
import org.opora.account.Role;
import org.opora.programme.EditRiskFactors;
import org.opora.programme.RiskFactors;
import org.opora.registry.Municipality;
import org.opora.registry.Registry;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class ReferenceController {

    private final RiskFactors factors;
    private final EditRiskFactors editRiskFactors;
    private final Registry registry;
    private final Access access;

    ReferenceController(RiskFactors factors, EditRiskFactors editRiskFactors, Registry registry, Access access) {
        this.factors = factors;
        this.editRiskFactors = editRiskFactors;
        this.registry = registry;
        this.access = access;
    }

    @GetMapping("/settings/reference")
    String show(@RequestParam(required = false) @Nullable UUID municipality, Model model) {
        access.requireAny(Role.ADMIN, Role.COORDINATOR);
        boolean admin = access.viewer().has(Role.ADMIN);
        List<Municipality> own = own();
        UUID chosen = municipality;
        if (chosen == null && !admin && !own.isEmpty()) {
            chosen = own.get(0).id();
        }
        if (chosen != null) {
            access.requireMunicipality(chosen, Role.COORDINATOR);
        }
        model.addAttribute("factors", factors.all(chosen));
        model.addAttribute("municipality", chosen);
        model.addAttribute("municipalities", own);
        model.addAttribute("admin", admin);
        return "programme/reference";
    }

    private List<Municipality> own() {
        return access.viewer().municipalityIds(Role.COORDINATOR).stream()
                .map(registry::municipality)
                .sorted(Comparator.comparing(Municipality::shortName))
                .toList();
    }

    @PostMapping("/settings/reference")
    String add(@Valid @ModelAttribute("form") FactorForm form, BindingResult errors, RedirectAttributes redirect) {
        access.requireAny(Role.ADMIN);
        if (!errors.hasErrors()) {
            editRiskFactors.add(form.toDetails());
        }
        return back(null, errors, "programme.reference.added", form.name(), redirect);
    }

    @PostMapping("/settings/reference/{code}")
    String change(
            @PathVariable String code,
            @Valid @ModelAttribute("form") FactorForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        access.requireAny(Role.ADMIN);
        if (!errors.hasErrors()) {
            editRiskFactors.change(code, form.toDetails());
        }
        return back(null, errors, "programme.reference.saved", form.name(), redirect);
    }

    @PostMapping("/settings/reference/{code}/thresholds")
    String thresholds(
            @PathVariable String code,
            @Valid @ModelAttribute("form") ThresholdForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        access.requireAny(Role.COORDINATOR);
        if (!errors.hasErrors()) {
            editRiskFactors.setThresholds(form.municipality(), code, form.toThresholds());
        }
        String name = factors.names().getOrDefault(code, code);
        return back(form.municipality(), errors, "programme.reference.saved", name, redirect);
    }

    private static String back(
            @Nullable UUID municipality,
            BindingResult errors,
            String notice,
            String name,
            RedirectAttributes redirect) {
        if (errors.hasErrors()) {
            redirect.addFlashAttribute("invalid", true);
        } else {
            redirect.addFlashAttribute("notice", notice);
            redirect.addFlashAttribute("noticeArgs", new Object[] {name});
        }
        return "redirect:/settings/reference" + (municipality == null ? "" : "?municipality=" + municipality);
    }
}
