package org.opora.registry.web;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.account.Access;
import org.opora.account.Role;
import org.opora.error.NotFoundException;
import org.opora.error.OporaException;
import org.opora.error.Sentences;
import org.opora.registry.ImportSchools;
import org.opora.registry.Municipality;
import org.opora.registry.Registry;
import org.opora.registry.SchoolTemplate;
import org.opora.table.Spreadsheet;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Schools from a table: template, upload, preview, all or nothing. */
@Controller
@RequestMapping("/schools")
class SchoolImportController {

    private final ImportSchools importSchools;
    private final SchoolTemplate template;
    private final Registry registry;
    private final Access access;
    private final MessageSource messages;
    private final Sentences sentences;

    SchoolImportController(
            ImportSchools importSchools,
            SchoolTemplate template,
            Registry registry,
            Access access,
            MessageSource messages,
            Sentences sentences) {
        this.importSchools = importSchools;
        this.template = template;
        this.registry = registry;
        this.access = access;
        this.messages = messages;
        this.sentences = sentences;
    }

    @GetMapping("/import")
    String upload(@RequestParam(required = false) @Nullable UUID municipality, Model model) {
        List<Municipality> choices = editable();
        model.addAttribute("municipalities", choices);
        model.addAttribute("municipality", chosen(choices, municipality));
        return "registry/import";
    }

    @PostMapping("/import")
    String upload(@RequestParam UUID municipality, @RequestParam MultipartFile table, RedirectAttributes flash)
            throws IOException {
        try {
            String name = Objects.requireNonNullElse(table.getOriginalFilename(), "—");
            return "redirect:/schools/import/" + importSchools.upload(municipality, name, table.getBytes());
        } catch (OporaException refusal) {
            refuse(flash, refusal);
            return "redirect:/schools/import?municipality=" + municipality;
        }
    }

    @GetMapping("/import/{id}")
    String preview(@PathVariable UUID id, Model model) {
        model.addAttribute("preview", importSchools.preview(id));
        return "registry/import-preview";
    }

    @PostMapping("/import/{id}/apply")
    String apply(@PathVariable UUID id, @RequestParam(defaultValue = "") String seen, RedirectAttributes flash) {
        try {
            int schools = importSchools.apply(id, seen);
            flash.addFlashAttribute("notice", "registry.import.done");
            flash.addFlashAttribute("noticeArgs", new Object[] {schools});
            return "redirect:/schools";
        } catch (OporaException refusal) {
            refuse(flash, refusal);
            return "redirect:/schools/import/" + id;
        }
    }

    @GetMapping("/template")
    ResponseEntity<byte[]> template(@RequestParam(required = false) @Nullable UUID municipality) {
        String name = messages.getMessage("registry.import.template-name", null, LocaleContextHolder.getLocale());
        return Spreadsheet.file(
                name, template.workbook(chosen(editable(), municipality).id()));
    }

    private List<Municipality> editable() {
        return registry.municipalities().stream()
                .filter(one -> access.mayMunicipality(one.id(), Role.COORDINATOR, Role.ADMIN))
                .toList();
    }

    private static Municipality chosen(List<Municipality> choices, @Nullable UUID wanted) {
        return choices.stream()
                .filter(one -> wanted == null || one.id().equals(wanted))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private void refuse(RedirectAttributes flash, OporaException refusal) {
        if (refusal instanceof NotFoundException) {
            throw refusal;
        }
        flash.addFlashAttribute("problem", sentences.of(refusal));
    }
}
