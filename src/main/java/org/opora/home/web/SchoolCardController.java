package org.opora.home.web;

import java.util.UUID;
import org.opora.home.OpenSchoolCard;
import org.opora.journal.JournalWords;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@Controller
class SchoolCardController {

    private final OpenSchoolCard openSchoolCard;
    private final JournalWords words;

    SchoolCardController(OpenSchoolCard openSchoolCard, JournalWords words) {
        this.openSchoolCard = openSchoolCard;
        this.words = words;
    }

    @GetMapping("/schools/{id}")
    String card(@PathVariable UUID id, Model model) {
        model.addAttribute("card", openSchoolCard.open(id));
        model.addAttribute("words", words);
        return "home/school";
    }
}
