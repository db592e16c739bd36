package org.opora.programme.web;

import java.util.UUID;
import org.opora.programme.ReadProgramme;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class ProgrammesController {

    private final ReadProgramme readProgramme;
    private final ProgrammePages pages;

    ProgrammesController(ReadProgramme readProgramme, ProgrammePages pages) {
        this.readProgramme = readProgramme;
        this.pages = pages;
    }

    @GetMapping("/programmes")
    String list(Model model) {
        model.addAttribute("programmes", readProgramme.list());
        return "programme/list";
    }

    @GetMapping("/programmes/{id}")
    String open(@PathVariable UUID id, @RequestParam(defaultValue = "0") int edition, Model model) {
        pages.fill(model, id, edition);
        return "programme/programme";
    }
}
