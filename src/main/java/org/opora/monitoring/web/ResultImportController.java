package org.opora.monitoring.web;

import java.io.IOException;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.error.NotFoundException;
import org.opora.error.OporaException;
import org.opora.error.Sentences;
import org.opora.monitoring.BrowseResults;
import org.opora.monitoring.ExamCatalogue;
import org.opora.monitoring.ImportPreview;
import org.opora.monitoring.ImportResults;
import org.opora.monitoring.MonitoringScope;
import org.opora.monitoring.ResultTemplate;
import org.opora.registry.Registry;
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

/** The import of results: template, upload, preview, all or nothing. */
@Controller
@RequestMapping("/monitoring")
class ResultImportController {

    private final ImportResults importResults;
    private final ResultTemplate template;
    private final BrowseResults browse;
    private final ExamCatalogue catalogue;
    private final Registry registry;
    private final MessageSource messages;
    private final Sentences sentences;

    ResultImportController(
            ImportResults importResults,
            ResultTemplate template,
            BrowseResults browse,
            ExamCatalogue catalogue,
            Registry registry,
            MessageSource messages,
            Sentences sentences) {
        this.importResults = importResults;
        this.template = template;
        this.browse = browse;
        this.catalogue = catalogue;
        this.registry = registry;
        this.messages = messages;
        this.sentences = sentences;
    }

    @GetMapping("/import")
    String upload(@RequestParam(name = "municipality", required = false) @Nullable UUID municipality, Model model) {
        model.addAttribute("scope", importing(municipality));
        return "monitoring/import";
    }

    @PostMapping("/import")
    String upload(
            @RequestParam(name = "municipality") UUID municipality,
            @RequestParam(name = "table") MultipartFile table,
            RedirectAttributes flash)
            throws IOException {
        try {
            String name = Objects.requireNonNullElse(table.getOriginalFilename(), "—");
            return "redirect:/monitoring/import/" + importResults.upload(municipality, name, table.getBytes());
        } catch (OporaException refusal) {
            refuse(flash, refusal);
            return "redirect:/monitoring/import?municipality=" + municipality;
        }
    }

    @GetMapping("/import/{id}")
    String preview(@PathVariable("id") UUID id, Model model) {
        ImportPreview preview = importResults.preview(id);
        model.addAttribute("preview", preview);
        model.addAttribute("names", new ResultNames(registry.schools(preview.municipalityId()), catalogue));
        return "monitoring/import-preview";
    }

    @PostMapping("/import/{id}/apply")
    String apply(@PathVariable("id") UUID id, RedirectAttributes flash) {
        try {
            int rows = importResults.apply(id);
            flash.addFlashAttribute("notice", "monitoring.import.done");
            flash.addFlashAttribute("noticeArgs", new Object[] {rows});
            return "redirect:/monitoring";
        } catch (OporaException refusal) {
            refuse(flash, refusal);
            return "redirect:/monitoring/import/" + id;
        }
    }

    @GetMapping("/template")
    ResponseEntity<byte[]> template(
            @RequestParam(name = "municipality", required = false) @Nullable UUID municipality) {
        String name = messages.getMessage("monitoring.import.template-name", null, LocaleContextHolder.getLocale());
        return Spreadsheet.file(
                name, template.workbook(importing(municipality).municipality().id()));
    }

    private MonitoringScope importing(@Nullable UUID municipality) {
        MonitoringScope scope = browse.scope(municipality);
        if (!scope.mayImport()) {
            throw new NotFoundException();
        }
        return scope;
    }

    private void refuse(RedirectAttributes flash, OporaException refusal) {
        if (refusal instanceof NotFoundException) {
            throw refusal;
        }
        flash.addFlashAttribute("problem", sentences.of(refusal));
    }
}
