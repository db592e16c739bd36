package org.opora.registry.web;

import jakarta.validation.Valid;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.registry.EditBodies;
import org.opora.registry.EditMunicipality;
import org.opora.registry.Municipality;
import org.opora.registry.MunicipalityDetails;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The municipalities of the system, for an administrator. */
@Controller
class MunicipalitiesController {

    private final EditMunicipality editMunicipality;
    private final EditBodies editBodies;

    MunicipalitiesController(EditMunicipality editMunicipality, EditBodies editBodies) {
        this.editMunicipality = editMunicipality;
        this.editBodies = editBodies;
    }

    @GetMapping("/settings/municipalities")
    String list(@RequestParam(defaultValue = "0") int page, Model model) {
        model.addAttribute("municipalities", editMunicipality.list(page));
        return "registry/municipalities";
    }

    @GetMapping("/settings/municipalities/new")
    String create(Model model) {
        editMunicipality.requireMayCreate();
        return form(model, MunicipalityForm.empty(), null);
    }

    @PostMapping("/settings/municipalities/new")
    String create(
            @Valid @ModelAttribute("form") MunicipalityForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        editMunicipality.requireMayCreate();
        requireZone(form, errors);
        requireRegion(form, errors);
        if (errors.hasErrors()) {
            return form(model, form, null);
        }
        UUID id = editMunicipality.create(
                Objects.requireNonNull(form.regionCode()),
                Objects.requireNonNull(form.regionName()).strip(),
                form.toDetails());
        redirect.addFlashAttribute("notice", "registry.municipality.created");
        return "redirect:/settings/municipalities/" + id;
    }

    @GetMapping("/settings/municipalities/{id}")
    String edit(@PathVariable UUID id, Model model) {
        Municipality municipality = editMunicipality.open(id);
        return form(model, MunicipalityForm.of(municipality), municipality);
    }

    @PostMapping("/settings/municipalities/{id}")
    String edit(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") MunicipalityForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        Municipality municipality = editMunicipality.open(id);
        requireZone(form, errors);
        if (errors.hasErrors()) {
            return form(model, form, municipality);
        }
        editMunicipality.change(id, form.toDetails());
        redirect.addFlashAttribute("notice", "registry.municipality.saved");
        return "redirect:/settings/municipalities";
    }

    private static void requireZone(MunicipalityForm form, BindingResult errors) {
        if (!form.zoneIsKnown()) {
            errors.rejectValue("zone", "registry.municipality.zone-missing");
        }
    }

    private static void requireRegion(MunicipalityForm form, BindingResult errors) {
        if (form.regionCode() == null || form.regionCode().isBlank()) {
            errors.rejectValue("regionCode", "registry.municipality.region-code-format");
        }
        if (form.regionName() == null || form.regionName().isBlank()) {
            errors.rejectValue("regionName", "registry.municipality.region-missing");
        }
    }

    private String form(Model model, MunicipalityForm form, @Nullable Municipality municipality) {
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", form);
        }
        model.addAttribute("municipality", municipality);
        if (municipality != null) {
            model.addAttribute("bodies", editBodies.of(municipality.id()));
        }
        model.addAttribute("zones", MunicipalityDetails.ZONES);
        return "registry/municipality-form";
    }
}
