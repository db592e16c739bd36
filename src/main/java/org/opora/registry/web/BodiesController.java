package org.opora.registry.web;

import jakarta.validation.Valid;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.opora.error.OporaException;
import org.opora.registry.Body;
import org.opora.registry.BodyDetails;
import org.opora.registry.BodyKind;
import org.opora.registry.EditBodies;
import org.opora.registry.EditMunicipality;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The bodies of a municipality, one page each, for an administrator; the list stands on the municipality's page. */
@Controller
class BodiesController {

    private final EditBodies editBodies;
    private final EditMunicipality editMunicipality;

    BodiesController(EditBodies editBodies, EditMunicipality editMunicipality) {
        this.editBodies = editBodies;
        this.editMunicipality = editMunicipality;
    }

    @GetMapping("/settings/municipalities/{id}/bodies/new")
    String add(@PathVariable UUID id, Model model) {
        BodyKind likely = editBodies.of(id).isEmpty() ? BodyKind.MANAGEMENT : BodyKind.METHODICAL;
        return form(model, new BodyForm(likely, "", ""), id, null);
    }

    @PostMapping("/settings/municipalities/{id}/bodies/new")
    String add(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") BodyForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        editMunicipality.open(id);
        return saved(form, errors, details -> editBodies.add(id, details))
                ? done(redirect, "registry.body.added", id)
                : form(model, form, id, null);
    }

    @GetMapping("/settings/bodies/{id}")
    String edit(@PathVariable UUID id, Model model) {
        Body body = editBodies.open(id);
        return form(model, BodyForm.of(body), body.municipalityId(), body);
    }

    @PostMapping("/settings/bodies/{id}")
    String edit(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") BodyForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        Body body = editBodies.open(id);
        return saved(form, errors, details -> editBodies.change(id, details))
                ? done(redirect, "registry.body.saved", body.municipalityId())
                : form(model, form, body.municipalityId(), body);
    }

    @PostMapping("/settings/bodies/{id}/remove")
    String remove(@PathVariable UUID id, RedirectAttributes redirect) {
        Body body = editBodies.open(id);
        editBodies.remove(id);
        return done(redirect, "registry.body.removed", body.municipalityId());
    }

    /** What the register refuses stands beside the kind, with everything else kept. */
    private static boolean saved(BodyForm form, BindingResult errors, Consumer<BodyDetails> save) {
        if (errors.hasErrors()) {
            return false;
        }
        try {
            save.accept(form.toDetails());
            return true;
        } catch (OporaException refusal) {
            errors.rejectValue("kind", "error." + refusal.code(), refusal.args(), refusal.code());
            return false;
        }
    }

    private static String done(RedirectAttributes redirect, String notice, UUID municipality) {
        redirect.addFlashAttribute("notice", notice);
        return "redirect:/settings/municipalities/" + municipality;
    }

    private String form(Model model, BodyForm form, UUID municipality, @Nullable Body body) {
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", form);
        }
        model.addAttribute("municipality", editMunicipality.open(municipality));
        model.addAttribute("body", body);
        model.addAttribute("kinds", BodyKind.values());
        return "registry/body-form";
    }
}
