package org.opora.programme.web;

import java.util.Optional;
import java.util.UUID;
import org.opora.programme.ListProgrammes;
import org.opora.programme.ProgrammeFilter;
import org.opora.programme.ProgrammeStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

@Controller
class ProgrammesController {

    private final ListProgrammes listProgrammes;
    private final ProgrammePages pages;

    ProgrammesController(ListProgrammes listProgrammes, ProgrammePages pages) {
        this.listProgrammes = listProgrammes;
        this.pages = pages;
    }

    @GetMapping("/programmes")
    String list(ProgrammeFilter filter, @RequestParam(defaultValue = "0") int page, Model model) {
        model.addAttribute("programmes", listProgrammes.page(filter, page));
        model.addAttribute("choices", listProgrammes.choices());
        model.addAttribute("statuses", ProgrammeStatus.values());
        model.addAttribute("filter", filter);
        model.addAttribute("base", base(filter));
        return "programme/list";
    }

    /** The address of this list, so that every state of it can be shared. */
    private static String base(ProgrammeFilter filter) {
        return UriComponentsBuilder.fromPath("/programmes")
                        .queryParamIfPresent("school", Optional.ofNullable(filter.school()))
                        .queryParamIfPresent("status", Optional.ofNullable(filter.status()))
                        .queryParamIfPresent("year", Optional.ofNullable(filter.year()))
                        .queryParam("list")
                        .toUriString()
                + "&";
    }

    @GetMapping("/programmes/{id}")
    String open(@PathVariable UUID id, @RequestParam(defaultValue = "0") int edition, Model model) {
        pages.fill(model, id, edition);
        return "programme/programme";
    }
}
