package org.opora.registry.web;

import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.account.Access;
import org.opora.account.Role;
import org.opora.account.Viewer;
import org.opora.registry.EditSchool;
import org.opora.registry.FindSchools;
import org.opora.registry.Municipality;
import org.opora.registry.Registry;
import org.opora.registry.School;
import org.opora.registry.SchoolFilter;
import org.opora.registry.SchoolType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

@Controller
class SchoolsController {

    private final FindSchools findSchools;
    private final EditSchool editSchool;
    private final Registry registry;
    private final Access access;

    SchoolsController(FindSchools findSchools, EditSchool editSchool, Registry registry, Access access) {
        this.findSchools = findSchools;
        this.editSchool = editSchool;
        this.registry = registry;
        this.access = access;
    }

    @GetMapping("/schools")
    String list(
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable UUID municipality,
            @RequestParam(required = false) @Nullable SchoolType type,
            @RequestParam(defaultValue = "false") boolean archived,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        model.addAttribute("schools", findSchools.find(new SchoolFilter(text, municipality, type, archived), page));
        model.addAttribute("text", text);
        model.addAttribute("municipality", municipality);
        model.addAttribute("type", type);
        model.addAttribute("archived", archived);
        model.addAttribute("types", SchoolType.values());
        model.addAttribute("municipalities", visibleMunicipalities());
        model.addAttribute("mayEdit", access.viewer().has(Role.COORDINATOR, Role.ADMIN));
        model.addAttribute("base", base(text, municipality, type, archived));
        return "registry/schools";
    }

    @GetMapping("/schools/new")
    String create(Model model) {
        access.requireAny(Role.COORDINATOR, Role.ADMIN);
        List<Municipality> own = editableMunicipalities();
        return form(model, SchoolForm.empty(own.size() == 1 ? own.get(0).id() : null), null);
    }

    @PostMapping("/schools/new")
    String create(
            @Valid @ModelAttribute("form") SchoolForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        access.requireAny(Role.COORDINATOR, Role.ADMIN);
        if (form.municipalityId() == null) {
            errors.rejectValue("municipalityId", "registry.school.municipality-missing");
        }
        requireHead(form, errors);
        if (errors.hasErrors() || form.municipalityId() == null) {
            return form(model, form, null);
        }
        UUID id = editSchool.create(form.municipalityId(), form.toDetails());
        redirect.addFlashAttribute("notice", "registry.school.created");
        return "redirect:/schools/" + id;
    }

    @GetMapping("/schools/{id}/edit")
    String edit(@PathVariable UUID id, Model model) {
        School school = editSchool.open(id);
        return form(model, SchoolForm.of(school.details()), school);
    }

    @PostMapping("/schools/{id}/edit")
    String edit(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") SchoolForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        School school = editSchool.open(id);
        requireHead(form, errors);
        if (errors.hasErrors()) {
            return form(model, form, school);
        }
        editSchool.change(id, form.toDetails());
        redirect.addFlashAttribute("notice", "registry.school.saved");
        return "redirect:/schools/" + id;
    }

    @PostMapping("/schools/{id}/archive")
    String archive(@PathVariable UUID id, RedirectAttributes redirect) {
        editSchool.archive(id);
        redirect.addFlashAttribute("notice", "registry.school.archived-now");
        return "redirect:/schools/" + id;
    }

    @PostMapping("/schools/{id}/restore")
    String restore(@PathVariable UUID id, RedirectAttributes redirect) {
        editSchool.restore(id);
        redirect.addFlashAttribute("notice", "registry.school.restored");
        return "redirect:/schools/" + id;
    }

    private static void requireHead(SchoolForm form, BindingResult errors) {
        if (form.type() == SchoolType.BRANCH && form.headSchoolId() == null) {
            errors.rejectValue("headSchoolId", "registry.school.head-missing");
        }
    }

    /** A head school is chosen among the schools of the municipality, which a new school may still have to choose. */
    private List<School> heads(@Nullable UUID municipalityId, @Nullable School school) {
        List<Municipality> places =
                municipalityId == null ? editableMunicipalities() : List.of(registry.municipality(municipalityId));
        return places.stream()
                .flatMap(place -> registry.schools(place.id()).stream())
                .filter(head -> head.type() != SchoolType.BRANCH && head != school)
                .toList();
    }

    private String form(Model model, SchoolForm form, @Nullable School school) {
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", form);
        }
        model.addAttribute("school", school);
        model.addAttribute("types", SchoolType.values());
        model.addAttribute("heads", heads(school == null ? form.municipalityId() : school.municipalityId(), school));
        model.addAttribute("municipalities", editableMunicipalities());
        return "registry/school-form";
    }

    private List<Municipality> editableMunicipalities() {
        return registry.municipalities().stream()
                .filter(one -> access.mayMunicipality(one.id(), Role.COORDINATOR, Role.ADMIN))
                .toList();
    }

    private List<Municipality> visibleMunicipalities() {
        Viewer viewer = access.viewer();
        return registry.municipalities().stream()
                .filter(one -> viewer.has(Role.ADMIN)
                        || viewer.municipalityIds(Role.values()).contains(one.id()))
                .toList();
    }

    private static String base(String text, @Nullable UUID municipality, @Nullable SchoolType type, boolean archived) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/schools")
                .queryParam("text", text)
                .queryParam("archived", archived);
        if (municipality != null) {
            address.queryParam("municipality", municipality);
        }
        if (type != null) {
            address.queryParam("type", type);
        }
        return address.encode().toUriString() + "&";
    }
}
